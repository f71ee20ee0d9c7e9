// What is used of a library that has no types.

declare module 'html-encoding-sniffer' {
  /** Tells the encoding of a page by https://html.spec.whatwg.org/#encoding-sniffing-algorithm. */
  export default function sniffEncoding(
    bytes: Uint8Array,
    options: { defaultEncoding: string },
  ): string;
}
