/** Owns reading archives back from their own sheets: what each says of itself, and every sealed line as it stands now. */
import type { ArchiveHead, StandingArchive } from '../../model/archive';
import type { Month } from '../../model/time';
import { type CellValue, cellValue, type Sheet, type Workbook } from '../../model/workbook';
import { canonicalCell } from './canonical';
import { parseHead, type WrittenHead } from './head';
import { parseSeal, type Seal, withoutEnd } from './lines';

export interface ReadArchive {
  readonly archive: StandingArchive;
  /** Whether it is a sheet of ours, rather than a copy that people made or a file for the cabinet. */
  readonly isOurs: boolean;
  /** Undefined where the line that says what it is can't be read any more: the role tells month and revision, nothing else is known. */
  readonly written: WrittenHead | undefined;
  readonly lines: readonly ReadLine[];
  /** Rows with something in them, and no seal. */
  readonly unsealed: readonly number[];
  /** Row of the digest; 0 where it can't be read. */
  readonly digestRow: number;
  /** The sheet's column of the first field; people may have inserted some before it. */
  readonly left: number;
}

export interface ReadLine extends Seal {
  readonly row: number;
  /** From the first field on, without blank ones at the end. */
  readonly texts: readonly string[];
}

const ROLE = /^archive:(\d{4}-\d\d)(?::(\d+))?$/;

/** The role of an archive sheet: `archive:2026-10`, `archive:2026-10:2`. */
export function archiveRole({ month, revision }: Pick<StandingArchive, 'month' | 'revision'>): string {
  return revision === 1 ? `archive:${month}` : `archive:${month}:${revision}`;
}

/** The months that have an archive sheet of ours in the workbook. */
export function archivedMonths({ sheets }: Workbook): Month[] {
  return [...new Set(sheets.flatMap(({ owned }) => ROLE.exec(owned?.role ?? '')?.[1] ?? []))];
}

/** The same, each revision with when it was made; the empty text where the sheet can't say any more. */
export function archivings({ sheets }: Workbook): Pick<ArchiveHead, 'month' | 'asOf'>[] {
  return sheets.flatMap(sheet => {
    const month = ROLE.exec(sheet.owned?.role ?? '')?.[1];
    return month === undefined ? [] : [{ month, asOf: headIn(sheet)?.head.asOf ?? '' }];
  });
}

/** The archives of a workbook in the order of its sheets. They are known by their own words, wherever people took them. */
export function archivesIn({ sheets }: Workbook): ReadArchive[] {
  return sheets.flatMap(sheet => {
    const role = ROLE.exec(sheet.owned?.role ?? '');
    return readArchive(sheet, role !== null) ?? (role ? [unreadable(sheet, role[1]!, Number(role[2] ?? 1))] : []);
  });
}

function readArchive(sheet: Sheet, isOurs: boolean): ReadArchive | undefined {
  const found = headIn(sheet);
  if (!found) return undefined;
  const { head, digest, row: digestRow, column: sealColumn } = found;
  const left = sealColumn - head.fields.length;
  const lines: ReadLine[] = [];
  const unsealed: number[] = [];
  for (const [index, cells] of sheet.rows.entries()) {
    const row = index + 1;
    if (cells === undefined || row === digestRow) continue;
    const seal = parseSeal(canonicalCell(cellValue(sheet, row, sealColumn)));
    const texts = Array.from({ length: head.fields.length }, (_, column) => canonicalCell(cells[left - 1 + column]));
    if (seal) lines.push({ ...seal, row, texts: withoutEnd(texts) });
    else if (cells.some(isFilled)) unsealed.push(row);
  }
  const { lines: _, fields: __, ...said } = head;
  return {
    archive: { ...said, sheet: sheet.name, digest },
    isOurs,
    written: head,
    lines,
    unsealed,
    digestRow,
    left,
  };
}

/** It stands at the end of the sheet. */
function headIn({ rows }: Sheet) {
  for (let row = rows.length; row > 0; row--) {
    for (const [index, value] of (rows[row - 1] ?? []).entries()) {
      const head = typeof value === 'string' ? parseHead(value) : undefined;
      if (head && index >= head.head.fields.length) return { ...head, row, column: index + 1 };
    }
  }
  return undefined;
}

function isFilled(value: CellValue): boolean {
  return canonicalCell(value).trim() !== '';
}

function unreadable({ name }: Sheet, month: string, revision: number): ReadArchive {
  const said = { month, revision, asOf: '', language: 'zh', rules: '', product: '' } as const;
  return {
    archive: { ...said, sheet: name, digest: '' },
    isOurs: true,
    written: undefined,
    lines: [],
    unsealed: [],
    digestRow: 0,
    left: 1,
  };
}
