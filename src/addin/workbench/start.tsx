/** Owns the start of the workbench page. */
import { render } from 'preact';
import '../pane/pane.css';
import { watchSystemTheme } from '../system-theme';
import { Workbench } from './Workbench';
import './workbench.css';

watchSystemTheme(theme => {
  document.documentElement.dataset.theme = theme;
});
render(<Workbench />, document.getElementById('pane')!);
