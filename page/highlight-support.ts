/** Whether the browser can show mentions without touching the page. */

/**
 * Whether highlights can be made and are drawn with an underline.
 *
 * Firefox has highlights from version 140, but draws underlines in them from 146 on only, and
 * nothing on a page tells the two apart. So what came next stands for it: `highlightsFromPoint`,
 * which Firefox has from 150 on.
 */
export function drawsHighlights(): boolean {
  if (typeof Highlight !== 'function' || !('highlights' in CSS)) return false;
  const isGecko = CSS.supports('-moz-appearance', 'none');
  return !isGecko || 'highlightsFromPoint' in CSS.highlights;
}
