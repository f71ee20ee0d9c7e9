import { defineUnlistedScript } from '#imports';
import { bridge } from '../page/bridge.ts';
import { startOverlay } from '../page/overlay.ts';
import { createPagePainter } from '../page/page-painter.ts';

export default defineUnlistedScript(() => {
  bridge().presenter ??= { createPainter: createPagePainter, startOverlay };
});
