/** Owns the pane: its tabs, and what stands above every view: progress, trouble, what was done, what has changed since. */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Theme } from '../desk';
import type { Session } from '../session';
import { type View, views } from '../session/state';
import { ArchiveView } from './archive/ArchiveView';
import { CheckView } from './check/CheckView';
import { Notices } from './Notices';
import { Tabs } from './parts/Tabs';
import { ReadingView } from './reading/ReadingView';
import { RulesView } from './rules/RulesView';
import { SettingsView } from './settings/SettingsView';
import { SummaryView } from './summary/SummaryView';
import { useSession } from './use-session';
import { LanguageContext, viewTitles } from './words';

export interface ViewProps {
  readonly session: Session;
}

const drawn: Readonly<Record<View, FunctionComponent<ViewProps>>> = {
  check: CheckView,
  summary: SummaryView,
  archive: ArchiveView,
  reading: ReadingView,
  rules: RulesView,
  settings: SettingsView,
};

export function Pane({ session }: ViewProps) {
  const { language, view } = useSession(session);
  const theme = useTheme(session);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset.theme = theme;
  }, [language, theme]);
  const Shown = drawn[view];
  const label = { zh: '台账管家', en: 'Logbook Steward' }[language];
  return (
    <LanguageContext.Provider value={language}>
      <section class="pane" aria-label={label}>
        <header>
          <Tabs
            label={label}
            tabs={views.map(id => ({ id, title: viewTitles[id][language] }))}
            chosen={view}
            onChoose={id => session.show(id)}
            panel="view"
          />
        </header>
        <Notices session={session} />
        <div class="view" id="view" role="tabpanel" aria-labelledby={`tab-${view}`}>
          <Shown session={session} />
        </div>
      </section>
    </LanguageContext.Provider>
  );
}

function useTheme({ desk }: Session): Theme {
  const [theme, setTheme] = useState<Theme>('light');
  useEffect(() => desk.watchTheme(setTheme), [desk]);
  return theme;
}
