/** Owns rules: the files of a rules set as they came, the set as it was checked, and what a check file says. */
import type { CalendarRules } from './calendar';
import type { FeeRule } from './fee';
import type { Bilingual } from './language';
import { isDecimal } from './money';
import type { RegisterId, RegisterSpec, Unreadable } from './register';
import type { Settings } from './settings';
import type { Severity } from './severity';
import type { Moment, Month } from './time';

/** A file of a rules set as it came: from the shipped `rules/`, or from a folder of the user's own. */
export interface RuleFile {
  /** Path inside the rules folder, such as `checks/contract-signing.json`. */
  readonly path: string;
  readonly json: unknown;
}

/** What is wrong with a rules set: told all at once, each with its file and the place in it. */
export interface RuleFault {
  readonly file: string;
  /** JSON path such as `/deadline/start/0`; empty for the whole file. */
  readonly path: string;
  readonly message: Bilingual;
}

/** A rules set without faults. */
export interface RuleSet {
  readonly registers: readonly RegisterSpec[];
  /** Sorted by id. */
  readonly checks: readonly CheckRule[];
  /** What several checks mean by one word, by name. */
  readonly conditions: Readonly<Record<string, NamedCondition>>;
  readonly fees: readonly FeeRule[];
  readonly calendar: CalendarRules;
}

/** `rules/conditions.json`: `{ "condition": "completed" }` in a check means what stands here. */
export interface NamedCondition {
  readonly title: Bilingual;
  readonly when: Condition;
}

/** One check, `rules/checks/<id>.json`. Facts compute, conditions decide; nothing of a check is anywhere else. */
export interface CheckRule {
  readonly id: string;
  readonly title: Bilingual;
  readonly source: RuleSource;
  readonly why: Bilingual;
  /** Who is to act. */
  readonly actor: Bilingual;
  /**
   * The books it reads. Where a book calls a field otherwise than the rule does, its name here: `{ "returnedAt": "slipReturnedAt" }`;
   * of several the first that is filled.
   */
  readonly registers: Readonly<Partial<Record<RegisterId, FieldNames>>>;
  /** `entry`: asked of every entry. `book`: asked once of all tables of a book together. */
  readonly about?: 'entry' | 'book';
  /** Where the finding about a book stands. */
  readonly place?: 'last-entry' | 'heading';
  readonly parameters?: Readonly<Record<string, Parameter>>;
  /** Columns (or books) without which it does not run on a table. Of a list any one is enough. */
  readonly needs?: readonly (string | readonly string[])[];
  readonly facts?: Readonly<Record<string, FactRule>>;
  /** Which entries it is about; all where absent. */
  readonly applies?: Condition;
  readonly deadline?: DeadlineRule;
  /** The first whose condition holds is the finding. */
  readonly outcomes: readonly Outcome[];
  /** Fields whose cells are marked, or facts that name such fields. Of a list the first that the table has. */
  readonly marks: Marks;
  readonly message: Bilingual;
  /** Counted by month of start. `done`: how many were done at all; `on-time`: how many of those due were done in time. */
  readonly rate?: 'done' | 'on-time';
  readonly examples: readonly Example[];
}

export interface RuleSource {
  /** Such as `②一1`, or an article of a law. */
  readonly clause: string;
  /** `source`: the source text. `law`: a published regulation. `ours`: ours where both are silent. */
  readonly origin: Origin;
  readonly note?: Bilingual;
}

export type Origin = 'source' | 'law' | 'ours';
export type FieldNames = Readonly<Record<string, string | readonly string[]>>;
export type Marks = readonly (string | readonly string[])[];

export const parameterUnits = ['calendar-days', 'working-days', 'service-hours', 'visits', 'yuan', 'words'] as const;
export type ParameterUnit = (typeof parameterUnits)[number];

/** A figure (or a list of words) that a workbook's settings can replace. */
export interface Parameter {
  readonly value: number | readonly string[];
  readonly unit: ParameterUnit;
  readonly title: Bilingual;
  readonly origin: Origin;
}

/** No deadline, warning or count goes further: ten years in days. Counting there day by day takes no time that anyone notices. */
export const LARGEST_FIGURE = 3650;

/** Whether a parameter of this unit counts whole things. */
export function countsWhole(unit: ParameterUnit): boolean {
  return unit !== 'service-hours' && unit !== 'yuan';
}

/** The figure that a text gives a parameter of this unit; undefined where it is none, or none that can be counted to. */
export function figureOf(text: string, unit: ParameterUnit): number | undefined {
  const figure = isDecimal(text) ? Number(text) : -1;
  const isInReach = figure >= 0 && (unit === 'yuan' || figure <= LARGEST_FIGURE);
  return isInReach && (!countsWhole(unit) || Number.isInteger(figure)) ? figure : undefined;
}

