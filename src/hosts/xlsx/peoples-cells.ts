/** Owns what people wrote beside a sheet of ours, as XML that goes back to where it belongs when the sheet is written anew. */
import { type Area, cellAddress, parseArea } from '../../model/address';
import { isBeside, keptAreas, type Move, shifted, shiftedArea } from '../beside';
import type { XmlScanner } from './xml';

/** Written with the names of the plain dialect, whatever prefix the part had. */
export interface PeoplesCells {
  /** By row. */
  readonly rows: ReadonlyMap<number, PeoplesRow>;
  readonly merges: readonly Area[];
  /** Columns right of ours, with widths that people gave them. */
  readonly columns: readonly PeoplesColumns[];
}

export interface PeoplesRow {
  /** Height and look of a row below ours; begins with a blank, or is empty. */
  readonly attributes: string;
  readonly cells: readonly { readonly column: number; readonly xml: string }[];
}

export interface PeoplesColumns {
  readonly from: number;
  readonly to: number;
  readonly width: string;
}

export const nobodysCells: PeoplesCells = { rows: new Map(), merges: [], columns: [] };

const LAST_COLUMN = 16_384;
const ROW_LOOKS = ['s', 'customFormat', 'ht', 'customHeight'] as const;

/** Everything beside the area that was ours, at the places where it goes. */
export function readPeoplesCells(scan: XmlScanner, move: Move): PeoplesCells {
  return new Reading(scan, move).read();
}

class Reading {
  private readonly rows = new Map<number, { attributes: string; cells: { column: number; xml: string }[] }>();
  private readonly merges: Area[] = [];
  private readonly columns: PeoplesColumns[] = [];
  private row = 0;
  private column = 0;
  /** Numbers of the shared formulas whose first cell is among them. */
  private readonly shared = new Set<string>();

  constructor(
    private readonly scan: XmlScanner,
    private readonly move: Move,
  ) {}

  read(): PeoplesCells {
    const { scan } = this;
    while (scan.next()) {
      if (!scan.isOpen) continue;
      if (scan.name === 'col') this.readColumns();
      else if (scan.name === 'row') this.startRow();
      else if (scan.name === 'c') this.readCell();
      else if (scan.name === 'mergeCell') this.readMerge();
    }
    return { rows: this.rows, merges: keptAreas(this.merges, this.move), columns: this.columns };
  }

  private readColumns(): void {
    const { scan } = this;
    const { old, fresh, shift } = this.move;
    const [from, to, width] = ['min', 'max', 'width'].map(name => scan.attribute(name));
    const first = Math.max(Number(from), old.right + 1, fresh.right + 1 - shift.columns);
    if (width === undefined || !(Number(width) > 0) || first > Number(to)) return;
    this.columns.push({ from: first + shift.columns, to: Math.min(Number(to) + shift.columns, LAST_COLUMN), width });
  }

  private startRow(): void {
    const { scan } = this;
    const { old, shift } = this.move;
    const number = scan.attribute('r');
    this.row = number === undefined ? this.row + 1 : Number(number);
    this.column = 0;
    if (this.row <= old.bottom) return;
    const attributes = ROW_LOOKS.flatMap(name => {
      const value = scan.attribute(name);
      return value === undefined ? [] : [` ${name}="${value}"`];
    });
    if (attributes.length > 0) this.rows.set(this.row + shift.rows, { attributes: attributes.join(''), cells: [] });
  }

  private readCell(): void {
    const { scan } = this;
    const { old, fresh, shift } = this.move;
    const place = parseArea(scan.attribute('r') ?? '');
    this.column = place?.left ?? this.column + 1;
    if (!isBeside(this.row, this.column, old)) return;
    const to = shifted(this.row, this.column, old, shift);
    if (!isBeside(to.row, to.column, fresh)) return; // it holds nothing, or it would have been moved
    const { start, prefix } = scan;
    const reference = scan.allAttributes().get('r');
    scan.skip();
    const { text, end } = scan;
    const address = cellAddress(to.row, to.column);
    const atPlace = reference
      ? text.slice(start, reference.start) + address + text.slice(reference.end, end)
      : `<${prefix}c r="${address}"${text.slice(start + 1 + prefix.length + 1, end)}`;
    const row = this.rows.get(to.row) ?? { attributes: '', cells: [] };
    this.rows.set(to.row, row);
    row.cells.push({ column: to.column, xml: this.kept(atPlace, prefix) });
  }

  /** A formula that it shares with a cell of ours is gone with that: its value stays. */
  private kept(xml: string, prefix: string): string {
    const plain = prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');
    return plain.replace(/<f(\s[^>]*?)?(\/>|>[^<]*<\/f>)/, (formula, attributes = '') =>
      this.keptFormula(formula, attributes),
    );
  }

  private keptFormula(formula: string, attributes: string): string {
    const reference = /\sref="([^"]*)"/.exec(attributes)?.[1];
    const number = /\st="shared"/.test(attributes) ? /\ssi="(\d+)"/.exec(attributes)?.[1] : undefined;
    const area = reference === undefined ? undefined : parseArea(reference);
    if (number !== undefined && !area && !this.shared.has(number)) return '';
    if (number !== undefined) this.shared.add(number);
    return area ? formula.replace(` ref="${reference}"`, ` ref="${this.movedReference(area)}"`) : formula;
  }

  private movedReference(area: Area): string {
    const { top, left, bottom, right } = shiftedArea(area, this.move.old, this.move.shift);
    return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
  }

  private readMerge(): void {
    const merge = parseArea(this.scan.attribute('ref') ?? '');
    if (merge) this.merges.push(merge);
  }
}
