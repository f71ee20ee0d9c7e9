import { render } from 'preact';
import { Popup } from '../../components/Popup.tsx';
import { buildPopup, type SiteChoice } from '../../components/popup-model.ts';
import { languageOf } from '../../components/language.ts';
import type { Settings } from '../../core/settings.ts';
import { claimNames } from '../../data/claim-names.ts';
import { termNames } from '../../data/term-names.ts';
import { t } from '../../platform/i18n.ts';
import { changeSettings, readSettings, watchSettings } from '../../platform/settings.ts';
import { activeTab, askReport, openDocuments, reveal, watchReport } from '../../platform/tabs.ts';

function withSite(settings: Settings, host: string, site: SiteChoice): Settings {
  const { [host]: _, ...others } = settings.sites;
  return { ...settings, sites: site === 'automatic' ? others : { ...others, [host]: site } };
}

async function start(root: HTMLElement): Promise<void> {
  const tab = await activeTab();
  let host = tab?.host;
  let settings = await readSettings();
  let report = tab && (await askReport(tab.id));

  const draw = () =>
    render(
      <Popup
        state={buildPopup({ settings, host, report, termNames, claimNames })}
        t={t}
        onEnable={(enabled) => void changeSettings((old) => ({ ...old, enabled }))}
        onChooseSite={(site) => {
          const chosen = host;
          if (chosen !== undefined) void changeSettings((old) => withSite(old, chosen, site));
        }}
        onReveal={async (index) => (tab ? reveal(tab.id, index) : false)}
        onUnmute={(term) =>
          void changeSettings((old) => ({
            ...old,
            muted: old.muted.filter((muted) => muted !== term),
          }))
        }
        onOpenDocuments={(hash) => void openDocuments(hash)}
      />,
      root,
    );

  watchSettings((changed) => {
    settings = changed;
    draw();
  });
  if (tab) {
    watchReport(tab.id, (news) => {
      ({ host, report } = news);
      draw();
    });
  }
  draw();
}

const root = document.getElementById('app');
if (root) {
  Object.assign(document.documentElement, languageOf(t));
  void start(root);
}
