/** Where a mention stands on the page. */
import type { Mention } from '../core/scan.ts';
import type { Anchor } from './anchor.ts';
import { bridge } from './bridge.ts';
import { controlAround } from './mark-element.ts';

/** The places of a mention's words, in order; none where it is not shown. */
export const anchorsOf = (mention: Mention): readonly Anchor[] =>
  bridge().reader?.painter?.anchorsOf(mention) ?? [];

/** The control of the page that a mention stands in. */
export function controlOf(mention: Mention): HTMLElement | null {
  const [anchor] = anchorsOf(mention);
  return anchor ? controlAround(anchor) : null;
}
