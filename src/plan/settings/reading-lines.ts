/** Owns the lines of 管家设置 about sheets: the product's own reading, for a person to correct. */
import { columnLetters } from '../../model/address';
import { LONGEST_OFFER } from '../../model/change';
import type { FieldSpec, Recognition, RegisterSpec, RegisterTable, UnrecognisedSheet } from '../../model/register';
import { isCalled } from '../../model/settings';
import { squeeze } from '../../model/text';
import { cellValue, isCellError, type Sheet, type Workbook } from '../../model/workbook';
import { line, type SettingsLine } from './line';

/** Four kinds of lines a sheet: is it read, as which book, where is its heading, which column is what. */
export function readingLines(
  sheet: Sheet,
  { tables, unrecognised }: Recognition,
  specs: readonly RegisterSpec[],
): SettingsLine[] {
  const own = tables.filter(table => table.sheet === sheet.name);
  const reason = unrecognised.find(one => one.sheet === sheet.name)?.reason;
  const about = { names: [sheet.name], subject: sheet.name };
  const read = specs.filter(({ id }) => own.some(({ register }) => register === id));
  const titles = specs.map(({ title }) => title.zh);
  return [
    line('ignored', {
      ...about,
      standing: '否',
      words: ['是', '否'],
      about: '填“是”，这张表就不检查',
    }),
    line('register', {
      ...about,
      standing: read.length > 0 ? read.map(({ title }) => title.zh).join('、') : '未识别',
      ...(titles.join(',').length <= LONGEST_OFFER && { words: titles }),
      about: reason ? reasons[reason] : unusedColumns(own),
    }),
    line('headingRows', {
      ...about,
      standing: own.map(({ headingRows }) => headingRows.join('、')).join('；') || '未识别',
      about: '行号，如 3 或 3、4',
    }),
    ...read.flatMap(spec =>
      columnLines(
        sheet,
        own.filter(({ register }) => register === spec.id),
        spec,
        specs,
      ),
    ),
  ];
}

const reasons: Readonly<Record<UnrecognisedSheet['reason'], string>> = {
  empty: '空表',
  'no-register-matches': '表头和哪种登记簿都对不上；如果是登记簿，请在这里选，并在下一行写表头的行号',
  'ignored-by-settings': '按设置不检查',
  'two-registers-fit': '像两种登记簿，请在这里选一种',
  'hidden-by-product': '本产品的表',
};

function unusedColumns(tables: readonly RegisterTable[]): string {
  const unused = tables.flatMap(({ unknownColumns }) => unknownColumns);
  if (unused.length === 0) return '';
  const named = unused.map(({ column, heading }) => `${columnLetters(column)} ${squeeze(heading)}`.trim());
  return `没有用上的列：${named.join('、')}`;
}

/** Fields that have a column first, from left to right; then those that none was found for. */
function columnLines(
  sheet: Sheet,
  tables: readonly RegisterTable[],
  spec: RegisterSpec,
  specs: readonly RegisterSpec[],
): SettingsLine[] {
  const place = ({ id }: FieldSpec) => tables.find(({ columns }) => columns[id] !== undefined)?.columns[id] ?? Infinity;
  const fields = [...spec.fields].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
  return fields.map(field => {
    const found = tables.flatMap(table => columnText(table, field.id));
    return line('column', {
      names: [sheet.name, field.id],
      subject: sheet.name,
      parameter: fieldName(field, specs),
      standing: [...new Set(found)].join('、') || '没有找到',
      about: found.length > 0 ? headingText(sheet, tables, field.id) : '',
    });
  });
}

/** `日期（calledAt）` where other books call another field so, as the reader asks for. */
export function fieldName({ id, title }: FieldSpec, specs: readonly RegisterSpec[]): string {
  const isShared = specs.some(({ fields }) => fields.some(other => other.id !== id && other.title.zh === title.zh));
  return isShared ? `${title.zh}（${id}）` : title.zh;
}

function columnText({ columns, grids }: RegisterTable, field: string): string[] {
  const [column, grid] = [columns[field], grids[field]];
  if (grid && grid[1] > grid[0]) return [`${columnLetters(grid[0])} 至 ${columnLetters(grid[1])}`];
  return column === undefined ? [] : [columnLetters(column)];
}

/** What stands over the column in the book. */
function headingText(sheet: Sheet, tables: readonly RegisterTable[], field: string): string {
  const texts = tables.flatMap(({ columns, headingRows }) => {
    const column = columns[field];
    if (column === undefined) return [];
    const over = headingRows.map(row => shownAt(sheet, row, column)).filter(text => text !== '');
    return over.length > 0 ? [[...new Set(over)].join('／')] : [];
  });
  return texts.length > 0 ? `表头：${[...new Set(texts)].join('、')}` : '';
}

/** The text that is seen in a cell: of a merged area that of its first. */
function shownAt(sheet: Sheet, row: number, column: number): string {
  const area = sheet.merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  const value = area ? cellValue(sheet, area.top, area.left) : cellValue(sheet, row, column);
  return value === undefined || isCellError(value) ? '' : squeeze(String(value));
}

/** The sheets that may be logbooks: neither ours nor settings that a person made by hand. */
export function readableSheets({ sheets }: Workbook, titles: readonly string[]): Sheet[] {
  return sheets.filter(({ owned, name }) => owned === undefined && !titles.some(title => isCalled(name, title)));
}
