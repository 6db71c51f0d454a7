/** Owns what the cells under a heading say about their column: a sample of them, and how far it agrees with a kind of field. */
import type { FieldKind, FieldSpec } from '../../model/register';
import { halfWidth, squeeze } from '../../model/text';
import { cellFormat } from '../../model/workbook';
import { isDitto } from '../cells/ditto';
import { type Evidence, kindEvidence } from '../cells/kinds';
import type { Grid } from '../grid';
import { isExplanation, isSumLabel } from '../rows/words';

export interface ColumnEvidence {
  /** How many sampled cells look like each kind; blank ones are not counted. */
  readonly counts: ReadonlyMap<Evidence, number>;
  readonly texts: readonly string[];
  readonly total: number;
}

const SAMPLE = 60;

/** From one sampled row to the next, after the first ones. */
function stepOf(top: number, bottom: number): number {
  return Math.max(1, Math.floor((bottom - top - SAMPLE) / SAMPLE));
}

/** Whether the rows that {@link columnEvidence} looks at are the same, as far as both columns reach. */
export function isSampledAlike(top: number, bottom: number, other: number): boolean {
  return stepOf(top, bottom) === stepOf(top, other);
}

/** Whether {@link columnEvidence} looks at the row. */
export function isSampled(row: number, top: number, bottom: number): boolean {
  return row <= top + SAMPLE || (row - top - SAMPLE) % stepOf(top, bottom) === 0;
}

/** 7.3 is a day of July or an amount: it says nothing of its column. */
const dayOrDecimal = /^\d{1,2}\.\d{1,2}$/;

/** Looks at the first cells of a column and at some spread over the rest. A heading that comes again, an explanation, a sum's label and a ditto mark are none. */
export function columnEvidence(
  grid: Grid,
  column: number,
  heading: string,
  top: number,
  bottom: number,
): ColumnEvidence {
  const counts = new Map<Evidence, number>();
  const texts: string[] = [];
  let total = 0;
  const step = stepOf(top, bottom);
  for (let row = top; row <= bottom; row += row < top + SAMPLE ? 1 : step) {
    const value = grid.own(row, column);
    if (value === undefined || isDitto(value) || dayOrDecimal.test(String(value))) continue;
    if (typeof value === 'string' && (halfWidth(value) === heading || isAboutRows(squeeze(value)))) continue;
    const evidence = kindEvidence(value, cellFormat(grid.sheet, row, column));
    if (evidence === 'blank') continue;
    counts.set(evidence, (counts.get(evidence) ?? 0) + 1);
    if (typeof value === 'string') texts.push(value);
    total++;
  }
  return { counts, texts, total };
}

function isAboutRows(text: string): boolean {
  return isExplanation(text) || isSumLabel(text);
}

const dates = { date: 1, 'date-time': 1, time: -0.2, serial: 1, mark: 0.4, text: -0.1, room: -0.6, identifier: -0.6 };
const amounts = { number: 1, money: 1, serial: 0.7, mark: -0.1, date: -1, 'date-time': -1, time: -1, phone: -0.8 };
const nothingElse = { date: -0.8, 'date-time': -0.8, time: -0.8, phone: -0.9, number: -0.6, money: -0.7, serial: -0.6 };

/** How a cell of that look agrees with a field of that kind, -1 to 1; 0 where it says nothing. */
const agreement: Readonly<Record<FieldKind, Partial<Record<Evidence, number>>>> = {
  date: { ...dates, number: -0.6, money: -0.7, phone: -1, name: -0.7 },
  'date-time': { ...dates, number: -0.6, money: -0.7, phone: -1, name: -0.7 },
  mark: { mark: 1, date: 0.4, 'date-time': 0.4, serial: 0.2, name: 0.2, phone: -0.9, room: -0.6, money: -0.5 },
  money: { ...amounts, name: -0.8, room: -0.6, identifier: -0.5 },
  number: { ...amounts, name: -0.8, room: -0.6, identifier: -0.5 },
  room: {
    room: 1,
    identifier: 0.5,
    text: 0.2,
    number: 0.2,
    ...{ phone: -1, name: -0.8, 'date-time': -0.8, mark: -0.5 },
  },
  person: { ...nothingElse, name: 1, text: 0.2, room: -0.8, identifier: -0.5 },
  phone: { phone: 1, number: 0, text: 0, name: -0.9, date: -0.9, 'date-time': -1, money: -0.6, room: -0.5, mark: -0.4 },
  identifier: { identifier: 1, number: 0.6, serial: 0.5, phone: -0.4, name: -0.7, date: -0.7, 'date-time': -0.9 },
  choice: { ...nothingElse, text: 0.1, mark: 0.1, room: -0.6 },
  status: { ...nothingElse, text: 0.3, mark: 0.5, room: -0.5, name: -0.3 },
  visits: { mark: 0.6, date: 0.4, text: 0.3, phone: -1, name: -0.6 },
  text: { text: 0.4, date: -0.3, 'date-time': -0.4, phone: -0.6, serial: -0.2 },
};

/** How the sample agrees with the field, -1 to 1; 0 for an empty column. */
export function agreementWith(evidence: ColumnEvidence, field: FieldSpec): number {
  if (evidence.total === 0) return 0;
  const table = agreement[field.kind];
  let sum = 0;
  for (const [look, count] of evidence.counts) sum += count * (table[look] ?? 0);
  const looks = sum / evidence.total;
  return field.choices ? Math.max(shareOfKnown(evidence, field), looks) : looks;
}

/** Whether several texts stand in the column, and none is a word of the field's choices. */
export function hasOnlyStrangeWords(evidence: ColumnEvidence, field: FieldSpec): boolean {
  return field.choices !== undefined && evidence.texts.length >= 2 && shareOfKnown(evidence, field) === 0;
}

/** The share of cells that are a word of the field's own choices. */
function shareOfKnown({ texts, total }: ColumnEvidence, field: FieldSpec): number {
  const words = wordsOf(field);
  return texts.filter(text => words.has(squeeze(text))).length / total;
}

const known = new WeakMap<FieldSpec, ReadonlySet<string>>();

function wordsOf(field: FieldSpec): ReadonlySet<string> {
  let words = known.get(field);
  if (words === undefined) {
    words = new Set(Object.values(field.choices ?? {}).flat());
    known.set(field, words);
  }
  return words;
}
