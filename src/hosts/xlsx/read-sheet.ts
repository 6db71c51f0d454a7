/** Owns the reading of one worksheet part into a snapshot. */
import { type Area, parseArea } from '../../model/address';
import { joinAreas } from '../../model/areas';
import type { Mark } from '../../model/change';
import { severities } from '../../model/severity';
import type { CellValue, Sheet } from '../../model/workbook';
import { markOf } from '../marks';
import { damagedPart } from './faults';
import { Grid } from './grid';
import type { CellReader } from './read-cell';
import { PlainCell } from './read-plain';
import type { CellStyles } from './read-styles';
import { isTrue } from './read-workbook';
import type { XmlScanner } from './xml';

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

export type SheetContent = Omit<Sheet, 'name' | 'visibility' | 'owned'>;

/** Reads a worksheet from its start. Cells that hold nothing but a format are passed over. */
export function readSheet(scan: XmlScanner, cells: CellReader, styles: CellStyles): SheetContent {
  const reading = new SheetReading(scan, cells, styles);
  while (scan.next()) {
    if (scan.isOpen) reading.element();
    else if (scan.name === 'row') reading.endRow();
  }
  return reading.result();
}

class SheetReading {
  private readonly grid = new Grid();
  private readonly merges: Area[] = [];
  private readonly highlighted = new Map<Mark, Area[]>();
  private readonly struckColumns: (readonly [from: number, to: number])[] = [];
  private isProtected = false;
  private row = 0;
  private column = 0;
  private isRowStruck = false;
  private readonly plain = new PlainCell();

  constructor(
    private readonly scan: XmlScanner,
    private readonly cells: CellReader,
    private readonly styles: CellStyles,
  ) {}

  element(): void {
    const { scan } = this;
    if (scan.name === 'c') this.cell();
    else if (scan.name === 'row') this.startRow();
    else if (scan.name === 'col') this.columns();
    else if (scan.name === 'mergeCell') this.merge();
    else if (scan.name === 'sheetProtection') this.isProtected = isTrue(scan.attribute('sheet'));
    else if (scan.name === 'conditionalFormatting') this.conditionalFormat();
    else if (scan.name === 'mc:Choice') scan.skip(); // its Fallback says the same in words that we know
  }

  endRow(): void {
    this.grid.endRow(this.row);
  }

  result(): SheetContent {
    const highlights = severities.flatMap(mark => {
      const areas = joinAreas(this.highlighted.get(mark) ?? []);
      return areas.length > 0 ? [{ mark, areas }] : [];
    });
    return { ...this.grid.gathered(), merges: this.merges, highlights, isProtected: this.isProtected };
  }

  private startRow(): void {
    const { scan } = this;
    const number = scan.attribute('r');
    this.row = number === undefined ? this.row + 1 : Number(number);
    if (!(this.row >= 1 && this.row <= MOST_ROWS)) throw this.outside(`${number}`);
    this.column = 0;
    this.isRowStruck = isTrue(scan.attribute('customFormat')) && this.isStruckStyle(scan.attribute('s'));
    if (isTrue(scan.attribute('hidden')) || Number(scan.attribute('ht') ?? 1) === 0) this.grid.hideRow(this.row);
    if (!scan.isEmpty) this.plainCells();
  }

  /** Reads cells in the usual shapes up to the first that is in another, or to the row's end. */
  private plainCells(): void {
    const { scan, plain, row } = this;
    if (scan.prefix !== '') return;
    let { end } = scan;
    while (plain.read(scan.text, end)) {
      const { column, number } = plain;
      if (column > MOST_COLUMNS) throw this.outside(`${row}`);
      end = plain.end;
      this.column = column;
      if (number === undefined) continue;
      const value = plain.isShared ? this.cells.shared(number, scan) : number;
      if (value === undefined) continue;
      const isStruck = plain.isShared ? this.cells.isSharedStruck(number) : undefined;
      this.put(value, plain.hasStyle ? plain.style : undefined, isStruck, undefined);
    }
    scan.end = end;
  }

  private cell(): void {
    const { scan } = this;
    const reference = scan.attribute('r');
    const style = scan.attribute('s');
    this.column = reference === undefined ? this.column + 1 : this.columnOf(reference);
    if (this.column > MOST_COLUMNS) throw this.outside(`${this.row}`);
    const { value, isStruck, format } = this.cells.read(scan, scan.attribute('t'));
    if (value !== undefined) this.put(value, style === undefined ? undefined : Number(style), isStruck, format);
    this.plainCells();
  }

  /** Without a style of its own a cell looks like its row or column. */
  private put(
    value: CellValue,
    style: number | undefined,
    isStruck: boolean | undefined,
    format: string | undefined,
  ): void {
    const { row, column, styles } = this;
    const isStruckCell = style === undefined ? this.isRowStruck || this.isStruckColumn(column) : styles.struck[style];
    this.grid.put(row, column, value, styles.formats[style ?? 0] ?? format, isStruck ?? isStruckCell ?? false);
  }

  private columnOf(reference: string): number {
    let end = 0;
    let column = 0;
    for (let code = reference.charCodeAt(0) & 223; code >= 65 && code <= 90; code = reference.charCodeAt(++end) & 223) {
      column = column * 26 + code - 64;
    }
    if (end === 0 || column > MOST_COLUMNS) throw this.outside(reference);
    return column;
  }

  private columns(): void {
    const { scan } = this;
    const from = Number(scan.attribute('min'));
    const to = Number(scan.attribute('max') ?? from);
    if (isTrue(scan.attribute('hidden')) || Number(scan.attribute('width') ?? 1) === 0) this.grid.hideColumns(from, to);
    if (this.isStruckStyle(scan.attribute('style'))) this.struckColumns.push([from, to]);
  }

  private isStruckColumn(column: number): boolean {
    return this.struckColumns.some(([from, to]) => from <= column && column <= to);
  }

  private isStruckStyle(index: string | undefined): boolean {
    return index !== undefined && (this.styles.struck[Number(index)] ?? false);
  }

  private merge(): void {
    const area = parseArea(this.scan.attribute('ref') ?? '');
    if (area) this.merges.push(area);
  }

  private conditionalFormat(): void {
    const { scan } = this;
    const { depth } = scan;
    const areas = parseAreas(scan.attribute('sqref') ?? '');
    while (scan.nextInside(depth)) {
      const mark = scan.isOpen && scan.name === 'formula' ? markOf(scan.content()) : undefined;
      if (mark) this.highlighted.set(mark, [...(this.highlighted.get(mark) ?? []), ...areas]);
    }
  }

  private outside(reference: string) {
    return damagedPart(this.scan.place, {
      zh: `有超出表格范围的地址(${reference})`,
      en: `has an address outside the grid (${reference})`,
    });
  }
}

/** The areas of an `sqref`: addresses separated by blanks. */
export function parseAreas(sqref: string): Area[] {
  return sqref.split(/\s+/).flatMap(address => parseArea(address) ?? []);
}
