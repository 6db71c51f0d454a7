/** Owns the way from a plain workbook to the stand-in's and back. */

import { markFormula, markOf } from '../../../src/hosts/marks';
import { type NamedPlace, ownedSheets, ownershipComment, ownershipName } from '../../../src/hosts/ownership';
import { joinAreas } from '../../../src/model/areas';
import { severities } from '../../../src/model/severity';
import { type CellValue, cellKey, type Sheet, type Workbook } from '../../../src/model/workbook';
import { nameFormula } from './names';
import { BookState, SheetState } from './state';

const visibilities = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;

/** A workbook as Excel would hold it after opening. */
export function openBook(workbook: Workbook): BookState {
  const book = new BookState(workbook.name);
  book.date1904 = workbook.date1904;
  for (const sheet of workbook.sheets) book.sheets.push(openSheet(book, sheet));
  book.active = book.sheets.find(sheet => sheet.visibility === 'Visible');
  return book;
}

function openSheet(book: BookState, sheet: Sheet): SheetState {
  const state = new SheetState(book, book.nextId(), sheet.name);
  state.visibility = visibilities[sheet.visibility];
  state.isProtected = sheet.isProtected;
  state.merges = sheet.merges;
  for (const row of sheet.hiddenRows) state.hiddenRows.add(row);
  for (const column of sheet.hiddenColumns) state.hiddenColumns.add(column);
  for (const [index, values] of sheet.rows.entries()) {
    for (const [at, value] of (values ?? []).entries()) {
      if (value === undefined) continue;
      const key = cellKey(index + 1, at + 1);
      const look = sheet.struck.has(key) ? { 'font/strikethrough': true } : {};
      state.cells.set(key, { value, format: sheet.formats[index]?.[at] ?? 'General', look });
    }
  }
  for (const { mark, areas } of sheet.highlights) {
    const formula = `=${markFormula(mark)}`;
    state.conditionalFormats.push({ id: book.nextId(), type: 'Custom', formula, areas, look: {}, stopIfTrue: false });
  }
  if (sheet.owned) {
    const target = { sheet: state, area: sheet.owned.area ?? { top: 1, left: 1, bottom: 1, right: 1 } };
    const { role } = sheet.owned;
    book.names.push({ name: ownershipName(role), comment: ownershipComment(sheet.owned), isVisible: false, target });
  }
  return state;
}

/** What the stand-in holds now, as a snapshot; the same shape that the other hosts read. */
export function snapshotOf(book: BookState): Workbook {
  const places = book.names.map(
    (name): NamedPlace => ({
      name: name.name,
      localSheet: name.scope && book.sheets.indexOf(name.scope),
      comment: name.comment,
      refersTo: nameFormula(name).slice(1),
    }),
  );
  const names = book.sheets.map(sheet => sheet.name);
  const owned = ownedSheets(places, names);
  return {
    name: book.name,
    date1904: book.date1904,
    sheets: book.sheets.map(state => {
      const ownership = owned.get(state.name);
      return { ...snapshotOfSheet(state), ...(ownership && { owned: ownership }) };
    }),
  };
}

function snapshotOfSheet(state: SheetState): Sheet {
  const rows: CellValue[][] = [];
  const formats: string[][] = [];
  const struck = new Set<number>();
  for (const [key, { value, format, look }] of state.cells) {
    if (value === undefined) continue;
    const row = Math.floor(key / 16384) - 1;
    const column = key % 16384;
    rows[row] ??= [];
    rows[row][column] = value;
    if (format !== 'General') {
      formats[row] ??= [];
      formats[row][column] = format;
    }
    if (look['font/strikethrough'] === true) struck.add(key);
  }
  return {
    name: state.name,
    visibility:
      state.visibility === 'VeryHidden' ? 'very-hidden' : state.visibility === 'Hidden' ? 'hidden' : 'visible',
    rows,
    formats,
    merges: state.merges,
    hiddenRows: new Set([...state.hiddenRows].filter(row => row <= rows.length)),
    hiddenColumns: state.hiddenColumns,
    struck,
    highlights: severities.flatMap(mark => {
      const areas = state.conditionalFormats
        .filter(({ formula }) => markOf(formula) === mark)
        .flatMap(one => one.areas);
      return areas.length > 0 ? [{ mark, areas: joinAreas(areas) }] : [];
    }),
    isProtected: state.isProtected,
  };
}
