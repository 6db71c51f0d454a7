/** Owns the lines of an archive sheet and their seals: each line is numbered and carries a check of each of its cells, all lines one digest. */
import type { LayoutCell, LayoutRow } from '../../model/change';
import { textDigest } from '../digest';
import { textCell } from '../summaries/paper/cells';
import { canonicalOf } from './canonical';

/** `slip`: of the month · `undated`: belongs to no month · `open`: signatures, whose cells people may fill · `other`: titles, totals, lists. */
export type LineKind = 'slip' | 'undated' | 'open' | 'other';

const letters: Readonly<Record<LineKind, string>> = { slip: 's', undated: 'u', open: 'o', other: 't' };

export interface Line {
  readonly kind: LineKind;
  /** Without the seal. Blank lines have no cells, and no seal. */
  readonly row: LayoutRow;
}

export interface Seal {
  /** From 1, in the order of the sheet. */
  readonly number: number;
  readonly kind: LineKind;
  /** Three hex digits for each cell up to the last filled one; none where people may write. */
  readonly checks: string;
}

/** `12s 3f2a01…`. */
export function sealText({ number, kind, checks }: Seal): string {
  return `${number}${letters[kind]} ${checks}`.trimEnd();
}

export function parseSeal(text: string): Seal | undefined {
  const match = /^([1-9]\d*)([a-z])(?: ((?:[0-9a-f]{3})+))?$/.exec(text);
  const kind = (Object.keys(letters) as LineKind[]).find(each => letters[each] === match?.[2]);
  return match && kind ? { number: Number(match[1]), kind, checks: match[3] ?? '' } : undefined;
}

/** The texts of a line's cells, without blank ones at the end. */
export function textsOf(cells: readonly (LayoutCell | undefined)[]): string[] {
  return withoutEnd(Array.from(cells, canonicalOf));
}

export function withoutEnd(texts: readonly string[]): string[] {
  return texts.slice(0, texts.findLastIndex(text => text !== '') + 1);
}

export function checksOf(texts: readonly string[]): string {
  return texts.map(checkOf).join('');
}

/** Tells one text in a column from others, all but one in four thousand. Against slips of the hand: anybody can work it out. */
export function checkOf(text: string, column: number): string {
  return textDigest(`${column} ${text}`).slice(-CHECK);
}

export const CHECK = 3;

/** One line of what the digest is taken over. */
export function canonicalLine(kind: LineKind, texts: readonly string[]): string {
  return JSON.stringify([letters[kind], ...(kind === 'open' ? [] : texts)]);
}

/** The lines with their seals in that column, and what the digest is taken over. */
export function sealed(lines: readonly Line[], column: number): { rows: LayoutRow[]; canonical: string[] } {
  const canonical: string[] = [];
  const rows = lines.map(({ kind, row }) => {
    if (row.cells.length === 0) return row;
    const texts = textsOf(row.cells);
    canonical.push(canonicalLine(kind, texts));
    const checks = kind === 'open' ? '' : checksOf(texts);
    return withCell(row, column, textCell(sealText({ number: canonical.length, kind, checks }), 'note'));
  });
  return { rows, canonical };
}

/** The row with a cell in that column, to the right of all that it has. */
export function withCell(row: LayoutRow, column: number, cell: LayoutCell): LayoutRow {
  const blanks = Array.from({ length: column - 1 - row.cells.length }, () => undefined);
  return { ...row, cells: [...row.cells, ...blanks, cell] };
}
