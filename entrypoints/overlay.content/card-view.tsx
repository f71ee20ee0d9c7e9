import { render } from 'preact';
import { Card } from '../../components/Card.tsx';
import { buildCard, type FactBase } from '../../core/build-card.ts';
import { bridge } from '../../page/bridge.ts';
import type { CardView } from '../../page/overlay.ts';
import { t } from '../../platform/i18n.ts';
import { tellBackground } from '../../platform/messages.ts';
import { changeSettings } from '../../platform/settings.ts';

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A page's policy may forbid it; the card then says that nothing was copied.
    return false;
  }
}

const mute = (term: string) =>
  changeSettings((settings) => ({ ...settings, muted: [...new Set([...settings.muted, term])] }));

/** Draws cards with Preact from the bundled facts. */
export function createCardView(base: FactBase): CardView {
  return {
    render(container, mention, sheet, close) {
      const model = buildCard(mention.term, bridge().reader?.aboutCase() ?? false, base);
      if (!model) return;
      render(
        <Card
          // A new term begins unfolded and at the top.
          key={mention.term}
          model={model}
          t={t}
          sheet={sheet}
          headingId="sourcelight-heading"
          onOpenDocuments={(hash) => void tellBackground('documents', { hash })}
          onCopy={copy}
          onMute={(term) => {
            close();
            void mute(term);
          }}
          onClose={close}
        />,
        container,
      );
    },
    clear: (container) => render(null, container),
  };
}
