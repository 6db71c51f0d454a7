/** Owns the worksheet part of a made .xlsx. */
import { areaAddress, cellAddress } from '../../src/model/address';
import { type CellValue, cellKey, isCellError } from '../../src/model/workbook';
import type { CellToMake, MakeOptions, SheetToMake } from './xlsx-maker';
import { escaped, part, prefixed, textElement } from './xlsx-maker-package';
import type { StyleTable } from './xlsx-maker-styles';

export interface Tables {
  readonly styles: StyleTable;
  /** Contents of `<si>`, each with its index. */
  readonly strings: Map<string, number>;
  readonly options: MakeOptions;
}

export function sheetPart(sheet: SheetToMake, tables: Tables): string {
  const { rows, merges = [], lists = [], extra = '' } = sheet;
  const data = Array.from({ length: rows.length }, (_, index) => rowElement(sheet, index + 1, tables));
  const merged = merges.map(area => `<mergeCell ref="${areaAddress(area)}"/>`);
  const offered = lists.map(
    ({ area, words }) =>
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${areaAddress(area)}"><formula1>"${escaped(words.join(','))}"</formula1></dataValidation>`,
  );
  const content = [
    panes(sheet),
    columns(sheet),
    `<sheetData>${data.join('')}</sheetData>`,
    sheet.isProtected ? '<sheetProtection sheet="1"/>' : '',
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : '',
    extra,
    offered.length > 0 ? `<dataValidations count="${offered.length}">${offered.join('')}</dataValidations>` : '',
  ];
  return part('worksheet', tables.options, prefixed(content.join(''), tables.options));
}

function panes({ frozenRows }: SheetToMake): string {
  if (!frozenRows) return '';
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columns({ widths = [], hiddenColumns = new Set() }: SheetToMake): string {
  const numbers = [...new Set([...widths.keys()].map(index => index + 1).concat([...hiddenColumns]))].sort(
    (a, b) => a - b,
  );
  const lines = numbers.map(number => {
    const hidden = hiddenColumns.has(number) ? ' hidden="1"' : '';
    return `<col min="${number}" max="${number}" width="${widths[number - 1] ?? 9}" customWidth="1"${hidden}/>`;
  });
  return lines.length > 0 ? `<cols>${lines.join('')}</cols>` : '';
}

function rowElement(sheet: SheetToMake, row: number, tables: Tables): string {
  const values = sheet.rows[row - 1] ?? [];
  let hasGap = false;
  const cells = Array.from({ length: values.length }, (_, index) => {
    const cell = cellElement(sheet, row, index + 1, tables, !tables.options.omitReferences || hasGap);
    hasGap = cell === '';
    return cell;
  });
  const reference = tables.options.omitReferences ? '' : ` r="${row}"`;
  const hidden = sheet.hiddenRows?.has(row) ? ' hidden="1"' : '';
  if (reference && !hidden && cells.every(cell => cell === '')) return '';
  return `<row${reference}${hidden}>${cells.join('')}</row>`;
}

function cellElement(sheet: SheetToMake, row: number, column: number, tables: Tables, isNamed: boolean): string {
  const cell = sheet.rows[row - 1]?.[column - 1];
  const isStruck = sheet.struck?.has(cellKey(row, column)) ?? false;
  const isHeading = sheet.headingRows?.includes(row) ?? false;
  const style = tables.styles.indexOf({ format: sheet.formats?.[row - 1]?.[column - 1], isStruck, isHeading });
  if (cell === undefined && style === 0) return '';
  const looks = style === 0 || tables.options.withoutStyles ? '' : ` s="${style}"`;
  const { type, content } = cellContent(cell, tables);
  const reference = isNamed ? ` r="${cellAddress(row, column)}"` : '';
  return `<c${reference}${looks}${type ? ` t="${type}"` : ''}>${content}</c>`;
}

interface Content {
  readonly type?: string;
  readonly content: string;
}

function cellContent(cell: CellToMake, tables: Tables): Content {
  if (typeof cell === 'object' && 'formula' in cell) {
    const { type, content } = plainContent(cell.value);
    return { ...(type && { type }), content: `<f>${escaped(cell.formula)}</f>${content}` };
  }
  if (typeof cell === 'string') return textContent(textElement(cell, 't'), tables);
  if (typeof cell === 'object' && 'runs' in cell) {
    const runs = cell.runs.map(
      ({ text, struck }) => `<r>${struck ? '<rPr><strike/><sz val="11"/></rPr>' : ''}${textElement(text, 't')}</r>`,
    );
    const phonetic = cell.phonetic ? `<rPh sb="0" eb="1">${textElement(cell.phonetic, 't')}</rPh>` : '';
    return textContent(runs.join('') + phonetic, tables);
  }
  return plainContent(cell);
}

function textContent(item: string, { strings, options }: Tables): Content {
  if (options.strings === 'inline') return { type: 'inlineStr', content: `<is>${item}</is>` };
  if (!strings.has(item)) strings.set(item, strings.size);
  return { type: 's', content: `<v>${strings.get(item)}</v>` };
}

/** A value that stands in `<v>` itself; text as a formula's result. */
function plainContent(value: CellValue): Content {
  if (value === undefined) return { content: '' };
  if (typeof value === 'number') return { content: `<v>${value}</v>` };
  if (typeof value === 'boolean') return { type: 'b', content: `<v>${Number(value)}</v>` };
  if (isCellError(value)) return { type: 'e', content: `<v>${escaped(value.error)}</v>` };
  return { type: 'str', content: `<v>${escaped(value)}</v>` };
}
