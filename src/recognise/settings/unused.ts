/** Owns what a person said of a sheet's heading and columns that no table of the sheet could use. */
import { columnNumber } from '../../model/address';
import type { Bilingual } from '../../model/language';
import type { Problem } from '../../model/problem';
import type { RegisterSpec, RegisterTable } from '../../model/register';
import { type Reading, saidOf, type WrittenSetting } from '../../model/settings';
import { wrongSetting } from './cells';

/** A problem for each line that changed nothing: its sheet has no table that could use it. */
export function unusedSettings(
  lines: readonly WrittenSetting[],
  { ignoredSheets, headingRows, columns }: Reading,
  tables: readonly RegisterTable[],
  specs: readonly RegisterSpec[],
): Problem[] {
  return lines.flatMap(({ item, subject, parameter, value, sheet, row, column }) => {
    if (ignoredSheets.includes(subject)) return [];
    const own = tables.filter(table => table.sheet === subject);
    const tell = (message: Bilingual) => [wrongSetting(sheet, row, column, value, message)];
    if (item === 'headingRows') {
      const rows = saidOf(headingRows, subject) ?? [];
      return own.some(table => table.headingRows[0] === rows[0]) ? [] : tell(noHeading(subject, rows));
    }
    if (item !== 'column') return [];
    if (own.length === 0) return tell(noTable(subject));
    const letters = saidOf(columns, subject)?.[parameter] ?? '';
    return own.some(table => usesColumn(table, parameter, letters, specs)) ? [] : tell(noColumn(subject, own, specs));
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
