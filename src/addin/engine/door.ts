/** Owns the door through which the engine reaches a workbook that only the page can touch (Office.js speaks to the page alone). */
import type { Host, Receipt } from '../../hosts/host';
import type { Plan } from '../../model/change';
import type { EditsRead } from '../../model/edit';
import type { Sheet, Workbook } from '../../model/workbook';
import type { Book, Touched } from '../desk';
import { type Outcome, outcomeOf, resultOf } from './outcome';

type SheetFrame = Omit<Sheet, 'rows' | 'formats'>;

export interface HostDoor {
  /** Reads the workbook and gives all but the cells; those are fetched piece by piece. */
  read(): Promise<Outcome<Omit<Workbook, 'sheets'> & { readonly sheets: readonly SheetFrame[] }>>;
  /** The next cells of a sheet from this row on, few enough to be copied without a stutter; none after the last row. */
  cells(sheet: number, from: number): Promise<Pick<Sheet, 'rows' | 'formats'>>;
  apply(plan: Plan): Promise<Outcome<Receipt>>;
  /** Undefined too where Excel refuses: reading the whole workbook says why, or works. */
  readEdits(touched: readonly Touched[]): Promise<EditsRead | undefined>;
}

/** Cells that are copied to the other thread at once: some 10 ms. */
const CELLS_AT_ONCE = 40_000;

/** The page's side. */
export function doorTo({ host, readEdits }: Extract<Book, { kind: 'open' }>): HostDoor {
  let workbook: Workbook | undefined;
  return {
    read: () =>
      outcomeOf(async () => {
        workbook = await host.read();
        return { ...workbook, sheets: workbook.sheets.map(({ rows, formats, ...frame }) => frame) };
      }),
    cells: async (index, from) => {
      const { rows = [], formats = [] } = workbook?.sheets[index] ?? {};
      let [to, cells] = [from, 0];
      while (to < rows.length && cells < CELLS_AT_ONCE) cells += rows[to++]?.length ?? 1;
      return { rows: rows.slice(from, to), formats: formats.slice(from, to) };
    },
    apply: plan => outcomeOf(() => host.apply(plan)),
    readEdits: async touched => {
      const read = await outcomeOf(() => readEdits(touched));
      return read.state === 'done' ? read.result : undefined;
    },
  };
}

/** The engine's side. */
export function hostBehind(door: HostDoor): Host {
  return {
    async read() {
      const { sheets, ...book } = resultOf(await door.read());
      const whole: Sheet[] = [];
      for (const [index, frame] of sheets.entries()) whole.push({ ...frame, ...(await allCells(door, index)) });
      return { ...book, sheets: whole };
    },
    apply: async plan => resultOf(await door.apply(plan)),
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
