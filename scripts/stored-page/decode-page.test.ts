import { describe, expect, test } from 'vitest';
import { decodePage, isText } from './decode-page.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('decoding, as browsers do it', () => {
  test.each([
    ['UTF-8', Buffer.from('Muižnieks – “SAMs”'), 'Muižnieks – “SAMs”'],
    ['a byte order mark, which is no text', Buffer.from('\ufeff<p>é'), '<p>é'],
    ['no UTF-8: windows-1252', latin('\x93SAMs\x94 \x96 caf\xe9 \x80'), '“SAMs” – café €'],
    [
      'the charset of a meta',
      Buffer.concat([latin('<meta charset="windows-1251">'), Buffer.from([0xcf, 0xf0])]),
      '<meta charset="windows-1251">Пр',
    ],
    [
      'the content of a meta; ISO-8859-1 is windows-1252 on the web',
      latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">\x93'),
      '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">“',
    ],
    [
      'a meta in a comment counts for nothing',
      Buffer.from('<!-- <meta charset="koi8-r"> -->ž'),
      '<!-- <meta charset="koi8-r"> -->ž',
    ],
    [
      'a meta that promises UTF-16 in a page of bytes',
      Buffer.from('<meta charset="utf-16">ž'),
      '<meta charset="utf-16">ž',
    ],
    ['UTF-16, little end first', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('<p>ž')]), '<p>ž'],
    [
      'UTF-16, big end first',
      Buffer.concat([Buffer.from([0xfe, 0xff]), utf16('<p>ž').swap16()]),
      '<p>ž',
    ],
    ['stray bytes', Buffer.from([0x61, 0x81, 0x62]), 'a\x81b'],
  ])('%s', (_, bytes, text) => expect(decodePage(bytes)).toBe(text));

  test('a meta behind the first 1024 bytes comes too late', () =>
    expect(
      decodePage(latin(`<!--${' '.repeat(1024)}--><meta charset="windows-1251">\xcf`)),
    ).toMatch(/Ï$/));

  test('a byte order mark is stronger than a meta', () =>
    expect(decodePage(Buffer.from('\ufeff<meta charset="windows-1251">ž'))).toMatch(/ž$/));

  test('an encoding that browsers refuse is refused', () =>
    expect(() => decodePage(latin('<meta charset="iso-2022-kr">'))).toThrow(RangeError));
});

describe('text or not', () => {
  test.each([
    ['plain words', 'Belmarsh'],
    ['a fragment', '\n <custom-element>x'],
    ['nothing but space', ' \n'],
    ['a page with a stray NUL', '<!DOCTYPE html><p>\0 x'],
    ['a page that begins with a comment', '<!-- saved --><p>\x01'],
  ])('%s is text', (_, text) => expect(isText(latin(text))).toBe(true));

  test.each([
    ['UTF-16 with a byte order mark', [0xff, 0xfe, 0x3c, 0x00]],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0x00]],
  ])('%s is text', (_, bytes) => expect(isText(Uint8Array.from(bytes))).toBe(true));

  test.each([
    ['a PDF file', '%PDF-1.7\n%âãÏÓ\n1 0 obj'],
    ['a PNG image', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['a JPEG image', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['an archive', 'PK\x03\x04\x14\0'],
    ['a NUL among words', 'some words \0 and more'],
    ['UTF-16 without a byte order mark', '<\0p\0>\0'],
  ])('%s is not', (_, text) => expect(isText(latin(text))).toBe(false));
});
