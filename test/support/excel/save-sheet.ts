/** Owns the worksheet part of a saved stand-in workbook. */
import { type Area, areaAddress, cellAddress } from '../../../src/model/address';
import { isCellError } from '../../../src/model/workbook';
import { escaped, part, textElement } from '../xlsx-maker-package';
import type { SavedStyles } from './save-styles';
import type { Cell, SheetState } from './state';

/** Elements stand in the order that the format wants. */
export function savedSheet(sheet: SheetState, styles: SavedStyles): string {
  const { merges, filter, page, frozenRows, showsGridlines, tabColor, isProtected } = sheet;
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  const merged = merges.map(area => `<mergeCell ref="${areaAddress(area)}"/>`);
  const landscape = page.Orientation === 'Landscape' ? ' orientation="landscape"' : '';
  const content = [
    `<sheetPr>${tabColor ? `<tabColor rgb="${tabColor.replace('#', 'FF')}"/>` : ''}<pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView${showsGridlines ? '' : ' showGridLines="0"'} workbookViewId="0">${frozenRows > 0 ? pane : ''}</sheetView></sheetViews>`,
    columns(sheet),
    `<sheetData>${rows(sheet, styles)}</sheetData>`,
    isProtected ? '<sheetProtection sheet="1"/>' : '',
    filter ? `<autoFilter ref="${areaAddress(filter)}"/>` : '',
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : '',
    conditionalFormats(sheet, styles),
    links(sheet),
    page.PaperSize === 'A4' ? `<pageSetup paperSize="9"${landscape} fitToHeight="0"/>` : '',
  ];
  return part('worksheet', {}, content.join(''));
}

function columns({ widths, hiddenColumns }: SheetState): string {
  const numbers = [...new Set([...widths.keys(), ...hiddenColumns])].sort((a, b) => a - b);
  const lines = numbers.map(number => {
    const characters = ((widths.get(number) ?? 48) / 0.75 - 5) / 7;
    const hidden = hiddenColumns.has(number) ? ' hidden="1"' : '';
    return `<col min="${number}" max="${number}" width="${characters.toFixed(2)}" customWidth="1"${hidden}/>`;
  });
  return lines.length > 0 ? `<cols>${lines.join('')}</cols>` : '';
}

function rows({ cells, heights, hiddenRows }: SheetState, styles: SavedStyles): string {
  const byRow = new Map([...heights.keys(), ...hiddenRows].map(row => [row, [] as (readonly [number, Cell])[]]));
  for (const [key, cell] of cells) {
    const [row, column] = [Math.floor(key / 16384), (key % 16384) + 1];
    byRow.set(row, [...(byRow.get(row) ?? []), [column, cell]]);
  }
  const sorted = [...byRow].sort(([a], [b]) => a - b);
  return sorted
    .map(([row, line]) => {
      const height = heights.get(row);
      const looks = `${height === undefined ? '' : ` ht="${height}" customHeight="1"`}${hiddenRows.has(row) ? ' hidden="1"' : ''}`;
      const inOrder = [...line].sort(([a], [b]) => a - b);
      return `<row r="${row}"${looks}>${inOrder.map(([column, cell]) => cellXml(cellAddress(row, column), cell, styles)).join('')}</row>`;
    })
    .join('');
}

function cellXml(address: string, cell: Cell, styles: SavedStyles): string {
  const { value, formula } = cell;
  const open = `<c r="${address}" s="${styles.indexOf(cell)}"`;
  const written = formula === undefined ? '' : `<f>${escaped(formula.slice(1))}</f>`;
  if (value === undefined) return `${open}/>`;
  if (typeof value === 'number') return `${open}>${written}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${open} t="b">${written}<v>${Number(value)}</v></c>`;
  if (isCellError(value)) return `${open} t="e">${written}<v>${escaped(value.error)}</v></c>`;
  if (formula !== undefined) return `${open} t="str">${written}<v>${escaped(value)}</v></c>`;
  return `${open} t="inlineStr"><is>${textElement(value, 't')}</is></c>`;
}

/** Formats with a formula; the stand-in knows no other kind well enough to save it. */
function conditionalFormats({ conditionalFormats }: SheetState, styles: SavedStyles): string {
  return conditionalFormats
    .map(({ type, areas, formula, look }, index) => {
      if (type !== 'Custom') return '';
      const rule = `<cfRule type="expression" dxfId="${styles.differenceOf(look)}" priority="${index + 1}"><formula>${escaped(formula.slice(1))}</formula></cfRule>`;
      return `<conditionalFormatting sqref="${addresses(areas)}">${rule}</conditionalFormatting>`;
    })
    .join('');
}

function addresses(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(' ');
}

function links({ cells }: SheetState): string {
  const found = [...cells].flatMap(([key, { link }]) =>
    link
      ? `<hyperlink ref="${cellAddress(Math.floor(key / 16384), (key % 16384) + 1)}" location="${escaped(link.documentReference)}"/>`
      : [],
  );
  return found.length > 0 ? `<hyperlinks>${found.join('')}</hyperlinks>` : '';
}
