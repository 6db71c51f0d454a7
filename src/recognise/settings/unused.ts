/** Owns what a person said of a sheet's heading and columns that no table of the sheet could use. */
import { columnNumber } from '../../model/address';
import type { Bilingual } from '../../model/language';
import type { Problem } from '../../model/problem';
import type { RegisterSpec, RegisterTable } from '../../model/register';
import type { Settings } from '../../model/settings';
import type { Sheet } from '../../model/workbook';
import { sheetNamed, wrongSetting } from './cells';
import type { SettingLine } from './lines';
import { findFields, type ReadingContext } from './reading';

/** A line about headings or columns that is right in itself. */
export interface SaidOfSheet {
  readonly kind: 'headingRows' | 'column';
  readonly sheet: string;
  /** The ids that its field may have; none for heading rows. */
  readonly fields: readonly string[];
  /** The problem of the line. */
  readonly problem: (message: Bilingual) => Problem;
}

/** What the line says of a heading or a column; nothing for lines of another kind. */
export function saidOfSheet(line: SettingLine, settingsSheet: Sheet, context: ReadingContext): SaidOfSheet[] {
  const { item, row, columns, parameter, value, subject } = line;
  if (item !== 'headingRows' && item !== 'column') return [];
  const sheet = sheetNamed(subject, context.workbook);
  if (sheet === undefined) return [];
  const fields = item === 'column' ? findFields(parameter, context.specs) : [];
  const problem = (message: Bilingual) => wrongSetting(settingsSheet.name, row, columns.value, value, message);
  return [{ kind: item, sheet, fields, problem }];
}

/** A problem for each line that changed nothing: its sheet has no table that could use it. */
export function unusedSettings(
  said: readonly SaidOfSheet[],
  { reading }: Settings,
  tables: readonly RegisterTable[],
  specs: readonly RegisterSpec[],
): Problem[] {
  return said.flatMap(({ kind, sheet, fields, problem }) => {
    if (reading.ignoredSheets.includes(sheet)) return [];
    const own = tables.filter(table => table.sheet === sheet);
    if (kind === 'headingRows') {
      const rows = reading.headingRows[sheet] ?? [];
      return own.some(({ headingRows }) => headingRows[0] === rows[0]) ? [] : [problem(noHeading(sheet, rows))];
    }
    if (own.length === 0) return [problem(noTable(sheet))];
    const columns = reading.columns[sheet] ?? {};
    const isUsed = fields.some(
      field => field in columns && own.some(table => usesColumn(table, field, columns[field]!, specs)),
    );
    return isUsed ? [] : [problem(noColumn(sheet, own, specs))];
  });
}

function usesColumn(
  { register, columns }: RegisterTable,
  field: string,
  letters: string,
  specs: readonly RegisterSpec[],
): boolean {
  const isField = specs.some(({ id, fields }) => id === register && fields.some(one => one.id === field));
  return isField && columns[field] === columnNumber(letters);
}

function noHeading(sheet: string, rows: readonly number[]): Bilingual {
  return {
    zh: `“${sheet}”第 ${rows.join('、')} 行没有认出表头，此行没有用上。请核对行号，必要时写明“工作表台账”`,
    en: `no heading was recognised in row ${rows.join(', ')} of "${sheet}"; the line was not used`,
  };
}

function noTable(sheet: string): Bilingual {
  return {
    zh: `“${sheet}”没有认作登记簿，此行没有用上。请先写明“工作表台账”和“表头行”`,
    en: `"${sheet}" was not recognised as a register, so the line was not used; say which register it is, and its heading rows`,
  };
}

function noColumn(sheet: string, tables: readonly RegisterTable[], specs: readonly RegisterSpec[]): Bilingual {
  const titles = specs.filter(({ id }) => tables.some(({ register }) => register === id)).map(({ title }) => title.zh);
  return {
    zh: `“${sheet}”（${titles.join('、')}）没有这个栏目，或这一列不在表格里，此行没有用上。请核对栏目和列字母`,
    en: `"${sheet}" has no such field, or the column is outside its table; the line was not used`,
  };
}
