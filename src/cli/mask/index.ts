/** Owns `--mask`: people, phone numbers and rooms in what is printed, still told apart but no longer known. */
import type { FieldKind, Recognition, RegisterTable } from '../../model/register';
import type { RuleSet } from '../../model/rule';
import { cellValue, type Workbook } from '../../model/workbook';
import { Words } from './words';

interface Read {
  readonly workbook: Workbook;
  readonly recognition: Recognition;
}

/** A copy of plain data whose texts are covered. Cells of the book and entries are left: no report prints them. */
export type Cover = <Data>(data: Data) => Data;

/**
 * The cover for what is printed of one book: 王** · 138******** · 3-1-5**. Whoever is the same stays the same in one report, and others
 * that would look alike are numbered: 王**, 王**·2. Phone numbers, identity numbers and rooms in remarks are known by their shape. What is
 * written into workbooks is not covered: they hold it all anyway.
 */
export function coverOf({ workbook, recognition }: Read, { registers }: RuleSet): Cover {
  const words = new Words();
  for (const table of recognition.tables) {
    const fields = registers.find(({ id }) => id === table.register)?.fields ?? [];
    for (const { id, kind } of fields) {
      const learn = learning(words, kind);
      if (learn) for (const text of textsOf(workbook, table, id)) learn(text);
    }
  }
  return data => covered(data, words);
}

/** Prints as it is, where nobody asked for a mask. */
export const openly: Cover = data => data;

function learning(words: Words, kind: FieldKind): ((text: string) => void) | undefined {
  switch (kind) {
    case 'person':
      return text => words.person(text);
    case 'phone':
      return text => words.phone(text);
    case 'room':
      return text => words.room(text);
    default:
      return undefined;
  }
}

/** What a field holds: as the cells have it, and as it was read, which may be put together from several columns. */
function textsOf(workbook: Workbook, table: RegisterTable, field: string): Set<string> {
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  const column = table.columns[field];
  const texts = new Set<string>();
  for (const { row, values } of table.entries) {
    const cell = sheet && column !== undefined ? cellValue(sheet, row, column) : undefined;
    if (typeof cell === 'string' || typeof cell === 'number') texts.add(String(cell));
    const value = values[field];
    if (typeof value === 'string') texts.add(value);
  }
  return texts;
}

/** Figures and moments, which are no texts, and what no report prints. */
const left: ReadonlySet<string> = new Set(['entries', 'number', 'result', 'at']);

function covered<Data>(data: Data, words: Words): Data {
  if (typeof data === 'string') return words.cover(data) as Data;
  if (Array.isArray(data)) return data.map(item => covered(item, words)) as Data;
  if (typeof data !== 'object' || data === null || Object.getPrototypeOf(data) !== Object.prototype) return data;
  const pairs = Object.entries(data).map(([key, value]) => {
    if (key === 'workbook' && isWorkbook(value)) return [key, withoutNames(value, words)];
    return [key, left.has(key) ? value : covered(value, words)];
  });
  return Object.fromEntries(pairs) as Data;
}

function isWorkbook(value: unknown): value is Workbook {
  return typeof value === 'object' && value !== null && 'sheets' in value;
}

function withoutNames(workbook: Workbook, words: Words): Workbook {
  const sheets = workbook.sheets.map(sheet => ({ ...sheet, name: words.cover(sheet.name) }));
  return { ...workbook, name: words.cover(workbook.name), sheets };
}
