// Modules that scripts/packed-data.ts makes from the data files when the extension is built.

declare module 'virtual:packed-terms' {
  const packed: string;
  export default packed;
}

/** Changes whenever the packed terms do. */
declare module 'virtual:terms-version' {
  const version: string;
  export default version;
}

declare module 'virtual:packed-claims' {
  const packed: import('./packing.ts').ClaimPatterns;
  export default packed;
}

declare module 'virtual:packed-cards' {
  const packed: import('./cards.ts').PackedCards;
  export default packed;
}
