/** Owns the worksheet part of a sample sheet. */
import stringWidth from 'string-width';
import { type Area, areaAddress, cellAddress } from '../src/model/address';
import { cellFormat, cellKey, cellValue, isCellError } from '../src/model/workbook';
import { escaped, part, textElement } from '../test/support/xlsx-maker-package';
import type { Look, Looks } from './styles';
import type { SampleSheet } from './text';

/** Elements in the order that the format asks for. `isFirst`: the tab that is open. */
export function samplePart(sample: SampleSheet, looks: Looks, isFirst: boolean): string {
  const { sheet, widths, lists, formats, comments } = sample;
  const merges = sheet.merges.map(area => `<mergeCell ref="${areaAddress(area)}"/>`);
  const rules = formats.map(
    ({ area, word, colour }, index) =>
      `<conditionalFormatting sqref="${areaAddress(area)}"><cfRule type="cellIs" dxfId="${looks.formatOf(colour)}" priority="${index + 1}" operator="equal"><formula>"${escaped(word)}"</formula></cfRule></conditionalFormatting>`,
  );
  const offered = lists.map(
    ({ area, words }) =>
      `<dataValidation type="list" allowBlank="1" showInputMessage="1" sqref="${areaAddress(area)}"><formula1>"${escaped(words.join(','))}"</formula1></dataValidation>`,
  );
  const content = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    viewElement(sample, isFirst),
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${sheet.rows.map((_, index) => rowElement(sample, index + 1, looks)).join('')}</sheetData>`,
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    ...rules,
    offered.length > 0 ? `<dataValidations count="${offered.length}">${offered.join('')}</dataValidations>` : '',
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    comments.length > 0 ? '<legacyDrawing r:id="rId1"/>' : '',
  ];
  return part('worksheet', {}, content.join(''));
}

function viewElement({ frozenRows }: SampleSheet, isFirst: boolean): string {
  const pane =
    frozenRows > 0
      ? `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`
      : '';
  return `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function rowElement(sample: SampleSheet, row: number, looks: Looks): string {
  const cells = sample.widths.map((_, index) => cellElement(sample, row, index + 1, looks)).join('');
  return cells === '' ? '' : `<row r="${row}" ht="${heightOf(sample, row)}" customHeight="1">${cells}</row>`;
}

/** Points: as many lines as the fullest cell wraps to, as Excel would make it. Merged cells count for nothing, as in Excel. */
function heightOf({ sheet, widths, titleRows }: SampleSheet, row: number): number {
  if (titleRows.has(row)) return 28;
  const lines = widths.map((width, index) => {
    const value = cellValue(sheet, row, index + 1);
    const isMerged = sheet.merges.some(area => isWithin(area, row, index + 1));
    return typeof value === 'string' && !isMerged ? Math.ceil(stringWidth(value) / width) : 1;
  });
  return Math.max(...lines) * 15 + 3;
}

function cellElement(sample: SampleSheet, row: number, column: number, looks: Looks): string {
  const value = cellValue(sample.sheet, row, column);
  const style = looks.indexOf(lookOf(sample, row, column));
  if (value === undefined && style === 0) return '';
  const address = cellAddress(row, column);
  const formula = sample.formulas.get(address);
  const head = `<c r="${address}"${style > 0 ? ` s="${style}"` : ''}`;
  if (value === undefined) return `${head}/>`;
  if (typeof value === 'string') return `${head} t="inlineStr"><is>${textElement(value, 't')}</is></c>`;
  if (isCellError(value)) return `${head} t="e"><v>${escaped(value.error)}</v></c>`;
  return `${head}>${formula === undefined ? '' : `<f>${escaped(formula)}</f>`}<v>${Number(value)}</v></c>`;
}

function lookOf({ sheet, titleRows, headingRows, ruled, fills }: SampleSheet, row: number, column: number): Look {
  const isRuled = ruled.some(area => isWithin(area, row, column));
  const kind = titleRows.has(row) ? 'title' : headingRows.has(row) ? 'heading' : isRuled ? 'body' : 'plain';
  return {
    kind,
    isStruck: sheet.struck.has(cellKey(row, column)),
    format: cellFormat(sheet, row, column),
    fill: fills.find(({ area }) => isWithin(area, row, column))?.colour,
  };
}

function isWithin({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}
