/** Owns `Excel.Range`: one rectangle of a sheet. */
import { type Area, areaAddress } from '../../../src/model/address';
import { cellCount, fullAddress, isInside, readAddress } from './areas';
import { calculate, formulaCells } from './calculation';
import { cellProperties, columnProperties, rowProperties, type Wanted } from './cell-properties';
import { CellSet } from './cells';
import { ConditionalFormats } from './conditional-formats';
import { copyCells } from './copying';
import { DataValidation } from './data-validation';
import { RangeFormat } from './format';
import { checkSize, readGrid, writeGrid } from './grid';
import { isHidden, setHidden } from './hiding';
import { insertCells } from './inserting';
import { mergeCells, mergedAreas, unmergeCells } from './merging';
import { RangeAreas } from './range-areas';
import { ExcelError, Remote } from './remote';
import { type SheetState, wholeSheet } from './state';
import { usedArea } from './used';
import { onWire, shown, take, typeOnWire } from './written';

export class Range extends Remote {
  constructor(
    readonly sheet: SheetState,
    readonly area: Area,
  ) {
    super();
    if (!isInside(area, wholeSheet) || area.bottom < area.top || area.right < area.left) {
      throw new ExcelError('InvalidArgument', `outside the grid: ${areaAddress(area)}`);
    }
  }

  get Address() {
    return fullAddress(this.sheet, this.area);
  }

  get RowIndex() {
    return this.area.top - 1;
  }

  get ColumnIndex() {
    return this.area.left - 1;
  }

  get RowCount() {
    return this.area.bottom - this.area.top + 1;
  }

  get ColumnCount() {
    return this.area.right - this.area.left + 1;
  }

  get CellCount() {
    return cellCount(this.area);
  }

  get Values() {
    return readGrid(this.sheet, this.area, cell => onWire(cell?.value));
  }

  set Values(written: unknown) {
    writeGrid(this.sheet, this.area, written, (cell, value) => take(cell, value, this.sheet.book.date1904));
    calculate(this.sheet.book);
    this.sheet.book.changed(this.sheet, this.area);
  }

  get Text() {
    return readGrid(this.sheet, this.area, cell => (cell ? shown(cell, this.sheet.book.date1904) : ''));
  }

  get ValueTypes() {
    return readGrid(this.sheet, this.area, cell => typeOnWire(cell?.value));
  }

  get NumberFormat() {
    return readGrid(this.sheet, this.area, cell => cell?.format ?? 'General');
  }

  /** Documented (tutorial, where a column is formatted): one format in a 1 × 1 array is for all cells. */
  set NumberFormat(written: unknown) {
    writeGrid(this.sheet, this.area, written, (cell, format) => {
      cell.format = String(format);
    });
  }

  get RowHidden() {
    return isHidden(this.sheet.hiddenRows, this.area.top, this.area.bottom);
  }

  set RowHidden(isToHide: unknown) {
    this.sheet.guard();
    setHidden(this.sheet.hiddenRows, this.area.top, this.area.bottom, isToHide === true);
  }

  get ColumnHidden() {
    return isHidden(this.sheet.hiddenColumns, this.area.left, this.area.right);
  }

  set ColumnHidden(isToHide: unknown) {
    this.sheet.guard();
    setHidden(this.sheet.hiddenColumns, this.area.left, this.area.right, isToHide === true);
  }

  get Hyperlink(): { readonly documentReference: string } | null {
    return this.sheet.cell(this.area.top, this.area.left)?.link ?? null;
  }

  /** Assumed: without a text to display the cell shows where it leads; Excel underlines it. */
  set Hyperlink(link: { readonly documentReference: string } | null) {
    this.sheet.guard();
    const documentReference = link?.documentReference ?? '';
    const cell = this.sheet.changing(this.area.top, this.area.left);
    Object.assign(cell, { value: documentReference, link: { documentReference } });
    cell.look = { ...cell.look, 'font/underline': 'Single', 'font/color': '#0563C1' };
  }

  get Format() {
    return new RangeFormat(new CellSet(this.sheet, [this.area]));
  }

  get ConditionalFormats() {
    return new ConditionalFormats(this.sheet, [this.area]);
  }

  get DataValidation() {
    return new DataValidation(this.sheet, [this.area]);
  }

  GetCell(row: number, column: number) {
    const { top, left } = this.area;
    return new Range(this.sheet, { top: top + row, left: left + column, bottom: top + row, right: left + column });
  }

  GetRow(row: number) {
    const top = this.area.top + row;
    return new Range(this.sheet, { ...this.area, top, bottom: top });
  }

  GetBoundingRect(other: unknown) {
    const a = this.area;
    const b = other instanceof Range ? other.area : readAddress(String(other));
    return new Range(this.sheet, {
      top: Math.min(a.top, b.top),
      left: Math.min(a.left, b.left),
      bottom: Math.max(a.bottom, b.bottom),
      right: Math.max(a.right, b.right),
    });
  }

  /** Documented: with `valuesOnly`, formatting alone doesn't count; nothing there is the null object. Assumed: merging counts as formatting. */
  GetUsedRangeOrNullObject(valuesOnly = false) {
    const used = usedArea(this.sheet, this.area, valuesOnly);
    return used ? new Range(this.sheet, used) : null;
  }

  /** Assumed: `All` takes away links and merges too, as Excel's own "clear all" does. */
  Clear(what: unknown = 'All') {
    this.sheet.guard();
    if (what !== 'All') throw new ExcelError('NotImplemented', `clear ${what}`);
    for (const [key] of [...this.sheet.within(this.area)]) this.sheet.cells.delete(key);
    unmergeCells(this.sheet, this.area);
    this.sheet.book.changed(this.sheet, this.area);
  }

  Insert(direction: unknown) {
    insertCells(this.sheet, this.area, direction);
    return this;
  }

  Merge(across = false) {
    mergeCells(this.sheet, this.area, across);
  }

  Unmerge() {
    this.sheet.guard();
    unmergeCells(this.sheet, this.area);
  }

  GetMergedAreasOrNullObject() {
    const areas = mergedAreas(this.sheet, this.area);
    return areas.length > 0 ? new RangeAreas(this.sheet, areas) : null;
  }

  /** Only of formulas, whatever their values. */
  GetSpecialCellsOrNullObject(kind: unknown) {
    if (kind !== 'Formulas') throw new ExcelError('NotImplemented', `special cells ${kind}`);
    const formulas = formulaCells(this.sheet, this.area);
    return formulas.length > 0 ? new RangeAreas(this.sheet, formulas) : null;
  }

  CopyFrom(source: unknown, what: unknown = 'All') {
    if (!(source instanceof Range) || what !== 'All') throw new ExcelError('NotImplemented', 'copyFrom of that kind');
    copyCells(source.sheet, source.area, this.sheet, this.area);
  }

  /** Documented: only on the sheet that is in front. */
  Select() {
    const { book } = this.sheet;
    if (book.active !== this.sheet) throw new ExcelError('InvalidOperation', 'the sheet is not the active one');
    book.selection = fullAddress(this.sheet, this.area);
  }

  GetCellProperties(wanted: Wanted) {
    return cellProperties(this.sheet, this.area, wanted);
  }

  GetRowProperties(wanted: Wanted) {
    return rowProperties(this.sheet, this.area, wanted);
  }

  GetColumnProperties(wanted: Wanted) {
    return columnProperties(this.sheet, this.area, wanted);
  }

  /** What the library asks before it sends a large block in pieces. */
  _ValidateArraySize(rows: number, columns: number) {
    checkSize(this.area, rows, columns);
  }
}
