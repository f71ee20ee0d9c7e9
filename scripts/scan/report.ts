/** Writes what a scan found, for programs and for people. */
import { formatDate } from '../../core/dates.ts';
import { type Explanation, explainAliases } from './explain.ts';
import type { PageScan } from './scan-page.ts';

/** So much of a block stands on each side of an alias. */
const CONTEXT_CHARACTERS = 40;
/** So much is looked at for it, white space included. */
const REACH = 400;

/** One JSON object, with exactly the keys that docs/scan.md promises. */
export function formatJson(file: string, scan: PageScan): string {
  return JSON.stringify({
    file,
    news: scan.verdict.news,
    date: scan.date,
    mentions: scan.mentions.map(({ term, text, block, start, end }) => ({
      term,
      text,
      block,
      start,
      end,
    })),
    claims: scan.claims.map(({ claim, text }) => ({ claim, text })),
  });
}

/** The white space of the source says nothing, nor do the places of images and fields. */
const lineOf = (text: string) => text.replaceAll(/[\s\ufffc]+/g, ' ');

/** An alias in brackets, with what stands before and after it. */
function inContext(text: string, { start, end }: Pick<Explanation, 'start' | 'end'>): string {
  const before = lineOf(text.slice(Math.max(0, start - REACH), start)).slice(-CONTEXT_CHARACTERS);
  const after = lineOf(text.slice(end, end + REACH)).slice(0, CONTEXT_CHARACTERS);
  return `${before}[${lineOf(text.slice(start, end))}]${after}`.trim();
}

/** What is shown of a block: its mentions, or all its aliases with the reasons. */
function shownOf({ blocks, verdicts }: PageScan, at: number, explain: boolean) {
  const inBlock = verdicts[at] ?? [];
  const block = blocks[at];
  if (!block) return [];
  const shown: (Omit<Explanation, 'why'> & { why?: string })[] = explain
    ? explainAliases(block, inBlock)
    : inBlock
        .filter(({ meant }) => meant)
        .map(({ alias: { value, start, end } }) => ({ term: value.term, start, end }));
  return shown.map(({ term, start, end, why }) => ({
    term,
    why,
    context: inContext(block.text, { start, end }),
  }));
}

function formatAliases(scan: PageScan, explain: boolean): string[] {
  const shown = scan.blocks.flatMap((_, at) => shownOf(scan, at, explain));
  const width = shown.reduce((most, { term }) => Math.max(most, term.length), 0);
  return shown.flatMap(({ term, context, why }) => {
    const line = `    ${term.padEnd(width)}  ${context}`;
    return why ? [line, `      ${why}`] : [line];
  });
}

function formatVerdict({ news, reasons }: PageScan['verdict'], texts: Map<string, string>): string {
  const words = reasons.map((reason) => texts.get(`news.reason.${reason}`) ?? reason);
  return [`  News: ${news ? 'yes.' : 'no.'}`, ...words].join(' ');
}

/**
 * Writes a page's scan for people.
 *
 * @param texts the interface's texts by key
 * @param explain also the aliases that are no mentions, and what decided
 * @returns lines, indented to stand below the file's name
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
    `  Mentions: ${mentions.length}, terms: ${terms}`,
    ...formatAliases(scan, explain),
    `  Claims: ${claims.length}`,
    ...claims.map(({ claim, text }) => `    ${claim}  ${lineOf(text)}`),
  ];
}
