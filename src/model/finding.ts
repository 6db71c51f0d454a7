/** Owns findings and the figures beside them: what `evaluate` says of the registers at one moment. */
import type { Bilingual } from './language';
import { type Decimal, isDecimal } from './money';
import type { Problem } from './problem';
import type { RegisterId } from './register';
import type { Severity } from './severity';
import { dayOf, isStamp, type Moment, type Month, type Stamp } from './time';

export interface Finding {
  /** Id of the check. */
  readonly check: string;
  readonly register: RegisterId;
  readonly sheet: string;
  readonly row: number;
  /** A1 addresses of the offending cells; never empty. */
  readonly cells: readonly string[];
  readonly severity: Severity;
  /** The entry's own number, else its room, else `row N`. */
  readonly entry: string;
  readonly room?: string;
  /** Of several findings about one book, which: `2026-10-12 before`. */
  readonly item?: string;
  readonly dueAt?: Stamp;
  /** Reaches past the years that the statutory calendar covers. */
  readonly provisional: boolean;
  /** Waived in 豁免登记: listed, not highlighted, and no reason to fail. */
  readonly waived: boolean;
  /** One sentence: what is wrong, since when, by which clause, who is to act. */
  readonly message: Bilingual;
  /** Who is to act. */
  readonly actor: Bilingual;
  /** The source clause, such as `②一1`. */
  readonly clause: string;
  /** The values behind it, by field or fact. */
  readonly evidence: Readonly<Record<string, string>>;
}

/** A step that was done, but after its due moment. */
export interface Late {
  readonly check: string;
  readonly sheet: string;
  readonly row: number;
  readonly dueAt: Stamp;
  readonly doneAt: Stamp;
}

export interface FeeLine {
  readonly fee: string;
  readonly sheet: string;
  readonly row: number;
  readonly basis: Decimal;
  readonly rate: Decimal;
  readonly amount: Decimal;
  /** What the book says; undefined where its cell is blank. */
  readonly written?: Decimal;
  readonly matches?: boolean;
}

export interface Rate {
  readonly month: Month;
  /** Id of the check whose promptness is counted. */
  readonly rate: string;
  readonly done: number;
  readonly of: number;
  /** Two decimals at most. */
  readonly percent: number;
}

export interface CalendarCoverage {
  /** The last day that the statutory calendar knows. */
  readonly coveredTo: string;
  /** Whether any finding reaches past it. */
  readonly provisional: boolean;
}

/** What `evaluate` makes of registers and rules. Findings are sorted by sheet order, row, check id. */
export interface Evaluation {
  readonly asOf: Moment;
  readonly calendar: CalendarCoverage;
  readonly findings: readonly Finding[];
  readonly late: readonly Late[];
  readonly problems: readonly Problem[];
  readonly fees: readonly FeeLine[];
  readonly rates: readonly Rate[];
}

/**
 * What makes a finding the same one in another run, though rows were inserted, sorted or moved: its check, book, sheet and entry, never
 * its row or severity. An entry without a number is told from others of its room by its days; one of several about a book by its item.
 */
export function findingKey({ check, register, sheet, entry, room, row, item, evidence }: Finding): string {
  if (item !== undefined) return JSON.stringify([check, register, item]);
  const isNumbered = entry !== room && entry !== `row ${row}`;
  if (isNumbered) return JSON.stringify([check, register, sheet, entry]);
  const facts = Object.values(evidence).filter(value => !isDecimal(value));
  const words = facts.map(value => (isStamp(value) ? dayOf(value) : value));
  return JSON.stringify([check, register, sheet, room ?? (words.length > 0 ? '' : entry), ...words]);
}

/** A key for each finding, none twice: those that nothing tells apart are numbered in their order. */
export function findingKeys(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(finding => {
    const key = findingKey(finding);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}
