// Modules that scripts/packed-data.ts makes from the data files when the extension is built.

declare module 'virtual:packed-patterns' {
  const packed: string;
  export default packed;
}

/** Changes whenever the packed patterns do. */
declare module 'virtual:patterns-version' {
  const version: string;
  export default version;
}

declare module 'virtual:packed-cards' {
  const packed: import('./cards.ts').PackedCards;
  export default packed;
}
