/** Owns `workbook.worksheets` and `Excel.Worksheet`. Source: API reference, unless said otherwise. */
import { quotedSheet } from '../../../src/model/address';
import { readAddress, readAddresses } from './areas';
import { AutoFilter } from './auto-filter';
import { Charts } from './charts';
import { FreezePanes } from './freeze-panes';
import { PageLayout } from './page-layout';
import { WorksheetProtection } from './protection';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { ExcelError, Remote, RemoteCollection } from './remote';
import { type BookState, SheetState, wholeSheet } from './state';

export class Worksheets extends RemoteCollection<Worksheet> {
  constructor(private readonly book: BookState) {
    super();
  }

  items() {
    return this.book.sheets.map(sheet => new Worksheet(sheet));
  }

  /** Documented: by name or by id. */
  override item(key: unknown) {
    return this.GetItemOrNullObject(key) ?? super.item(key);
  }

  GetItemOrNullObject(key: unknown) {
    const sheet = this.book.sheets.find(({ id, name }) => id === key || isSameName(name, String(key)));
    return sheet ? new Worksheet(sheet) : null;
  }

  GetActiveWorksheet() {
    return new Worksheet(this.book.active ?? this.book.sheets[0]!);
  }

  /** Documented: at the end, and not made the active one. */
  Add(name: unknown) {
    this.book.guardStructure();
    const sheet = new SheetState(this.book, this.book.nextId(), checkedName(this.book, String(name)));
    this.book.sheets.push(sheet);
    return new Worksheet(sheet);
  }

  _RegisterDataChangedEvent() {
    this.book.isWatched = true;
  }

  _UnregisterDataChangedEvent() {
    this.book.isWatched = false;
  }
}

export class Worksheet extends Remote {
  constructor(private readonly sheet: SheetState) {
    super();
  }

  override get Id() {
    return this.sheet.id;
  }

  get Name() {
    return this.sheet.name;
  }

  set Name(name: string) {
    this.sheet.book.guardStructure();
    this.sheet.name = checkedName(this.sheet.book, name, this.sheet);
  }

  get Position() {
    return this.sheet.book.sheets.indexOf(this.sheet);
  }

  get Visibility() {
    return this.sheet.visibility;
  }

  set Visibility(visibility: SheetState['visibility']) {
    this.sheet.book.guardStructure();
    if (visibility !== 'Visible') this.guardLastVisible();
    this.sheet.visibility = visibility;
  }

  get Gridlines() {
    return this.sheet.showsGridlines;
  }

  set Gridlines(shows: boolean) {
    this.sheet.showsGridlines = shows;
  }

  get TabColor() {
    return this.sheet.tabColor;
  }

  /** Assumed: part of the workbook's structure for protection, as in Excel's menu. */
  set TabColor(colour: string) {
    this.sheet.book.guardStructure();
    this.sheet.tabColor = colour;
  }

  get Protection() {
    return new WorksheetProtection(this.sheet);
  }

  get PageLayout() {
    return new PageLayout(this.sheet);
  }

  get FreezePanes() {
    return new FreezePanes(this.sheet);
  }

  get Charts() {
    return new Charts(this.sheet);
  }

  get AutoFilter() {
    return new AutoFilter(this.sheet);
  }

  GetRange(address: unknown) {
    return new Range(this.sheet, address === undefined ? wholeSheet : readAddress(String(address)));
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number) {
    return new Range(this.sheet, { top: row + 1, left: column + 1, bottom: row + rows, right: column + columns });
  }

  GetRanges(address: unknown) {
    return new RangeAreas(this.sheet, readAddresses(String(address)));
  }

  GetUsedRange(valuesOnly?: boolean) {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetRange('A1');
  }

  GetUsedRangeOrNullObject(valuesOnly?: boolean) {
    return this.GetRange(undefined).GetUsedRangeOrNullObject(valuesOnly);
  }

  Activate() {
    this.sheet.book.active = this.sheet;
  }

  /** Documented: not while very hidden. Assumed, as Excel itself does: not the last visible one. */
  Delete() {
    const { book } = this.sheet;
    book.guardStructure();
    if (this.sheet.visibility === 'VeryHidden') throw new ExcelError('InvalidOperation', 'the sheet is very hidden');
    this.guardLastVisible();
    book.sheets = book.sheets.filter(sheet => sheet !== this.sheet);
    if (book.active === this.sheet) book.active = book.sheets.find(({ visibility }) => visibility === 'Visible');
  }

  private guardLastVisible(): void {
    const others = this.sheet.book.sheets.filter(sheet => sheet !== this.sheet);
    if (others.every(({ visibility }) => visibility !== 'Visible')) {
      throw new ExcelError('InvalidOperation', 'a workbook must show one sheet at least');
    }
  }
}

/** Documented: at most 31 characters. General knowledge of Excel: the signs, the apostrophes, "History", unique without case. */
function checkedName(book: BookState, name: string, own?: SheetState): string {
  if (name === '' || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name) || isSameName(name, 'history')) {
    throw new ExcelError('InvalidArgument', `bad sheet name ${quotedSheet(name)}`);
  }
  if (book.sheets.some(sheet => sheet !== own && isSameName(sheet.name, name))) {
    throw new ExcelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
  }
  return name;
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
