/** Owns what the workbench shows before a workbook is open. */
import type { Texts } from './texts';

interface WelcomeProps {
  readonly words: Texts;
  /** Why the last file could not be opened. */
  readonly trouble: string | undefined;
  readonly onChoose: () => void;
}

export function Welcome({ words, trouble, onChoose }: WelcomeProps) {
  return (
    <main class="welcome">
      <img src="icons/steward-64.png" alt="" width="64" height="64" />
      <h1>{words.title}</h1>
      <p class="hint">{words.hint}</p>
      {trouble && <p role="alert">{trouble}</p>}
      <button type="button" class="button primary" onClick={onChoose}>
        {words.open}
      </button>
      <p>{words.drop}</p>
      <p class="note">{words.privacy}</p>
    </main>
  );
}
