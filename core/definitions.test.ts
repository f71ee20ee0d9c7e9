import { describe, expect, test } from 'vitest';
import { longFormAt, longFormAtEnd, spelledOut } from './definitions.ts';

describe('the long form at the end of a text', () => {
  test.each([
    ['held under special administrative measures', 'SAMs', 'special administrative measures'],
    ['fired surface-to-air missiles', 'SAMs', 'surface-to-air missiles'],
    ['the Abu Dhabi Securities Exchange', 'ADX', 'Abu Dhabi Securities Exchange'],
    ['the Syrian American Medical Society', 'S.A.M.S', 'Syrian American Medical Society'],
    ['a man of few words', 'SAMs', undefined],
    ['xsome administrative measures', 'SAM', undefined],
    ['', 'SAM', undefined],
  ])('%j, %s', (text, acronym, long) => expect(longFormAtEnd(text, acronym)).toBe(long));
});

const at = (text: string, acronym: string) =>
  longFormAt(text, text.indexOf(acronym), text.indexOf(acronym) + acronym.length);

describe('where an acronym stands', () => {
  test.each([
    ['Two surface-to-air missiles (SAMs) were seen.', 'surface-to-air missiles'],
    ['Two surface-to-air missiles (“SAMs”) were seen.', 'surface-to-air missiles'],
    ['SAMs (surface-to-air missiles) were seen.', 'surface-to-air missiles'],
    ['The base (SAMs, radars) was seen.', undefined],
    ['SAMs were seen near the stadium.', undefined],
  ])('%j', (text, long) => expect(at(text, 'SAMs')).toBe(long));
});

const inText = (text: string, acronym: string) =>
  Array.from(text.matchAll(spelledOut(acronym) ?? /$^/gu), ([words]) => words);

describe('an acronym spelled out without brackets', () => {
  test.each([
    ['Two stationary air monitors failed.', 'SAMs', ['stationary air monitors']],
    ['the School of Advanced Military Studies', 'SAMS', ['School of Advanced Military Studies']],
    ['special administrative measures', 'SAMs', ['special administrative measures']],
    ['some air monitor failed', 'SAMs', []],
    ['sold at most farms', 'SAMs', []],
    ['Abu Dhabi exchange', 'ADX', []],
    ['stationary air monitors', 'Sams', []],
  ])('%j, %s', (text, acronym, words) => expect(inText(text, acronym)).toEqual(words));
});
