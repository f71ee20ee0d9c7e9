import { describe, expect, test } from 'vitest';
import { compileAny, compilePattern, PatternError } from './claim-patterns.ts';
import { readPlain } from './claim-text.ts';

const groups = {
  held: ['held', 'locked up', 'kept {under}'],
  under: ['under guard', 'in custody'],
  loop: ['a {loop}'],
};

/** What a pattern finds in a text. */
function found(pattern: string, text: string): string | undefined {
  return compilePattern(pattern, groups).exec(readPlain(text, 0, text.length).text)?.[0].trim();
}

describe('a pattern', () => {
  test.each([
    ['pardon', 'The pardon came.', 'pardon'],
    ['pardon', 'The pardons came.', undefined],
    ['pardon*', 'The pardons came.', 'pardons'],
    ['*n\'t', 'She wasn’t there.', "wasn't"],
    ['he/she is', 'Here SHE IS.', 'she is'],
    ['he/she is', 'The is.', undefined],
    ['is now? held', 'He is held.', 'is held'],
    ['is now? held', 'He is now held.', 'is now held'],
    ['in 20##', 'It was in 2021.', 'in 2021'],
    ['in 20##', 'It was in 20,215 places.', undefined],
    ['is {held}', 'He is kept in custody.', 'is kept in custody'],
    ['is {held}', 'He is kept waiting.', undefined],
    ['he .. held', 'He is being held.', 'he is being held'],
    ['he .. held', 'He, they say, is held.', undefined],
    ['he .. held', 'He is in the end not being held.', undefined],
    ['he ... held', 'He, they say, is held.', 'he , they say , is held'],
    ['^ in 20##', 'In 2021 he left.', 'in 2021'],
    ['^ in 20##', 'He left in 2021.', undefined],
    ['left . $', 'He left.', 'left .'],
    ['he ?', 'And he?', 'he ?'],
  ])('%s in “%s”: %s', (pattern, text, expected) => expect(found(pattern, text)).toBe(expected));

  test('says in brackets which words carry the statement', () => {
    const match = compilePattern('he [is .. {held}] here', groups).exec(' he is now locked up here ');
    expect(match?.[1]).toBe('is now locked up ');
  });

  test('names a group that does not exist, or contains itself', () => {
    expect(() => compilePattern('{nowhere}', groups)).toThrow(PatternError);
    expect(() => compilePattern('{loop}', groups)).toThrow('The group "loop" contains itself.');
  });
});

describe('any of some patterns', () => {
  test('is one expression', () => {
    const any = compileAny(['a b', '{held}'], groups);
    expect([' a b ', ' held ', ' a '].map((text) => any?.test(text))).toEqual([true, true, false]);
  });
  test('is nothing where there are none', () => expect(compileAny([], groups)).toBeUndefined());
});
