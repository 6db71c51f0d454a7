/** Owns the start of the workbench page. */
import { render } from 'preact';
import '../pane/pane.css';
import { Workbench } from './Workbench';
import './workbench.css';

render(<Workbench />, document.getElementById('pane')!);
