/** Owns what the pane needs of the place it runs in: Excel, or the workbench page. Nothing else in the pane knows which of them it is. */
import type { Host } from '../hosts/host';
import type { EditsRead } from '../model/edit';
import type { Bilingual, Language } from '../model/language';
import type { Moment } from '../model/time';

/** The workbook: open in Excel, or the bytes of a file that the page holds (they change with every plan that is applied). */
export type Book =
  | { readonly kind: 'open'; readonly host: Host; readonly readEdits: ReadEdits }
  | { readonly kind: 'file'; readonly name: string; bytes: Uint8Array };

/** Reads what was touched, as it is now; undefined where that may not tell all that has changed. Throws HostError. */
export type ReadEdits = (touched: readonly Touched[]) => Promise<EditsRead | undefined>;

/** Undoes a `watch…`. */
export type Stop = () => void;

/** A change to the workbook that is not ours. */
export interface Touched {
  readonly sheet: string;
  /** A1 address of the changed cells; absent where rows, columns or a whole sheet came, went or was renamed. */
  readonly address?: string;
  /** `remote`: someone else who has the workbook open. */
  readonly source: 'local' | 'remote';
}

export type Theme = 'light' | 'dark';

export interface Desk {
  readonly book: Book;
  /** Of the program around the pane; a person may have chosen another, see `remembered`. */
  readonly language: Language;
  readonly now: () => Moment;
  /** Selects the cells (A1 address) and brings them into view. Throws HostError where they are gone. */
  readonly goTo: (sheet: string, address: string) => Promise<void>;
  readonly watchChanges: (told: (touched: Touched) => void) => Stop;
  /** Told what the workbook waits for (the end of cell editing), and undefined when it no longer does. */
  readonly watchWaiting: (told: (hint: Bilingual | undefined) => void) => Stop;
  /** Told the theme at once and at every change of it. */
  readonly watchTheme: (told: (theme: Theme) => void) => Stop;
  /** Hands the workbook as it is now to the person as a file. Absent where Excel itself saves. */
  readonly saveCopy?: () => Promise<void>;
  /** Hands another file (an archive) to the person. Absent where the place can't. */
  readonly saveFile?: (name: string, bytes: Uint8Array) => Promise<void>;
  /** Small choices of the person on this machine, never anything out of a workbook. */
  readonly remembered: Pick<Storage, 'getItem' | 'setItem'>;
}
