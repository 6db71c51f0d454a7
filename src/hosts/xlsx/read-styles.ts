/** Owns the reading of styles, as far as values need them: the number format of each cell style, and whether it strikes through. */
import { formatOf } from './number-formats';
import type { Package } from './package';
import { isOn } from './read-strings';

export interface CellStyles {
  /** By the index that cells give in `s`; undefined for General. */
  readonly formats: readonly (string | undefined)[];
  readonly struck: readonly boolean[];
}

/** The cell styles; none where the part is missing, which is legal. */
export function readStyles(source: Package, part: string | undefined): CellStyles {
  const formats: (string | undefined)[] = [];
  const struck: boolean[] = [];
  if (part === undefined) return { formats, struck };
  const ownFormats = new Map<number, string>();
  const struckFonts: boolean[] = [];
  let list = '';
  const scan = source.scanner(part);
  while (scan.next()) {
    if (!scan.isOpen) continue;
    if (scan.depth === 2) list = scan.name;
    if (list === 'numFmts' && scan.name === 'numFmt') {
      ownFormats.set(Number(scan.attribute('numFmtId')), scan.attribute('formatCode') ?? '');
    } else if (list === 'fonts' && scan.name === 'font') {
      struckFonts.push(false);
    } else if (list === 'fonts' && scan.name === 'strike') {
      struckFonts[struckFonts.length - 1] = isOn(scan);
    } else if (list === 'cellXfs' && scan.name === 'xf') {
      formats.push(formatOf(Number(scan.attribute('numFmtId') ?? 0), ownFormats));
      struck.push(struckFonts[Number(scan.attribute('fontId') ?? 0)] ?? false);
    }
  }
  return { formats, struck };
}
