import { describe, expect, test } from 'vitest';
import { type PatternMatch, Sentence } from './claim-matcher.ts';
import { PatternReader } from './claim-patterns.ts';

const reader = new PatternReader({
  held: ['held', 'locked up', 'kept {under}'],
  under: ['under guard', 'in custody', 'prison*'],
  aside: [', ... ,'],
});

/** The words of a text that a pattern finds, the first match. */
function found(pattern: string, text: string): string | undefined {
  const sentence = new Sentence(text);
  const read = reader.read(pattern);
  const matches = sentence.words.flatMap((_, at) => {
    const match = sentence.matchAt(read, at);
    return match ? [{ at, match }] : [];
  });
  const [first] = matches;
  expect(sentence.has(read)).toBe(first !== undefined);
  return (
    first &&
    sentence.words
      .slice(first.at, first.match.end)
      .map((word) => word.text)
      .join(' ')
  );
}

describe('a pattern', () => {
  test.each([
    ['pardon', 'The pardon came.', 'pardon'],
    ['pardon', 'The pardons came.', undefined],
    ['pardon*', 'The pardons came.', 'pardons'],
    ["*n't", 'She wasn’t there.', "wasn't"],
    ['he/she is', 'Here SHE IS.', 'she is'],
    ['he/she is', 'The is.', undefined],
    ['is now? held', 'He is held.', 'is held'],
    ['is now? held', 'He is now held.', 'is now held'],
    ['in 20##', 'It was in 2021.', 'in 2021'],
    ['in 20##', 'It was in 20,215 places.', undefined],
    ['in ##', 'It was in ab.', undefined],
    ['is {held}', 'He is kept in custody.', 'is kept in custody'],
    ['is {held}', 'He is kept imprisoned.', undefined],
    ['is {held}', 'He is kept prisoner.', 'is kept prisoner'],
    ['is {held}', 'He is kept waiting.', undefined],
    ['is {held}/gone', 'He is gone.', 'is gone'],
    ['he .. held', 'He is being held.', 'he is being held'],
    ['he .. held', 'He, they say, is held.', undefined],
    ['he .. held', 'He is in the end not being held.', undefined],
    ['he ..1 held', 'He is being held.', undefined],
    ['he ... held', 'He, they say, is held.', 'he , they say , is held'],
    ['he {aside} is', 'He, they say, is held.', 'he , they say , is'],
    ['^ in 20##', 'In 2021 he left.', 'in 2021'],
    ['^ in 20##', 'He left in 2021.', undefined],
    ['he ?', 'And he?', 'he ?'],
    ['.. left', 'He left', 'he left'],
  ])('%s in “%s”: %s', (pattern, text, expected) => expect(found(pattern, text)).toBe(expected));

  test('takes the shortest way, and says which words carry the statement', () => {
    const sentence = new Sentence('He is now locked up here, and is held here');
    const match = sentence.matchAt(reader.read('he [is ... {held}] here'), 0);
    expect(match).toEqual({ end: 6, from: 1, to: 5 } satisfies PatternMatch);
  });

  test('without brackets carries it with all its words', () =>
    expect(new Sentence('is held').matchAt(reader.read('is held'), 0)).toEqual({
      end: 2,
      from: 0,
      to: 2,
    }));

  test('can be looked for between two places', () => {
    const sentence = new Sentence('not he is not');
    const not = reader.read('is not');
    expect(sentence.has(not, 0, 4)).toBe(true);
    expect(sentence.has(not, 0, 3)).toBe(false);
    expect(sentence.has(not, 3)).toBe(false);
  });
});
