import packed from 'virtual:packed-claims';
import { defineContentScript } from '#imports';
import { createClaimSearch } from '../core/page-claims.ts';
import { bridge } from '../page/bridge.ts';

export default defineContentScript({
  registration: 'runtime',
  main() {
    const here = bridge();
    if (here.claims) return;
    here.claims = createClaimSearch(packed);
    here.reader?.lookForClaims();
  },
});
