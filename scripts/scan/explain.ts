/** Says of each alias in a block why it is a mention or is not. */
import type { ReadBlock } from '../../core/evidence.ts';
import type { AliasHit } from '../../core/lexicon.ts';
import type { Verdict } from '../../core/sense.ts';

export interface Explanation {
  term: string;
  /** UTF-16 offsets in the block's text, `end` exclusive. */
  start: number;
  end: number;
  /** In one line. */
  why: string;
}

const lineOf = (text: string) => text.replaceAll(/\s+/g, ' ');

const signed = (weight: number) => `${weight > 0 ? '+' : ''}${Number(weight.toFixed(2))}`;

function formatReasons({ meant, reasons }: Verdict): string {
  const said = reasons.map(({ from, weight, words }) => {
    const list = words.length > 0 ? ` (${words.map(lineOf).join(', ')})` : '';
    return `${from} ${signed(weight)}${list}`;
  });
  return `${meant ? 'a mention' : 'no mention'}: ${said.join(', ')}`;
}

/** Aliases within a phrase that means something else: "Economic Espionage Act". */
function swallowedAliases({ text, hits }: ReadBlock): { alias: AliasHit; phrase: string }[] {
  const phrases = hits.filter(({ value }) => value.kind === 'consumes');
  return hits.flatMap((hit) => {
    const around = phrases.find(({ start, end }) => start <= hit.start && end >= hit.end);
    if (hit.value.kind !== 'alias' || !around) return [];
    const phrase = lineOf(text.slice(around.start, around.end));
    return [{ alias: { ...hit, value: hit.value }, phrase }];
  });
}

/**
 * Explains every alias of a block, in order.
 *
 * @param verdicts what was decided of those that no longer phrase swallows
 */
export function explainAliases(block: ReadBlock, verdicts: Verdict[]): Explanation[] {
  const decided = verdicts.map((verdict) => ({
    alias: verdict.alias,
    why: formatReasons(verdict),
  }));
  const swallowed = swallowedAliases(block).map(({ alias, phrase }) => ({
    alias,
    why: `no mention: part of “${phrase}”`,
  }));
  return [...decided, ...swallowed]
    .toSorted((one, other) => one.alias.start - other.alias.start)
    .map(({ alias: { value, start, end }, why }) => ({ term: value.term, start, end, why }));
}
