/** Owns month-end archives as data: what an archive says of itself, how the books differ from it, and what its proof found. */
import type { Bilingual, Language } from './language';
import type { Decimal } from './money';
import type { Entry, RegisterTable } from './register';
import type { Moment, Month } from './time';
import type { CellValue, Sheet } from './workbook';

/** What begins the cell by which an archive sheet is known, wherever people copy or move it. */
export const archiveMark = 'steward-archive ';

/** Whether a sheet is an archive, though the workbook may have lost the name that makes it ours: it is no register. */
export function isArchive({ rows }: Pick<Sheet, 'rows'>): boolean {
  const isMark = (value: CellValue) => typeof value === 'string' && value.startsWith(archiveMark);
  return rows.findLastIndex(row => row?.some(isMark)) !== -1; // it stands on the last line
}

/** What an archive says of itself. */
export interface ArchiveHead {
  readonly month: Month;
  /** 1 for the first, one more for each revision. */
  readonly revision: number;
  /** The moment at which the slips stood so. */
  readonly asOf: Moment;
  /** The day on which the month closes; absent for the calendar's. */
  readonly cutOff?: number;
  /** Of its words. */
  readonly language: Language;
  /** Digest of the rules set it was made by, and the product's version. */
  readonly rules: string;
  readonly product: string;
}

/** An archive that stands in a workbook. */
export interface StandingArchive extends ArchiveHead {
  readonly sheet: string;
  /** SHA-256 over its canonical lines, 64 hex digits, as the sheet shows it. */
  readonly digest: string;
}

/** What a month's slips come to. Void slips count in `slips` and `void` only, and only slips of paid services in the amounts (yuan, two decimals). */
export interface ArchiveTotals {
  readonly slips: number;
  readonly void: number;
  readonly amount: Decimal;
  readonly paid: Decimal;
  readonly unpaid: Decimal;
  readonly uncollected: Decimal;
  readonly unknown: Decimal;
  readonly unreturned: number;
  /** Paid, and not with finance. */
  readonly unreconciled: number;
}

/** Where a slip stands in the books. */
export interface SlipPlace {
  readonly sheet: string;
  readonly row: number;
}

/** A slip as people know it, and where it stands. */
export interface NamedSlip extends SlipPlace {
  /** Its number, else its room, else its customer. */
  readonly slip: string;
}

/** The books against an archive, for one slip. `added`: in the books alone · `removed`: in the archive alone · `changed`: cells differ. */
export interface ArchiveDifference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Its number, else its room, else its customer; the archive's where it has both. */
  readonly slip: string;
  /** Row of the archive sheet; absent for `added`. */
  readonly row?: number;
  /** Absent for `removed`. */
  readonly place?: SlipPlace;
  /** What differs; of a slip on one side alone, all that is filled. */
  readonly cells: readonly CellDifference[];
}

export interface CellDifference {
  /** Id of the archive's column, such as `returnedAt`. */
  readonly field: string;
  readonly title: Bilingual;
  /** A1 address on the archive sheet; absent for `added`. */
  readonly cell?: string;
  /** In the archive, and in the books; empty for blank. */
  readonly from: string;
  readonly to: string;
}

/**
 * How a month stands. `no-slips`: neither in the books nor archived · `new`: not archived yet · `unchanged`: the archive has the books' slips ·
 * `changed`: it has not, and nothing is planned until a revision is told · `revised`: a revision is planned.
 */
export type ArchiveState = 'no-slips' | 'new' | 'unchanged' | 'changed' | 'revised';

/** A slip with the number that stands on it. */
export interface NumberedSlip {
  readonly entry: Entry;
  readonly table: RegisterTable;
  readonly slipNumber: string;
  /** The archive's month; undefined for a slip of none. */
  readonly month: Month | undefined;
}

/** The numbers of one series in a month. Missing and duplicate ones as the numbering checks see them; void ones count as used. */
export interface NumberRun {
  /** The letters before the number; empty for none. */
  readonly series: string;
  readonly first: string;
  readonly last: string;
  /** How many numbers, each once. */
  readonly used: number;
  readonly missing: readonly string[];
  readonly duplicate: readonly string[];
  readonly void: readonly string[];
}

/** What the proof of an archive against its own digest found wrong. */
export type ArchiveFault =
  /** A cell holds something else than was archived. */
  | { readonly kind: 'altered'; readonly row: number; readonly cell: string; readonly text: string }
  /** Lines that were archived and are gone; `row` is the row before them. */
  | { readonly kind: 'missing-rows'; readonly row: number; readonly count: number }
  /** A row that was not archived. */
  | { readonly kind: 'extra-row'; readonly row: number }
  /** A row that stands elsewhere than it was archived. */
  | { readonly kind: 'moved-row'; readonly row: number }
  /** The digest doesn't fit though every row does: the lines of proof themselves were altered. */
  | { readonly kind: 'digest'; readonly row: number };

/** An archive, proven against its digest and, where it is the latest of its month and the workbook has the books, against them. */
export interface ArchiveProof {
  readonly archive: StandingArchive;
  /** The digest that the sheet as it is comes to. */
  readonly computed: string;
  /** None for a sheet as it was archived. */
  readonly faults: readonly ArchiveFault[];
  /** `superseded`: a later revision stands for the month · `no-books`: the workbook holds no slips at all, as a file for the cabinet. */
  readonly books: 'same' | 'different' | 'superseded' | 'no-books';
  readonly differences: readonly ArchiveDifference[];
}
