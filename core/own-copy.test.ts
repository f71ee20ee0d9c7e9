import { describe, expect, it } from 'vitest';
import { hashesOf } from './fingerprint.ts';
import { compareCopy, COPY_MAX_BYTES, decodeCopy } from './own-copy.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** A text of some length whose runs of three words differ from those of other topics. */
const textAbout = (topic: string, words = 100) =>
  Array.from({ length: words }, (_, at) => `${topic}${at}`).join(' ');

function utf16(text: string, isLittle: boolean): Uint8Array {
  const units = `\ufeff${text}`;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

describe('the bytes of a file', () => {
  it.each([
    ['UTF-8', utf8('Nils Muižnieks')],
    ['UTF-8 with a byte order mark', utf8('\ufeffNils Muižnieks')],
    ['UTF-16, little end first', utf16('Nils Muižnieks', true)],
    ['UTF-16, big end first', utf16('Nils Muižnieks', false)],
  ])('are read as %s', (_, bytes) => {
    expect(decodeCopy(bytes)).toEqual({ text: 'Nils Muižnieks' });
  });

  it('may hold tabs, page breaks and every kind of line break', () => {
    expect(decodeCopy(utf8('a\tb\r\nc\n\fd'))).toEqual({ text: 'a\tb\r\nc\n\fd' });
  });

  it.each([
    ['nothing', utf8(''), 'empty'],
    ['white space', utf8(' \n\t\n'), 'empty'],
    ['a byte order mark alone', utf8('\ufeff'), 'empty'],
    ['signs without a word', utf8('— … —'), 'empty'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
      'notText',
    ],
    ['a PDF file', utf8('%PDF-1.7 and text'), 'notText'],
    ['control characters', utf8('text\u0001text'), 'notText'],
    ['letters in Windows-1252', new Uint8Array([0x4d, 0x75, 0x69, 0x9e, 0x6e]), 'encoding'],
    ['half of UTF-16', utf16('text', true).subarray(0, 7), 'encoding'],
    ['too much', new Uint8Array(COPY_MAX_BYTES + 1).fill(97), 'tooLarge'],
  ])('are refused when they are %s', (_, bytes, problem) => {
    expect(decodeCopy(bytes)).toEqual({ problem });
  });
});

describe('a text is', () => {
  const documents = {
    prison: hashesOf(textAbout('prison')),
    asylum: hashesOf(textAbout('asylum')),
  };
  const compare = (text: string) => compareCopy(text, 'prison', documents);

  it('the same document, whatever its line breaks, case and signs', () => {
    expect(compare(textAbout('prison'))).toEqual({ kind: 'same' });
    const other = textAbout('PRISON').replaceAll(' ', ',\r\n');
    expect(compare(other)).toEqual({ kind: 'same' });
  });

  it('similar when it holds more than the document, or not all of it', () => {
    expect(compare(`A heading. ${textAbout('prison')}`)).toEqual({ kind: 'similar', share: 1 });
    const verdict = compare(textAbout('prison', 80));
    expect(verdict).toEqual({ kind: 'similar', share: 78 / 98 });
  });

  it('similar from half of the document on', () => {
    expect(compare(textAbout('prison', 51))).toEqual({ kind: 'similar', share: 0.5 });
    expect(compare(textAbout('prison', 50))).toEqual({ kind: 'other' });
  });

  it('another of the documents, which is named', () => {
    const verdict = { kind: 'otherDocument', document: 'asylum' };
    expect(compare(textAbout('asylum'))).toEqual(verdict);
    expect(compare(textAbout('asylum', 60))).toEqual(verdict);
  });

  it('the document that was asked for when it holds much of both', () => {
    expect(compare(`${textAbout('asylum')} and ${textAbout('prison', 60)}`).kind).toBe('similar');
  });

  it('none of them', () => {
    expect(compare('Something else.')).toEqual({ kind: 'other' });
    expect(compare('')).toEqual({ kind: 'other' });
  });
});
