/** Owns the workbench: open or drop a logbook in a plain browser, the pane beside it. Nothing leaves the page. */
import { useState } from 'preact/hooks';
import { startEngine } from '../engine';
import { workerThread } from '../engine/thread';
import { Pane } from '../pane';
import { Session } from '../session';
import { workbenchDesk } from './desk';

export function Workbench() {
  const [session, setSession] = useState<Session>();
  const open = async (file: File | undefined) => {
    if (!file) return;
    const desk = workbenchDesk(file.name, new Uint8Array(await file.arrayBuffer()), () => {});
    session?.close();
    const opened = new Session(desk, startEngine(desk.book, workerThread));
    setSession(opened);
    await opened.check();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is an extra for the mouse; the button does the same
    <div
      onDragOver={event => event.preventDefault()}
      onDrop={event => {
        event.preventDefault();
        void open(event.dataTransfer?.files[0]);
      }}
    >
      <label>
        打开台账 · Open a logbook{' '}
        <input type="file" accept=".xlsx,.xlsm" onChange={event => open(event.currentTarget.files?.[0])} />
      </label>
      {session && <Pane session={session} />}
    </div>
  );
}
