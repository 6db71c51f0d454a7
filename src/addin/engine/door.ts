/** Owns the door through which the engine reaches a workbook that only the page can touch (Office.js speaks to the page alone). */
import { proxy } from 'comlink';
import type { Host, Receipt } from '../../hosts/host';
import type { Plan } from '../../model/change';
import type { EditsRead } from '../../model/edit';
import type { Sheet, Workbook } from '../../model/workbook';
import type { Book, Touched } from '../desk';
import { type Outcome, outcomeOf, resultOf } from './outcome';
import { inPieces, joined, type Piece } from './pieces';

/** A sheet without its cells; the same number is the same sheet, as long as one reading lasts. */
type SheetFrame = Omit<Sheet, 'rows' | 'formats'> & { readonly number: number };
type BookFrame = Omit<Workbook, 'sheets'> & { readonly sheets: readonly SheetFrame[] };

export interface HostDoor {
  /** Reads the workbook and gives all but the cells; those are fetched piece by piece. `onPart` likewise, see {@link Host}. */
  read(onPart?: (part: BookFrame) => Promise<void>): Promise<Outcome<BookFrame>>;
  /** The next cells of a sheet from this row on, few enough to be copied without a stutter; none after the last row. */
  cells(sheet: number, from: number): Promise<Pick<Sheet, 'rows' | 'formats'>>;
  /** `more` gives what `plan` lacks, see {@link inPieces}. */
  apply(plan: Plan, more: () => Promise<Piece | undefined>): Promise<Outcome<Receipt>>;
  /** Undefined too where Excel refuses: reading the whole workbook says why, or works. */
  readEdits(touched: readonly Touched[]): Promise<EditsRead | undefined>;
}

/** Cells that are copied to the other thread at once: some 10 ms. */
const CELLS_AT_ONCE = 40_000;

/** The page's side. */
export function doorTo({ host, readEdits }: Extract<Book, { kind: 'open' }>): HostDoor {
  /** By their numbers. */
  let known: Sheet[] = [];
  const numberOf = (sheet: Sheet) => {
    const number = known.indexOf(sheet);
    return number >= 0 ? number : known.push(sheet) - 1;
  };
  const frameOf = ({ sheets, ...book }: Workbook): BookFrame => {
    const frames = sheets.map(sheet => {
      const { rows, formats, ...frame } = sheet;
      return { ...frame, number: numberOf(sheet) };
    });
    return { ...book, sheets: frames };
  };
  return {
    read: onPart =>
      outcomeOf(async () => {
        known = [];
        return frameOf(await host.read(onPart && (part => onPart(frameOf(part)))));
      }),
    cells: async (number, from) => {
      const { rows = [], formats = [] } = known[number] ?? {};
      let [to, cells] = [from, 0];
      while (to < rows.length && cells < CELLS_AT_ONCE) cells += rows[to++]?.length ?? 1;
      return { rows: rows.slice(from, to), formats: formats.slice(from, to) };
    },
    apply: (plan, more) => outcomeOf(async () => host.apply(await joined(plan, more))),
    readEdits: async touched => {
      const read = await outcomeOf(() => readEdits(touched));
      return read.state === 'done' ? read.result : undefined;
    },
  };
}

/** The engine's side. */
export function hostBehind(door: HostDoor): Host {
  return {
    async read(onPart) {
      const fetched = new Map<number, Sheet>();
      const whole = async ({ sheets, ...book }: BookFrame): Promise<Workbook> => {
        for (const { number, ...frame } of sheets) {
          if (!fetched.has(number)) fetched.set(number, { ...frame, ...(await allCells(door, number)) });
        }
        return { ...book, sheets: sheets.map(({ number }) => fetched.get(number)!) };
      };
      const told = onPart && proxy(async (part: BookFrame) => onPart(await whole(part)));
      return whole(resultOf(await door.read(told)));
    },
    apply: async plan => {
      const { first, pieces } = inPieces(plan);
      const waiting = pieces.values();
      return resultOf(
        await door.apply(
          first,
          proxy(async () => waiting.next().value),
        ),
      );
    },
  };
}

async function allCells(door: HostDoor, sheet: number): Promise<Pick<Sheet, 'rows' | 'formats'>> {
  const [rows, formats]: [Sheet['rows'][number][], Sheet['formats'][number][]] = [[], []];
  for (;;) {
    const more = await door.cells(sheet, rows.length);
    if (more.rows.length === 0) return { rows, formats };
    rows.push(...more.rows);
    formats.push(...Array.from(more.rows, (_, index) => more.formats[index]));
  }
}
