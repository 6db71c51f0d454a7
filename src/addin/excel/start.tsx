/** Owns the start of the pane in Excel, which is also where the ribbon's buttons run. */
import { render } from 'preact';
import { startEngine } from '../engine';
import { workerThread } from '../engine/thread';
import { Pane } from '../pane';
import '../pane/pane.css';
import { Session } from '../session';
import { offerCommands } from './commands';
import { excelDesk } from './desk';
import { loadOffice, sentences } from './library';
import { startStopwatch } from './stopwatch';

async function start(): Promise<void> {
  const place = document.getElementById('pane')!;
  const stopwatch = startStopwatch();
  const office = await loadOffice();
  if (office !== 'in-excel') {
    const { zh, en } = sentences[office];
    render(
      <>
        <p role="alert">{zh}</p>
        <p lang="en">{en}</p>
        <a href="index.html">网页工作台 · Workbench</a>
      </>,
      place,
    );
    return;
  }
  const desk = excelDesk(stopwatch);
  const session = new Session(desk, startEngine(desk.book, workerThread));
  offerCommands(session);
  render(
    <>
      <h1 class="unseen">台账管家 · Logbook Steward</h1>
      <Pane session={session} />
    </>,
    place,
  );
}

void start();
