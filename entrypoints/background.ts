import packed from 'virtual:packed-terms';
import version from 'virtual:terms-version';
import { defineBackground } from '#imports';
import { withMuted } from '../core/settings.ts';
import highlightsCss from '../page/highlights.css?inline';
import marksCss from '../page/marks.css?inline';
import { showBadge } from '../platform/badge.ts';
import { injectClaims, injectEngine, injectOverlay } from '../platform/injection.ts';
import { onPageMessage } from '../platform/messages.ts';
import { changeSettings } from '../platform/settings.ts';
import { openDocuments } from '../platform/tabs.ts';
import { onInstalled } from '../platform/lifecycle.ts';
import { storeTerms } from '../platform/terms.ts';

const store = () => storeTerms(version, packed);

export default defineBackground(() => {
  onInstalled(store);
  onPageMessage({
    count: ({ terms }, { tabId }) => showBadge(tabId, terms),
    engine: (_, sender) => injectEngine(sender),
    overlay: (_, sender) => injectOverlay(sender, marksCss + highlightsCss),
    claims: (_, sender) => injectClaims(sender),
    terms: store,
    documents: ({ hash }) => openDocuments(hash),
    mute: ({ term }) => changeSettings((settings) => withMuted(settings, term)),
  });
});
