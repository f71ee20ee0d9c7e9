import { describe, expect, test } from 'vitest';
import { accuracy, judgeAll, wrongLines } from './judge.ts';
import { hasRealPages, readOwnPages, readRealPages, skipped } from './labelled-pages.ts';

/** Parsing the real pages takes some seconds, and more where much else runs. */
const REAL_PAGES_MS = 300_000;
/** What must never be taken for news, by the labels' reasons. */
const services = /\b(?:login|password|sign-up|shop|search|checkout|product|editor|webmail)\b/;

if (!hasRealPages) console.log(skipped);

describe('the pages of every kind', () => {
  const { withAddress, without } = judgeAll(readOwnPages());

  test('are all judged rightly, but for those that cannot be told apart', () => {
    const [known, others] = [true, false].map((is) =>
      withAddress.filter(({ page }) => page.why.startsWith('not told apart') === is),
    );
    expect(wrongLines(others ?? [])).toEqual([]);
    expect(others?.length).toBeGreaterThan(30);
    expect(known?.filter(({ isRight }) => isRight)).toEqual([]);
  });

  test('mostly also where the address is not known', () => {
    expect(accuracy(without), wrongLines(without).join('\n')).toBeGreaterThanOrEqual(0.88);
  });
});

test.skipIf(!hasRealPages)(
  'of the real pages 95 in 100 are judged rightly, and no service is taken for news',
  { timeout: REAL_PAGES_MS },
  () => {
    const { withAddress, without } = judgeAll(readRealPages());
    for (const judged of [withAddress, without]) {
      const wrong = wrongLines(judged).join('\n');
      expect(accuracy(judged), wrong).toBeGreaterThanOrEqual(0.95);
      for (const half of ['a', 'b']) {
        const part = judged.filter(({ page }) => page.half === half);
        expect(accuracy(part), wrong).toBeGreaterThanOrEqual(0.94);
      }
      const taken = judged.filter(
        ({ page, news }) => news && page.label === 'other' && services.test(page.why),
      );
      expect(taken.map(({ page }) => page.file)).toEqual([]);
    }
    expect(withAddress.length).toBeGreaterThan(250);
  },
);
