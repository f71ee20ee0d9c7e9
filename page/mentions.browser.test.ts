import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { createScanner } from '../core/scan.ts';
import { BlockWalker } from './blocks.ts';
import type { Block } from './run.ts';

const scanner = createScanner([
  {
    id: 'term',
    matching: {
      aliases: [
        { text: 'HMP Belmarsh', tier: 1 },
        { text: 'SAMs', tier: 1, caseSensitive: true },
        { text: "prisoner's oath", tier: 1 },
      ],
      consumes: ['SAMs Club'],
      for: { strong: [], weak: [] },
      against: ['missile'],
    },
  },
]);

afterEach(() => document.body.replaceChildren());

function mentionsOnPage(): string[] {
  const walker = new BlockWalker(document.body);
  const blocks: Block[] = [];
  for (let block = walker.next(); block; block = walker.next()) blocks.push(block);
  const { byBlock } = scanner.decide(
    blocks.map(({ text, heading }) => scanner.read(text, heading)),
    '',
  );
  return byBlock.flatMap((mentions, at) =>
    mentions.map(({ start, end }) => (blocks[at] as Block).text.slice(start, end)),
  );
}

const sentence = fc
  .array(
    fc.constantFrom(
      'HMP Belmarsh',
      'SAMs',
      'SAMs Club',
      'prisoner\u2019s oath',
      'A missile.',
      'xSAMs',
      'gate.',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => words.join(' '));

/** Puts text into the page in pieces: bare, in elements, in links, in elements within elements. */
function putInPieces(text: string, cuts: number[]): void {
  const paragraph = document.createElement('p');
  const bounds = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].toSorted(
    (one, other) => one - other,
  );
  for (let at = 0; at + 1 < bounds.length; at++) {
    const piece = text.slice(bounds[at], bounds[at + 1]);
    const holder = document.createElement(['b', 'a', 'news-word', 'span'][at % 4] as string);
    holder.append(piece);
    paragraph.append(at % 3 === 0 ? piece : holder);
  }
  document.body.replaceChildren(paragraph);
}

test('how a text is cut into nodes and elements changes no mention', () => {
  fc.assert(
    fc.property(sentence, fc.array(fc.nat(), { maxLength: 12 }), (text, cuts) => {
      putInPieces(text, []);
      const whole = mentionsOnPage();
      putInPieces(text, cuts);
      expect(mentionsOnPage()).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});

const plain = (text: string) =>
  text
    .replaceAll(/\u00ad|\u200b|\u2060|\ufe0f/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/['\u2019\u02bc\u2018]/g, "'");

test('hidden characters, kinds of space and of apostrophe change no mention', () => {
  const disguise = fc.record({
    hidden: fc.constantFrom('', '\u00ad', '\u200b', '\u2060', '\ufe0f'),
    space: fc.constantFrom(' ', '\u00a0', '\u202f', '\n\t', '  '),
    apostrophe: fc.constantFrom("'", '\u2019', '\u02bc', '\u2018'),
  });
  fc.assert(
    fc.property(sentence, disguise, (text, { hidden, space, apostrophe }) => {
      putInPieces(text, []);
      const undisguised = mentionsOnPage().map(plain);
      const disguised = Array.from(text, (character) => {
        if (character === ' ') return space;
        return character === '\u2019' ? apostrophe : character + hidden;
      }).join('');
      putInPieces(disguised, []);
      expect(mentionsOnPage().map(plain)).toEqual(undisguised);
    }),
    { numRuns: 300 },
  );
});

test('mentions are the page\u2019s own characters', () => {
  putInPieces('At HMP\u00a0Bel\u00admarsh, a prisoner\u2019s oath.', [7, 12, 30]);
  expect(mentionsOnPage()).toEqual(['HMP\u00a0Bel\u00admarsh', 'prisoner\u2019s oath']);
});
