/** Owns what cells look like, read and set for many cells at once. */
import type { Area } from '../../../src/model/address';
import { cellCount, isUnbounded } from './areas';
import { ExcelError, Remote } from './remote';
import type { SheetState } from './state';

const untouched: Readonly<Record<string, unknown>> = {
  'font/bold': false,
  'font/color': '#000000',
  'font/italic': false,
  'font/name': '等线',
  'font/size': 11,
  'font/strikethrough': false,
  'font/underline': 'None',
  'fill/color': '#FFFFFF',
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
};

export function lookOf(look: Readonly<Record<string, unknown>> | undefined, path: string): unknown {
  return look?.[path] ?? untouched[path] ?? null;
}

/** The cells of some areas of one sheet. */
export class CellSet {
  constructor(
    readonly sheet: SheetState,
    readonly areas: readonly Area[],
  ) {}

  /** Documented: `null` where the cells differ. */
  get(path: string): unknown {
    const found = new Set<unknown>();
    for (const area of this.areas) {
      let seen = 0;
      for (const [, { look }] of this.sheet.within(area)) {
        seen++;
        found.add(lookOf(look, path));
      }
      if (seen < cellCount(area)) found.add(lookOf(undefined, path));
    }
    return found.size === 1 ? [...found][0] : null;
  }

  set(path: string, value: unknown): void {
    this.sheet.guard();
    if (this.areas.some(isUnbounded)) throw new ExcelError('NotImplemented', 'looks of whole rows and columns');
    for (const { top, left, bottom, right } of this.areas) {
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) {
          const cell = this.sheet.changing(row, column);
          cell.look = { ...cell.look, [path]: value };
        }
      }
    }
  }
}

/** An object of nothing but properties, such as a font: each reads and sets one look of all the cells. */
export class Facet extends Remote {
  constructor(cells: CellSet, prefix: string, names: readonly string[]) {
    super();
    for (const name of names) {
      const path = prefix + name.charAt(0).toLowerCase() + name.slice(1);
      Object.defineProperty(this, name, {
        get: () => cells.get(path),
        set: (value: unknown) => cells.set(path, value),
      });
    }
  }
}
