import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { CopyLine, CopyMark, CopyState } from '../core/own-copy-text.ts';
import type { Translate } from '../core/translate.ts';

/** Marks the quotations in a line. It is called once for each line and copy. */
export type MarkCopy = (line: HTMLElement, marks: CopyMark[]) => void;

interface OwnCopyTextProps {
  copy: CopyState & { type: 'open' };
  language: string;
  t: Translate;
  markCopy: MarkCopy;
}

/** Lines that are laid out together; see documents-copy.css. */
const PART_LINES = 50;
/** From here on a text is laid out only where it is looked at. The documents are shorter. */
const LONG_PARTS = 10;

interface Part {
  paragraphs: CopyLine[][];
  /** It begins amid a paragraph. */
  isContinued: boolean;
}

/** Parts of about the same length. */
function partsOf(paragraphs: CopyLine[][]): Part[] {
  const parts: Part[] = [];
  let space = 0;
  for (const paragraph of paragraphs) {
    for (let at = 0; at < paragraph.length; at += PART_LINES) {
      const lines = paragraph.slice(at, at + PART_LINES);
      if (space < lines.length) {
        parts.push({ paragraphs: [], isContinued: at > 0 });
        space = PART_LINES;
      }
      parts.at(-1)?.paragraphs.push(lines);
      space -= lines.length;
    }
  }
  return parts;
}

function TextPart({ paragraphs, isContinued }: Part) {
  return (
    <div class={isContinued ? 'own-text__part is-continued' : 'own-text__part'}>
      {paragraphs.map((lines) => (
        <p key={lines[0]?.line} class="own-text__paragraph">
          {lines.map(({ line, text }) => (
            <span key={line} class="own-text__line" data-line={line}>
              {text}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}

/** The text of the reader's own copy, with the document's line numbers, to be scrolled in place. */
export function OwnCopyText({ copy, language, t, markCopy }: OwnCopyTextProps) {
  const pane = useRef<HTMLElement>(null);
  const { paragraphs } = copy;
  // The same nodes each time: Preact then leaves alone what is marked in them.
  const text = useMemo(
    () => partsOf(paragraphs).map((part, at) => <TextPart key={at} {...part} />),
    [paragraphs],
  );
  useLayoutEffect(() => {
    const lines = pane.current?.querySelectorAll<HTMLElement>('.own-text__line') ?? [];
    paragraphs.flat().forEach(({ marks }, at) => {
      const line = lines[at];
      if (line && marks.length > 0) markCopy(line, marks);
    });
    // markCopy marks once; another function for it is no reason to mark again.
  }, [paragraphs]);
  return (
    <section
      ref={pane}
      class={text.length >= LONG_PARTS ? 'own-text own-text--long' : 'own-text'}
      aria-label={t('documents.own.text', [copy.name])}
      // Scrolls, so it must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      lang={language}
      dir="auto"
    >
      {text}
    </section>
  );
}
