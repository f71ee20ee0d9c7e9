import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from './fingerprint.ts';
import { layOutCopy, type Quoted } from './own-copy-text.ts';
import { placedWords } from './own-copy-words.ts';

const quoted = (address: string, quotation: string, line = 1): Quoted => ({
  address,
  quotation,
  line,
});

/** The marks as `text -> address`, line by line. */
function marked(text: string, ...quotations: Quoted[]) {
  return layOutCopy(text, quotations).paragraphs.flatMap((lines) =>
    lines.flatMap((line) =>
      line.marks.map(({ start, end, address, shows, isContinued }) => ({
        line: line.line,
        text: line.text.slice(start, end),
        address,
        ...(shows.length > 0 && { shows }),
        ...(isContinued && { isContinued }),
      })),
    ),
  );
}

describe('words with places', () => {
  it('are those of the fingerprint, in any text', () => {
    const part = fc.constantFrom(
      ...'aZ9éß½™ﬁİΣς²⑴😀’-\u00ad\u200d\u0301\ufeff \n.가한'.split(''),
      '𝐀',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(part).map((all) => all.join('')),
        ),
        (text) => {
          const { words, starts, ends } = placedWords(text);
          expect(words).toEqual(wordsOf(text));
          words.forEach((_, at) => {
            expect(starts[at]).toBeLessThan(ends[at]!);
            expect(ends[at]).toBeLessThanOrEqual(text.length);
            expect(starts[at]).toBeGreaterThanOrEqual(at === 0 ? 0 : starts[at - 1]!);
          });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('take accents, soft hyphens and joined letters along', () => {
    const text = 'Mui\u017enieks cafe\u0301. extra\u00addition ﬁnal';
    const { starts, ends } = placedWords(text);
    expect(starts.map((start, at) => text.slice(start, ends[at]))).toEqual([
      'Mui\u017enieks',
      'cafe\u0301',
      'extra\u00addition',
      'ﬁnal',
    ]);
  });
});

describe('a copy', () => {
  it('keeps its paragraphs and its lines’ numbers', () => {
    const { paragraphs } = layOutCopy('\ufeff\r\nOne\r\ntwo\r\n \r\n\r\nthree\n', []);
    expect(paragraphs.map((lines) => lines.map(({ line, text }) => `${line} ${text}`))).toEqual([
      ['2 One', '3 two'],
      ['6 three'],
    ]);
  });

  it('tells which quotations stand in it, and how many were sought', () => {
    const copy = layOutCopy('They oppose such “assurances”, always.', [
      quoted('d/a', 'oppose such assurances'),
      quoted('d/b', 'welcome such assurances'),
      quoted('d/c', 'assurances'),
    ]);
    expect([copy.found, copy.sought]).toEqual([['d/a', 'd/c'], 3]);
  });

  it('has its quotations marked, whatever the quotes, case and accents', () => {
    expect(
      marked('He said: “Nils Muižnieks’ view”.', quoted('d/a', "nils muiznieks' VIEW")),
    ).toEqual([{ line: 1, text: 'Nils Muižnieks’ view', address: 'd/a', shows: ['d/a'] }]);
  });

  it('marks a quotation over lines in pieces, without the spaces at their ends', () => {
    expect(
      marked('at risk of  \n  ill-treatment\n', quoted('d/a', 'risk of ill-treatment')),
    ).toEqual([
      { line: 1, text: 'risk of', address: 'd/a', shows: ['d/a'] },
      { line: 2, text: 'ill-treatment', address: 'd/a', isContinued: true },
    ]);
  });

  it('parts quotations that overlap, so that each can be reached', () => {
    const text = 'one two three four five';
    expect(marked(text, quoted('d/a', 'one two three four'), quoted('d/b', 'four five'))).toEqual([
      { line: 1, text: 'one two three', address: 'd/a', shows: ['d/a'] },
      { line: 1, text: 'four', address: 'd/b', shows: ['d/b'] },
      { line: 1, text: 'five', address: 'd/b', isContinued: true },
    ]);
    expect(marked(text, quoted('d/a', text), quoted('d/b', 'one two'))).toEqual([
      { line: 1, text: 'one two', address: 'd/b', shows: ['d/b', 'd/a'] },
      { line: 1, text: 'three four five', address: 'd/a' },
    ]);
  });

  it('marks every place, and shows the one nearest to the document’s line', () => {
    const text = 'a torture ban\n\n\nthen\na torture ban';
    const shows = (line: number) =>
      marked(text, quoted('d/a', 'a torture ban', line)).map((mark) => mark.shows);
    expect(shows(1)).toEqual([['d/a'], undefined]);
    expect(shows(5)).toEqual([undefined, ['d/a']]);
    expect(shows(90)).toEqual([undefined, ['d/a']]);
  });
});

describe('the marks of any text', () => {
  it('stand in order, apart, and every quotation found is shown once', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'ß', '“a”', '\n', '\r\n', ' ');
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
    const quotations = fc.array(
      fc.array(fc.constantFrom('a', 'b', 'c', 'ß'), { minLength: 1, maxLength: 4 }),
      {
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(text, quotations, (whole, runs) => {
        const wanted = runs.map((run, at) => quoted(`d/${at}`, run.join(' '), at + 1));
        const { paragraphs, found } = layOutCopy(whole, wanted);
        for (const { text: line, marks } of paragraphs.flat()) {
          let last = 0;
          for (const { start, end } of marks) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(line.slice(start, end)).toBe(line.slice(start, end).trim());
            expect(end).toBeGreaterThan(start);
            last = end;
          }
        }
        const shown = paragraphs.flat().flatMap(({ marks }) => marks.flatMap(({ shows }) => shows));
        expect(shown.toSorted()).toEqual(found.toSorted());
      }),
    );
  });
});
