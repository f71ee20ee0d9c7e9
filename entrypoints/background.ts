import { defineBackground } from '#imports';
import { withMuted } from '../core/settings.ts';
import marksCss from '../page/marks.css?inline';
import { showBadge } from '../platform/badge.ts';
import { injectOverlay } from '../platform/injection.ts';
import { onPageMessage } from '../platform/messages.ts';
import { changeSettings } from '../platform/settings.ts';
import { openDocuments } from '../platform/tabs.ts';

export default defineBackground(() => {
  onPageMessage({
    count: ({ terms }, { tabId }) => tabId !== undefined && showBadge(tabId, terms),
    overlay: (_, { tabId }) => tabId !== undefined && injectOverlay(tabId, marksCss),
    documents: ({ hash }) => openDocuments(hash),
    mute: ({ term }) => changeSettings((settings) => withMuted(settings, term)),
  });
});
