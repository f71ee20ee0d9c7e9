/** Verdicts on labelled pages, and how many of them are right. */
import { type NewsReason, newsSigns, decideNews } from '../../core/news.ts';
import { newsSignals } from '../../page/news-signals.ts';
import type { LabelledPage } from './labelled-pages.ts';

export interface Judged {
  page: Pick<LabelledPage, 'file' | 'label' | 'borderline' | 'why' | 'half'>;
  news: boolean;
  isRight: boolean;
  signs: { reason: NewsReason; weight: number }[];
}

const nowhere = { hostname: '', pathname: '' };

/** Judges a page, by its address as well or as if it had none. */
export function judge(page: LabelledPage, withAddress: boolean): Judged {
  const { document, address, ...known } = page;
  const signals = newsSignals(document, (withAddress && address) || nowhere);
  const { news } = decideNews(signals);
  return {
    page: known,
    news,
    isRight: news === (page.label === 'news'),
    signs: newsSigns(signals),
  };
}

/** Judges many, each with its address and without. */
export function judgeAll(pages: Iterable<LabelledPage>): {
  withAddress: Judged[];
  without: Judged[];
} {
  const withAddress: Judged[] = [];
  const without: Judged[] = [];
  for (const page of pages) {
    withAddress.push(judge(page, true));
    without.push(judge(page, false));
  }
  return { withAddress, without };
}

/** The share of right verdicts, 0 to 1. */
export function accuracy(judged: Judged[]): number {
  return judged.filter(({ isRight }) => isRight).length / judged.length;
}

/** Wrong ones, one a line, with their signs and the sum. */
export function wrongLines(judged: Judged[]): string[] {
  return judged
    .filter(({ isRight }) => !isRight)
    .map(({ page, news, signs }) => {
      const sum = signs.reduce((total, { weight }) => total + weight, 0);
      const named = signs.map(({ reason, weight }) => `${reason} ${weight}`).join(', ');
      const taken = `${page.label} taken for ${news ? 'news' : 'other'}`;
      const doubt = page.borderline ? ', borderline' : '';
      return `${page.file} (${page.why}${doubt}): ${taken}, ${sum} = ${named || 'no sign'}`;
    });
}
