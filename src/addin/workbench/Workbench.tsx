/** Owns the workbench: open or drop a logbook in a plain browser, look at it, the pane beside it. Nothing leaves the page. */
import { useRef, useState } from 'preact/hooks';
import { startEngine } from '../engine';
import { Pane } from '../pane';
import { Session } from '../session';
import { workbenchDesk } from './desk';
import { type Destination, Sheets } from './Sheets';
import { texts } from './texts';
import { pageThread } from './thread';
import { Welcome } from './Welcome';

const language = navigator.language.startsWith('zh') ? 'zh' : 'en';

export function Workbench() {
  const words = texts[language];
  const chooser = useRef<HTMLInputElement>(null);
  const [session, setSession] = useState<Session>();
  const [destination, setDestination] = useState<Destination>();
  const [trouble, setTrouble] = useState<string>();

  const open = async (file: File | undefined) => {
    if (!file) return;
    if (!/\.xls[xm]$/i.test(file.name)) {
      setTrouble(words.notXlsx(file.name));
      return;
    }
    const bytes = await bytesOf(file);
    const desk = workbenchDesk(file.name, bytes, (sheet, address) => setDestination({ sheet, address }));
    session?.close();
    const opened = new Session(desk, startEngine(desk.book, pageThread));
    setTrouble(undefined);
    setDestination(undefined);
    setSession(opened);
    await opened.check();
    if (opened.state.checked) return;
    opened.close();
    setSession(undefined);
    setTrouble(opened.state.trouble?.sentence[language]);
  };
  const choose = () => chooser.current?.click();
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    void open(event.dataTransfer?.files[0]);
  };
  const chosen = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    void open(currentTarget.files?.[0]);
    currentTarget.value = ''; // so that the same file can be chosen again after it was mended
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is an extra for the mouse; the button does the same
    <div
      class={session ? 'workbench' : 'workbench is-empty'}
      onDragOver={event => event.preventDefault()}
      onDrop={dropped}
    >
      <input ref={chooser} type="file" accept=".xlsx,.xlsm" hidden onChange={chosen} aria-label={words.open} />
      {session ? (
        <>
          <Sheets key={session} session={session} destination={destination} />
          <aside class="side" aria-label={words.title}>
            <div class="top">
              <h1>{nameOf(session)}</h1>
              <button type="button" class="button small" onClick={choose}>
                {words.another}
              </button>
            </div>
            <Pane key={session} session={session} />
          </aside>
        </>
      ) : (
        <Welcome words={words} trouble={trouble} onChoose={choose} />
      )}
    </div>
  );
}

/** Piece by piece: a large file at once would hold the page up. Throws where the file can't be read. */
async function bytesOf(file: File): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  const reader = file.stream().getReader();
  for (let at = 0; ; ) {
    const { value, done } = await reader.read();
    if (done) return bytes;
    bytes.set(value, at);
    at += value.length;
  }
}

function nameOf({ desk: { book } }: Session): string {
  return book.kind === 'file' ? book.name : '';
}
