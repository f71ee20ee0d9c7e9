import { describe, expect, test } from 'vitest';
import { archiveAddress, passageAddress } from './addresses.ts';

describe('passageAddress', () => {
  const page = 'https://example.org/a';
  test('encodes what has a meaning in a text directive', () =>
    expect(passageAddress(page, { exact: 'ill-treatment, and “R&D”' })).toBe(
      `${page}#:~:text=ill%2Dtreatment%2C%20and%20%E2%80%9CR%26D%E2%80%9D`,
    ));
  test('puts context around', () =>
    expect(passageAddress(page, { exact: 'b', prefix: 'a-', suffix: 'c' })).toBe(
      `${page}#:~:text=a%2D-,b,-c`,
    ));
  test('follows a fragment that is there', () =>
    expect(passageAddress(`${page}#x`, { exact: 'b' })).toBe(`${page}#x:~:text=b`));
  test('leaves a PDF alone', () =>
    expect(passageAddress('https://example.org/a.PDF?x=1', { exact: 'b' })).not.toContain(':~:'));
});

test('archiveAddress asks for the copy nearest to the date', () => {
  expect(archiveAddress('https://example.org/a', '2021-07')).toBe(
    'https://web.archive.org/web/20210701/https://example.org/a',
  );
});
