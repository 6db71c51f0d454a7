/** Owns findings and the figures beside them: what `evaluate` says of the registers at one moment. */
import { parseArea } from './address';
import type { FeeProfile, FeeResult } from './fee';
import type { Bilingual } from './language';
import { type Decimal, isDecimal } from './money';
import type { Problem } from './problem';
import type { RegisterId, RegisterTable } from './register';
import type { Severity } from './severity';
import type { Since } from './since';
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
  /** The moment of the check that first found it, as the findings sheet remembers it. */
  readonly firstSeen?: Moment;
  readonly standing?: Standing;
}

/**
 * Against the check before: `new`: not found then · `open`: found then as well · `baseline`: found when the book was first taken in hand, or
 * set aside by a person; listed last, not highlighted, and no reason to fail.
 */
export type Standing = 'new' | 'open' | 'baseline';

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
  /** Where its table begins: tables side by side have contracts in one row. */
  readonly column: number;
  readonly basis: Decimal;
  readonly rate: Decimal;
  readonly amount: Decimal;
  /** What the book says; undefined where its cell is blank. */
  readonly written?: Decimal;
  readonly matches?: boolean;
  /** Whose figures basis, rate and amount are; absent: the source text's, or the city's. */
  readonly profile?: FeeProfile;
  /** What the published regulations make of it; absent where they have nothing for it. */
  readonly national?: FeeResult;
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
  readonly rates: readonly Rate[];
  /** Absent where nobody compared it with an earlier check. */
  readonly since?: Since;
}

/** Whether a finding is about this table: tables side by side have entries in the same rows. */
export function standsIn(
  { sheet, register, cells }: Pick<Finding, 'sheet' | 'register' | 'cells'>,
  table: Pick<RegisterTable, 'sheet' | 'register' | 'range'>,
): boolean {
  const column = parseArea(cells[0] ?? '')?.left ?? table.range.left;
  return (
    sheet === table.sheet && register === table.register && table.range.left <= column && column <= table.range.right
  );
}

/** Waived, or part of the baseline: listed, but nothing of today's work. */
export function isSetAside({ waived, standing }: Pick<Finding, 'waived' | 'standing'>): boolean {
  return waived || standing === 'baseline';
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

/** A key for each finding, none twice: those that nothing tells apart are numbered by row and cells, in whichever order they are given. */
export function findingKeys(findings: readonly Finding[]): string[] {
  const keys = findings.map(knownKey);
  const first = new Map<string, number>();
  const twins = new Map<string, number[]>();
  for (const [index, key] of keys.entries()) {
    const before = first.get(key);
    if (before === undefined) first.set(key, index);
    else if (twins.has(key)) twins.get(key)!.push(index);
    else twins.set(key, [before, index]);
  }
  for (const indexes of twins.values()) {
    indexes.sort((a, b) => byPlace(findings[a]!, findings[b]!));
    for (const [count, index] of indexes.entries()) if (count > 0) keys[index] += `#${count + 1}`;
  }
  return keys;
}

/** Findings never change: after an edit nearly all of them are asked for again. */
const known = new WeakMap<Finding, string>();

function knownKey(finding: Finding): string {
  let key = known.get(finding);
  if (key === undefined) {
    key = findingKey(finding);
    known.set(finding, key);
  }
  return key;
}

function byPlace(a: Finding, b: Finding): number {
  const [left, right] = [a, b].map(({ cells, severity, waived, dueAt }) =>
    JSON.stringify([cells, severity, waived, dueAt]),
  );
  return a.row - b.row || (left! < right! ? -1 : Number(left! > right!));
}
