import packed from 'virtual:packed-patterns';
import version from 'virtual:patterns-version';
import { defineBackground } from '#imports';
import { withMuted } from '../core/settings.ts';
import marksCss from '../page/marks.css?inline';
import { showBadge } from '../platform/badge.ts';
import { injectOverlay } from '../platform/injection.ts';
import { onPageMessage } from '../platform/messages.ts';
import { changeSettings } from '../platform/settings.ts';
import { openDocuments } from '../platform/tabs.ts';
import { onInstalled } from '../platform/lifecycle.ts';
import { storePatterns } from '../platform/patterns.ts';

const store = () => storePatterns(version, packed);

export default defineBackground(() => {
  onInstalled(store);
  onPageMessage({
    count: ({ terms }, { tabId }) => showBadge(tabId, terms),
    overlay: (_, sender) => injectOverlay(sender, marksCss),
    patterns: store,
    documents: ({ hash }) => openDocuments(hash),
    mute: ({ term }) => changeSettings((settings) => withMuted(settings, term)),
  });
});
