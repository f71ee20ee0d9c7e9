/** Writes what a scan found, for programs and for people. */
import { formatDate } from '../../core/dates.ts';
import type { NewsReason } from '../../core/news.ts';
import type { FoundMention, PageScan } from './scan-page.ts';

/** What the interface says of each reason. */
export type ReasonTexts = Record<NewsReason, string>;

/** So much of a block stands on each side of a mention. */
const CONTEXT_CHARACTERS = 40;

/** One JSON object with exactly the keys that are promised in docs/scan.md. */
export function formatJson(file: string, { verdict, date, mentions, claims }: PageScan): string {
  return JSON.stringify({
    file,
    news: verdict.news,
    date,
    mentions: mentions.map(({ term, text, block, start, end }) => ({
      term,
      text,
      block,
      start,
      end,
    })),
    claims,
  });
}
