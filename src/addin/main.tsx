/** Owns the start of the page: the pane's theme and language, and the workbench in it. */
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { Workbench } from './Workbench';

const language = navigator.language.startsWith('zh') ? 'zh' : 'en';
const isDark = matchMedia('(prefers-color-scheme: dark)').matches;

document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
createRoot(document.getElementById('pane')!).render(
  <FluentProvider theme={isDark ? webDarkTheme : webLightTheme}>
    <Workbench language={language} />
  </FluentProvider>,
);
