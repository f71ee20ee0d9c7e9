/**
 * Claims on labelled sentences, written by people who had not seen how they are found. A
 * wrong claim costs trust and a missed one little, so no claim may be wrong.
 */
import { describe, expect, test } from 'vitest';
import { createClaimSearch } from '../../core/page-claims.ts';
import { createScanner } from '../../core/scan.ts';
import { claimPatterns, readDataFiles, termPatterns } from '../../scripts/check-data/data-files.ts';
import { claimsFound, type ClaimSentence, readClaimSentences } from './claim-sentences.ts';
import { halves } from './halves.ts';

const MIN_SENTENCES = 12;
const MIN_RECALL = 0.8;
/** More words than this are not a mark any more but a paragraph. */
const MAX_WORDS = 16;

const { files } = readDataFiles('.');
const search = {
  scanner: createScanner(termPatterns(files)),
  claims: createClaimSearch(claimPatterns(files)),
};
const sentences = readClaimSentences('claims');

const label = ({ id, date, title, before, sentence, after }: ClaimSentence) =>
  `${id} (${date ?? 'undated'}, ${title}): ${before} ${sentence} ${after}`;

const isFound = (sentence: ClaimSentence) =>
  claimsFound(search, sentence).some(({ claim }) => claim === sentence.claim);

test('every claim has sentences, at least half of which do not make it', () => {
  const byClaim = Map.groupBy(sentences, ({ claim }) => claim);
  expect([...byClaim.keys()].toSorted()).toEqual(files.claims.map(({ value }) => value.id));
  for (const [claim, its] of byClaim) {
    expect(its.length, claim).toBeGreaterThanOrEqual(MIN_SENTENCES);
    expect(its.filter(({ match }) => !match).length * 2, claim).toBeGreaterThanOrEqual(its.length);
  }
});

describe.each(halves)('in the half for %s', (half) => {
  const its = sentences.filter((sentence) => sentence.half === half);

  test('no claim is found where none is made', () => {
    const wrong = its.filter(({ match }) => !match).filter(isFound);
    expect(wrong.map(label)).toEqual([]);
  });

  test('nor another claim than the one that is made', () => {
    const others = its.flatMap((sentence) =>
      claimsFound(search, sentence).flatMap(({ claim, words }) =>
        claim === sentence.claim ? [] : `${claim} by “${words}” in ${label(sentence)}`,
      ),
    );
    expect(others).toEqual([]);
  });

  test(`of ten claims that are made at least ${MIN_RECALL * 10} are found`, () => {
    const made = its.filter(({ match }) => match);
    const missed = made.filter((sentence) => !isFound(sentence));
    console.log(`${half}: ${made.length - missed.length} of ${made.length} found. Missed:`);
    for (const sentence of missed) console.log(`  ${label(sentence)}`);
    expect(1 - missed.length / made.length).toBeGreaterThanOrEqual(MIN_RECALL);
  });
});

describe('of more sentences, which the patterns were written with', () => {
  const more = readClaimSentences('claims-more');

  test('none is taken for a claim that it does not make', () => {
    const wrong = more.filter((sentence) =>
      claimsFound(search, sentence).some(
        ({ claim }) => !sentence.match || claim !== sentence.claim,
      ),
    );
    expect(wrong.map(label)).toEqual([]);
  });

  test('most are found that do make it', () => {
    const made = more.filter(({ match }) => match);
    expect(made.filter(isFound).length / made.length).toBeGreaterThanOrEqual(MIN_RECALL);
  });
});

test('the words that carry a claim are few, and of the sentence or headline that makes it', () => {
  for (const sentence of sentences.filter(({ match }) => match)) {
    for (const { words } of claimsFound(search, sentence)) {
      const making = [sentence.sentence, sentence.title].find((text) => text.includes(words));
      expect(making, sentence.id).toBeDefined();
      expect(words.split(' ').length, `${sentence.id}: ${words}`).toBeLessThanOrEqual(MAX_WORDS);
    }
  }
});
