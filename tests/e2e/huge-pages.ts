/** Pages too large to lie in a folder, made when they are asked for. */

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><body>${body}</body></html>`;

const sentence = 'The river rose again in the night and the town slept on. ';

/** One text node of 5 MB, with a mention near its middle. */
export function longText(): string {
  const half = sentence.repeat(Math.ceil(2_500_000 / sentence.length));
  return page(
    'One long text',
    `<p data-here="HMP Belmarsh">${half}A van left HMP Belmarsh. ${half}</p>`,
  );
}

/** 200,000 nodes: 50,000 paragraphs of two texts and an element each, mentions at both ends. */
export function manyNodes(): string {
  const plain = '<p>The river <i>rose</i> again.</p>'.repeat(50_000 - 2);
  return page(
    'Many nodes',
    `<p data-here="HMP Belmarsh">HMP <i>Belmarsh</i>.</p>${plain}<p data-here="US Espionage Act">The US Espionage Act.</p>`,
  );
}

/** Elements 5,000 levels deep, a mention at the bottom and one on the way up. */
export function deepNesting(): string {
  const depth = 5_000 / 2;
  return page(
    'Deep nesting',
    `${'<div><span>'.repeat(depth)}<p data-here="HMP Belmarsh">HMP Belmarsh.</p>${'</span></div>'.repeat(depth)}<p data-here="US Espionage Act">The US Espionage Act.</p>`,
  );
}
