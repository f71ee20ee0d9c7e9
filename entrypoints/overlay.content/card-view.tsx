import { render } from 'preact';
import { Card } from '../../components/Card.tsx';
import { buildCard, type CardBase } from '../../core/build-card.ts';
import { bridge, type CardView } from '../../page/bridge.ts';
import { copyText } from '../../platform/clipboard.ts';
import { t } from '../../platform/i18n.ts';
import { tellBackground } from '../../platform/messages.ts';

/** Draws cards with Preact from the bundled facts. */
export function createCardView(base: CardBase): CardView {
  return {
    render(container, mention, sheet, close) {
      const { reader } = bridge();
      const page = {
        aboutCase: reader?.aboutCase() ?? false,
        articleDay: reader?.articleDay(),
        language: t('language'),
      };
      const model = buildCard(mention, page, base);
      if (!model) return;
      render(
        <Card
          model={model}
          t={t}
          sheet={sheet}
          headingId="sourcelight-heading"
          onOpenDocuments={(hash) => void tellBackground('documents', { hash })}
          onCopy={copyText}
          onMute={(term) => {
            close();
            void tellBackground('mute', { term });
          }}
          onClose={close}
        />,
        container,
      );
    },
    clear: (container) => render(null, container),
  };
}
