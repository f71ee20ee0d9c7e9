/**
 * `npm run eval:news`: how often the verdict on a page is right, on labelled pages. With `a` or
 * `b` only that half of the real pages: who tunes a rule looks at half a alone.
 */
import { accuracy, type Judged, judgeAll, wrongLines } from './eval-news/judge.ts';
import { hasRealPages, readOwnPages, readRealPages, skipped } from './eval-news/labelled-pages.ts';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** How many of each label were taken for what. */
function confusion(judged: Judged[]): string {
  const count = (label: string, taken: boolean) =>
    String(judged.filter(({ page, news }) => page.label === label && news === taken).length);
  return ['news', 'other']
    .map((label) => `${label}: ${count(label, true)} news, ${count(label, false)} other`)
    .join('; ');
}

function print(title: string, judged: Judged[]): void {
  const clear = judged.filter(({ page }) => !page.borderline);
  const shares = `${percent(accuracy(judged))} right`;
  const without =
    clear.length < judged.length ? `, ${percent(accuracy(clear))} without borderline ones` : '';
  console.log(`${title}: ${judged.length} pages, ${shares}${without} (${confusion(judged)})`);
}

function printAll(name: string, { withAddress, without }: ReturnType<typeof judgeAll>): void {
  for (const [how, judged] of [
    ['with addresses', withAddress],
    ['without', without],
  ] as const) {
    print(`\n${name}, ${how}`, judged);
    for (const half of ['a', 'b'] as const) {
      const part = judged.filter(({ page }) => page.half === half);
      if (part.length > 0) print(`  half ${half}`, part);
    }
    for (const line of wrongLines(judged)) console.log(`  ${line}`);
  }
}

const [wanted] = process.argv.slice(2);
if (wanted !== undefined && !/^[ab]$/.test(wanted)) throw new Error('Say a, b, or nothing.');
printAll('Own pages', judgeAll(readOwnPages()));
if (hasRealPages) {
  const pages = readRealPages().filter(({ half }) => wanted === undefined || half === wanted);
  printAll('Real pages', judgeAll(pages));
} else console.log(skipped);
