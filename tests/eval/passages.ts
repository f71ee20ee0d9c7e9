/** Labelled passages: short texts in the style of news, with the sense of each spelling. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Half, halfOf } from './halves.ts';

/** A spelling in a passage, and whether it means the passage's term there. */
export interface Label {
  block: number;
  /** UTF-16 offsets in the block's text, `end` exclusive. */
  start: number;
  end: number;
  right: boolean;
}

export interface Passage {
  id: string;
  term: string;
  half: Half;
  /** Context is thin, misleading or mixed. */
  hard: boolean;
  title: string;
  /** The headline, where there is one, comes first. */
  blocks: { text: string; heading: boolean }[];
  labels: Label[];
}

/** As the files hold them; `[SAMs](sams)` means the term, `[SAMs](-)` something else. */
interface WrittenPassage {
  id: string;
  hard: boolean;
  title: string;
  blocks: string[];
}

/** Whose passages fall into halves by their ids. */
const PASSAGES = 'passages/';
/** By others who had not seen the engine, and later: each has been counted once, and may be learnt from. */
const PRACTICE = 'practice/';
const label = /\[([^\]]+)\]\(([a-z0-9-]+)\)/;
const HEADING = '# ';

function parseBlock(
  written: string,
  block: number,
  term: string,
): { text: string; labels: Label[] } {
  let text = written;
  const labels: Label[] = [];
  for (let match = label.exec(text); match; match = label.exec(text)) {
    const [all, spelling = '', meaning = ''] = match;
    if (meaning !== term && meaning !== '-') throw new Error(`unknown label in "${all}"`);
    const start = match.index;
    text = text.slice(0, start) + spelling + text.slice(start + all.length);
    labels.push({ block, start, end: start + spelling.length, right: meaning === term });
  }
  return { text, labels };
}

export function parsePassage(written: WrittenPassage, term: string): Passage {
  const { id, hard, title } = written;
  const headline = title === '' ? [] : [HEADING + title];
  const parsed = [...headline, ...written.blocks].map((block, at) => ({
    heading: block.startsWith(HEADING),
    ...parseBlock(block.startsWith(HEADING) ? block.slice(HEADING.length) : block, at, term),
  }));
  return {
    id,
    term,
    hard,
    title: parseBlock(title, 0, term).text,
    half: halfOf(id),
    blocks: parsed.map(({ text, heading }) => ({ text, heading })),
    labels: parsed.flatMap(({ labels }) => labels),
  };
}

/**
 * Reads all passages of a folder; the name of a file is the term that its labels are about, in
 * practice with a number behind it.
 *
 * @throws Error naming the file, for a label that is neither its term nor "-"
 */
function readFolder(name: string): Passage[] {
  const folder = new URL(name, import.meta.url);
  return readdirSync(folder).flatMap((file) => {
    const term = file.replace(/\.json$/, '').replace(name === PRACTICE ? /-\d+$/ : '', '');
    const written = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as WrittenPassage[];
    try {
      return written.map((passage) => parsePassage(passage, term));
    } catch (error) {
      throw new Error(`tests/eval/${name}${file}: ${String(error)}`, { cause: error });
    }
  });
}

/** Reads all passages. Those for practice are all of the tuning half. */
export function readPassages(): Passage[] {
  const practice = readFolder(PRACTICE).map((passage) => ({ ...passage, half: 'tuning' as const }));
  return [...readFolder(PASSAGES), ...practice];
}
