/** Writes what a scan found, for programs and for people. */
import { formatDate } from '../../core/dates.ts';
import type { NewsReason } from '../../core/news.ts';
import type { Verdict } from '../../core/sense.ts';
import type { PageScan } from './scan-page.ts';

/** So much of a block stands on each side of a mention. */
const CONTEXT_CHARACTERS = 40;

/** One JSON object, with exactly the keys that docs/scan.md promises. */
export function formatJson(file: string, { verdict, date, mentions, claims }: PageScan): string {
  return JSON.stringify({ file, news: verdict.news, date, mentions, claims });
}

/** The white space of the source says nothing, nor do the places of images and fields. */
const lineOf = (text: string) => text.replaceAll(/[\s\ufffc]+/g, ' ');

/** An alias in brackets, with what stands before and after it. */
function inContext(text: string, { start, end }: Verdict['alias']): string {
  const before = lineOf(text.slice(0, start)).slice(-CONTEXT_CHARACTERS);
  const after = lineOf(text.slice(end)).slice(0, CONTEXT_CHARACTERS);
  return `${before}[${lineOf(text.slice(start, end))}]${after}`.trim();
}

const signed = (weight: number) => `${weight > 0 ? '+' : ''}${Number(weight.toFixed(2))}`;

function formatReasons({ meant, reasons }: Verdict): string {
  const said = reasons.map(({ from, weight, words }) => {
    const list = words.length > 0 ? ` (${words.map(lineOf).join(', ')})` : '';
    return `${from} ${signed(weight)}${list}`;
  });
  return `${meant ? 'a mention' : 'no mention'}: ${said.join(', ')}`;
}

function formatAliases({ blocks, verdicts }: PageScan, explain: boolean): string[] {
  const shown = verdicts.map((inBlock) => inBlock.filter(({ meant }) => meant || explain));
  const width = Math.max(0, ...shown.flat().map(({ alias }) => alias.value.term.length));
  return shown.flatMap((inBlock, at) =>
    inBlock.flatMap((verdict) => {
      const context = inContext(blocks[at] ?? '', verdict.alias);
      const line = `    ${verdict.alias.value.term.padEnd(width)}  ${context}`;
      return explain ? [line, `      ${formatReasons(verdict)}`] : [line];
    }),
  );
}

function formatVerdict({ news, reasons }: PageScan['verdict'], texts: Map<string, string>): string {
  const words = reasons.map((reason: NewsReason) => texts.get(`news.reason.${reason}`) ?? reason);
  return [`  News: ${news ? 'yes.' : 'no.'}`, ...words].join(' ');
}

/**
 * Writes a page's scan for people, a line each.
 *
 * @param texts the interface's texts by key
 * @param explain also the aliases that are no mentions, and what decided
 */
export function formatForPeople(
  scan: PageScan,
  texts: Map<string, string>,
  explain: boolean,
): string[] {
  const { date, mentions, claims, verdict } = scan;
  const terms = new Set(mentions.map(({ term }) => term)).size;
  return [
    formatVerdict(verdict, texts),
    `  Date: ${date ? formatDate(date) : 'not found'}`,
    `  Mentions: ${mentions.length === 0 ? 'none' : `${mentions.length}, of ${terms} term(s)`}`,
    ...formatAliases(scan, explain),
    `  Claims: ${claims.length === 0 ? 'none' : claims.length}`,
    ...claims.map(({ claim, text }) => `    ${claim}  ${lineOf(text)}`),
  ];
}
