/** From the bytes of a stored page to its text, as browsers do it. */
import { isUtf8 } from 'node:buffer';
import sniffEncoding from 'html-encoding-sniffer';

/** So many bytes tell whether a file is text (https://mimesniff.spec.whatwg.org/#resource-header). */
const HEADER_BYTES = 1445;
/** Bytes that no text has (https://mimesniff.spec.whatwg.org/#binary-data-byte). */
// oxlint-disable-next-line no-control-regex
const binaryByte = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]/;
const byteOrderMark = /^(?:\xfe\xff|\xff\xfe|\xef\xbb\xbf)/;
/** What HTML begins with: then stray bytes further on are merely ugly. */
const htmlStart =
  /^[\t\n\f\r ]*<(?:(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p)[\s>]|!--|\?xml)/i;
/** Documents that may hold no binary byte for long. */
const documentStart = /^%(?:PDF-|!PS-Adobe-)/;

/**
 * Whether a browser would take a file's content for text: the rules of the MIME Sniffing
 * Standard for content of unknown type, as far as they tell text from everything else.
 */
export function isText(bytes: Uint8Array): boolean {
  const header = Buffer.from(bytes.subarray(0, HEADER_BYTES)).toString('latin1');
  if (byteOrderMark.test(header) || htmlStart.test(header)) return true;
  return !documentStart.test(header) && !binaryByte.test(header);
}

/**
 * Decodes a page by its byte order mark, else by the `<meta>` in its first 1024 bytes, else as
 * UTF-8 where it is that, else as windows-1252.
 *
 * @throws RangeError for an encoding that browsers refuse to read
 */
export function decodePage(bytes: Uint8Array): string {
  const defaultEncoding = isUtf8(bytes) ? 'UTF-8' : 'windows-1252';
  return new TextDecoder(sniffEncoding(bytes, { defaultEncoding })).decode(bytes);
}
