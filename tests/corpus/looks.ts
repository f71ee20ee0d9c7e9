/** What a reader has of a page, before and while terms are marked on it. */
import { until } from '../e2e/chromium.ts';
import type { Evaluating } from '../e2e/painted.ts';

export interface Looks {
  /** All text that can be seen. */
  text: string;
  /** The left, top, width and height of every element of the page's own, in CSS pixels of the window. */
  boxes: { name: string; box: number[] }[];
}

/** Browsers cut widths to 64ths of a pixel for each piece of text, and that adds up; what moves less than 3 is no shift (Layout Instability, W3C). */
const NEARLY_PX = 1;

/** Runs on the page. Hardly any stored page is about the case: each fifth paragraph says something of it, and the end of the page. */
export function putWords(): void {
  const words = ' Julian Assange was held in Belmarsh prison in London.';
  document.querySelectorAll('p').forEach((paragraph, at) => {
    if (at % 5 === 0) paragraph.append(words);
  });
  const last = document.createElement('p');
  last.textContent = words;
  document.body.append(last);
  // What moves by itself is never found again where it was. Halfway is no place to stop:
  // pictures that did not come are laid out there by what was before.
  for (const animation of document.getAnimations()) {
    if (animation.effect?.getComputedTiming().endTime === Infinity) animation.pause();
    else animation.finish();
  }
  for (const svg of document.querySelectorAll('svg')) svg.pauseAnimations();
}

/** Runs on the page: takes down how it looks. */
export function looks(): Looks {
  const own = Array.from(document.body.querySelectorAll('*')).filter(
    ({ localName }) => !localName.startsWith('sourcelight-'),
  );
  const boxes = own.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { name: element.localName, box: [x, y, width, height] };
  });
  return { text: document.body.innerText, boxes };
}

/** How a page looks once it has come to rest by itself. */
export async function looksAtRest(page: Evaluating): Promise<Looks> {
  let last = await page.evaluate(looks);
  await until('the page lies still', async () => {
    const before = last;
    last = await page.evaluate(looks);
    return JSON.stringify(last) === JSON.stringify(before);
  });
  return last;
}

/** Says what differs, if anything: the first box, or the first line of text. */
export function differenceOf(before: Looks, after: Looks): string | undefined {
  const lines = after.text.split('\n');
  const line = before.text.split('\n').find((text, at) => text !== lines[at]);
  if (before.text !== after.text) return `the text differs, at ${JSON.stringify(line)}`;
  if (before.boxes.length !== after.boxes.length) return 'there are other elements';
  const moved = before.boxes.findIndex(({ box }, at) =>
    box.some((pixels, side) => Math.abs(pixels - (after.boxes[at]?.box[side] ?? 0)) > NEARLY_PX),
  );
  if (moved < 0) return undefined;
  return `${JSON.stringify(before.boxes[moved])} has become ${JSON.stringify(after.boxes[moved])}`;
}
