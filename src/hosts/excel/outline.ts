/** Owns the first look at a workbook: its sheets and which of them are ours, without a single cell. */
import type { Ownership, Sheet } from '../../model/workbook';
import { type NamedPlace, ownedSheets } from '../ownership';
import { isAsideName } from './aside-names';
import type { Session } from './session';

export interface Outline {
  readonly name: string;
  readonly sheets: readonly SheetOutline[];
  /** Names of the whole workbook, in lower case. */
  readonly names: ReadonlySet<string>;
}

export interface SheetOutline {
  /** Stays the same when people rename the sheet. */
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly owned: Ownership | undefined;
  readonly sheet: Excel.Worksheet;
}

const visibilities: Readonly<Record<string, Sheet['visibility']>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'very-hidden',
};

/** One round trip. `queue` adds what else is wanted in it. */
export async function readOutline(session: Session, queue: () => void = () => {}): Promise<Outline> {
  const { workbook } = session;
  workbook.load('name');
  const sheets = workbook.worksheets.load('items/id,items/name,items/visibility');
  const names = workbook.names.load('items/name,items/comment,items/formula,items/scope');
  queue();
  await session.sync();
  const places = names.items.filter(({ scope }) => scope === 'Workbook').map(placeOf);
  places.sort((a, b) => Number(isAsideName(b.name)) - Number(isAsideName(a.name))); // a finished sheet's own name wins
  const owned = ownedSheets(
    places,
    sheets.items.map(({ name }) => name),
  );
  return {
    name: workbook.name,
    names: new Set(places.map(({ name }) => name.toLowerCase())),
    sheets: sheets.items.map(sheet => {
      const { id, name, visibility } = sheet;
      return { id, name, visibility: visibilities[visibility] ?? 'visible', owned: owned.get(name), sheet };
    }),
  };
}

function placeOf({ name, comment, formula }: Excel.NamedItem): NamedPlace {
  return { name, localSheet: undefined, comment: comment ?? '', refersTo: String(formula) };
}
