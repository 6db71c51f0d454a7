/** Owns the start of the page. */
import { render } from 'preact';
import './pane/pane.css';
import { Workbench } from './workbench/Workbench';

render(<Workbench />, document.getElementById('pane')!);
