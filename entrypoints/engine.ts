import { defineUnlistedScript } from '#imports';
import { unpackTerms } from '../data/packing.ts';
import { bridge } from '../page/bridge.ts';
import { createPageDate } from '../page/page-date.ts';
import { createReader } from '../page/reader.ts';

export default defineUnlistedScript(() => {
  bridge().engine ??= { unpackTerms, createPageDate, createReader };
});