/** What {@link figureOf} takes, to be said after “应为”: 0 到 3650 的整数. */
export function figureWords(unit: ParameterUnit): Bilingual {
  const [kind, sort] = countsWhole(unit) ? ['整数', 'whole number'] : ['数', 'number'];
  return unit === 'yuan'
    ? { zh: `0 或更大的${kind}`, en: `a ${sort} from 0 up` }
    : { zh: `0 到 ${LARGEST_FIGURE} 的${kind}`, en: `a ${sort} from 0 to ${LARGEST_FIGURE}` };
}

/** A parameter's value as people read and write it: 5, or words joined by 、. */
export function parameterText(value: Parameter['value']): string {
  return typeof value === 'number' ? String(value) : value.join('、');
}

/** A fact of the rule's own: its kind says what it computes, see `src/evaluate/facts`. */
export interface FactRule {
  readonly kind: string;
  readonly [parameter: string]: unknown;
}

/** A json-rules-engine condition. A fact is a field of the book, a fact of the rule, or one that every rule has. */
export type Condition = AllOf | AnyOf | ConditionReference;
export type AnyCondition = Condition | Leaf;
export interface AllOf {
  readonly all: readonly AnyCondition[];
}
export interface AnyOf {
  readonly any: readonly AnyCondition[];
}
export interface ConditionReference {
  readonly condition: string;
}
export interface Leaf {
  readonly fact: string;
  readonly path?: string;
  readonly operator: string;
  readonly value: LeafValue;
}
export type LeafValue = string | number | boolean | readonly string[] | FactReference;
export interface FactReference {
  readonly fact: string;
  readonly path?: string;
}

/** When a step is due. Gives every rule that has one the fact `deadline`. */
export interface DeadlineRule {
  /** The step that starts it. Absent where the due day is always agreed. */
  readonly start?: Steps;
  /** Counts from the end of the start's calendar month. */
  readonly from?: 'month-end';
  /** Due days written in the row; the first that is filled beats start and length. */
  readonly agreed?: readonly string[];
  /** The parameter that says how long, in its unit. */
  readonly length?: string;
  /** Due when service closes on the due day; otherwise when the day ends. */
  readonly dueAt?: 'close';
  /** What starts after the day's close counts from the next day. */
  readonly afterClose?: 'next-day';
  /** A due day that is no working day moves to the next. */
  readonly rollOver?: true;
  /** The parameter that says how long after the start it is due soon. Not for agreed days. */
  readonly warnAfter?: string;
  /** The parameter that says how long before the due moment it is due soon. */
  readonly warnBefore?: string;
  /** The step that ends it. Absent where something else does, said in `applies`. */
  readonly end?: Steps;
  /** Later steps that show that the step was done, though not when. */
  readonly doneBy?: readonly string[];
  /** A start that was done but not dated is told as an unreadable cell. */
  readonly undatedStart?: 'unreadable';
}

/** One field or fact; the first that is done; the latest that is done; or all of them (done when the last is). */
export type Steps =
  | string
  | { readonly first: readonly string[] }
  | { readonly latest: readonly string[] }
  | { readonly all: readonly string[] };

export interface Outcome {
  readonly severity: Severity;
  readonly when: Condition;
  /** In place of the rule's. */
  readonly message?: Bilingual;
  readonly marks?: Marks;
  /** Only the first in the workbook is told. */
  readonly once?: true;
  /** One finding for every item of this fact, which the message calls `item`. */
  readonly each?: string;
}

/** Rows and what the rule says of them. The first register of the rule, and all its columns, where nothing else is said. */
export interface Example {
  readonly title: Bilingual;
  readonly asOf: Moment;
  readonly register?: RegisterId;
  readonly rows: readonly ExampleRow[];
  /** One for all rows, or one a row. */
  readonly expect: Expectation | readonly Expectation[];
  /** The fields that its findings mark. */
  readonly marks?: readonly string[];
  /** Rows of other books. */
  readonly books?: Readonly<Partial<Record<RegisterId, readonly ExampleRow[]>>>;
  /** Columns that the table lacks. */
  readonly without?: readonly string[];
  readonly settings?: Partial<Settings>;
  /** Months that were archived. */
  readonly archived?: readonly Month[];
  /** The month that the sheet is about. */
  readonly month?: Month;
}

/** Canonical values by field id; `void` takes the row out. */
export type ExampleRow = Readonly<Record<string, string | true | Unreadable>>;

/**
 * `late`: done, but after the due moment. `silent`: the rule needed a cell that can't be read. `undated`: what starts the deadline was done, nobody
 * wrote when, and that is told.
 */
export type Expectation = Severity | 'clean' | 'late' | 'silent' | 'undated';
