/** Owns the worksheet part of a sheet of ours: a layout as XML, with inline texts, so that nothing of the book's own is touched. */
import { areaAddress, cellAddress, columnLetters, quotedSheet } from '../../model/address';
import type { CellStyle, LayoutCell, LayoutRow, LayoutValue, SheetLayout } from '../../model/change';
import { cellOf, fittingText, isNumber, layoutArea } from '../layout';
import { footer, tabColour } from '../palette';
import type { Dialect } from './dialect';
import { nobodysCells, type PeoplesCells } from './peoples-cells';
import { validationsXml } from './validations-xml';
import { encodeAttribute, encodeText } from './xml-text';

export interface SheetContext {
  readonly dialect: Dialect;
  readonly date1904: boolean;
  /** Index of a cell style. */
  readonly styleIndex: (style: CellStyle, value: LayoutValue) => number;
  /** Widths that people gave the columns, kept instead of the layout's. */
  readonly widths: readonly number[] | undefined;
  /** Id of the relationship to what is drawn on it. */
  readonly drawing: string | undefined;
  /** Id of the relationship to the boxes of people's notes on cells. */
  readonly legacyDrawing?: string | undefined;
  /** What people wrote beside the layout. */
  readonly beside?: PeoplesCells;
  /** Whether the grid shows between the lines that the layout draws. */
  readonly hasGridLines?: boolean;
}

/** Without a password; what isn't forbidden has a 0. */
const PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" autoFilter="0"/>';

/** Elements stand in the order of ECMA-376 part 1, 18.3.1.99. */
export function sheetXml(layout: SheetLayout, context: SheetContext): string {
  const { rows, merges, filter, print } = layout;
  const { dialect, drawing, legacyDrawing, beside = nobodysCells } = context;
  const merged = [...merges, ...beside.merges].map(area => `<mergeCell ref="${areaAddress(area)}"/>`);
  const links = hyperlinks(rows);
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">`,
    `<sheetPr><tabColor rgb="FF${tabColour}"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="${areaAddress(layoutArea(layout))}"/>`,
    view(layout.frozenRows, context.hasGridLines ?? false),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns(context.widths ?? layout.widths, beside),
    '<sheetData>',
    ...rows.map((row, index) => rowXml(row, index + 1, context)),
    `${rowsBelow(rows.length, beside)}</sheetData>`,
    layout.isProtected ? PROTECTION : '',
    filter ? `<autoFilter ref="${areaAddress(filter)}"/>` : '',
    merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : '',
    validationsXml(layout.validations ?? []),
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${print.landscape ? 'landscape' : 'portrait'}" fitToWidth="${print.pagesWide ?? 1}" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>${encodeText(`&L${footer.left}&C${footer.centre}`)}</oddFooter></headerFooter>`,
    drawing === undefined ? '' : `<drawing r:id="${drawing}"/>`,
    legacyDrawing === undefined ? '' : `<legacyDrawing r:id="${legacyDrawing}"/>`,
    '</worksheet>',
  ].join('');
}

/** The rows and columns repeated on every page, as the name Print_Titles wants them; undefined for none. */
export function printTitles({ print }: SheetLayout, sheet: string): string | undefined {
  const { repeatedRows: rows, repeatedColumns: columns } = print;
  const on = (area: string) => `${quotedSheet(sheet)}!${area}`;
  const titles = [
    ...(columns === undefined ? [] : [on(`$A:$${columnLetters(columns)}`)]),
    ...(rows === undefined ? [] : [on(`$${rows.from}:$${rows.to}`)]),
  ];
  return titles.length > 0 ? titles.join(',') : undefined;
}

function view(frozenRows: number, hasGridLines: boolean): string {
  const first = cellAddress(frozenRows + 1, 1);
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/>`;
  const selection = `<selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/>`;
  return `<sheetViews><sheetView${hasGridLines ? '' : ' showGridLines="0"'} workbookViewId="0">${frozenRows > 0 ? pane + selection : ''}</sheetView></sheetViews>`;
}

function columns(widths: readonly number[], beside: PeoplesCells): string {
  const ours = widths.map((width, index) => ({ from: index + 1, to: index + 1, width }));
  const lines = [...ours, ...beside.columns.filter(({ from }) => from > widths.length)].map(
    ({ from, to, width }) => `<col min="${from}" max="${to}" width="${width}" customWidth="1"/>`,
  );
  return lines.length > 0 ? `<cols>${lines.join('')}</cols>` : '';
}

function rowXml({ cells, height }: LayoutRow, row: number, context: SheetContext): string {
  const theirs = context.beside?.rows.get(row)?.cells ?? [];
  const written = [
    ...cells.map((cell, index) => (cell ? cellXml(cell, cellAddress(row, index + 1), context) : '')),
    ...theirs.map(({ xml }) => xml),
  ];
  const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${row}"${size}>${written.join('')}</row>`;
}

/** Rows of which nothing is the layout's. */
function rowsBelow(last: number, { rows }: PeoplesCells): string {
  return [...rows]
    .filter(([row]) => row > last)
    .sort(([a], [b]) => a - b)
    .map(([row, { attributes, cells }]) => `<row r="${row}"${attributes}>${cells.map(({ xml }) => xml).join('')}</row>`)
    .join('');
}

function cellXml({ value, style }: LayoutCell, address: string, { styleIndex, date1904 }: SheetContext): string {
  const open = `<c r="${address}" s="${styleIndex(style, value)}"`;
  switch (value.kind) {
    case 'text':
      return value.text === '' ? `${open}/>` : `${open} t="inlineStr"><is>${textXml(fittingText(value.text))}</is></c>`;
    case 'blank':
      return `${open}/>`;
    case 'number':
      return `${open}><v>${value.number}</v></c>`;
    case 'date':
      return `${open}><v>${cellOf(value, date1904)}</v></c>`;
    case 'formula':
      return `${open}${isNumber(value.result) ? '' : ' t="str"'}><f>${encodeText(value.formula)}</f><v>${encodeText(value.result)}</v></c>`;
  }
}

/** Blanks that XML may drop are kept by saying so; most texts have none, and that is a fifth of a long sheet. */
function textXml(text: string): string {
  return `<t${/^\s|\s$|\s\s|[\t\n\r]/.test(text) ? ' xml:space="preserve"' : ''}>${encodeText(text)}</t>`;
}

function hyperlinks(rows: readonly LayoutRow[]): string[] {
  const links: string[] = [];
  for (const [row, { cells }] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell?.link) links.push(hyperlink(cell, cell.link, cellAddress(row + 1, column + 1)));
    }
  }
  return links;
}

function hyperlink({ value }: LayoutCell, { sheet, cell }: NonNullable<LayoutCell['link']>, address: string): string {
  const location = `${quotedSheet(sheet)}!${cell}`;
  const shown = value.kind === 'text' ? ` display="${encodeAttribute(value.text)}"` : '';
  return `<hyperlink ref="${address}" location="${encodeAttribute(location)}"${shown}/>`;
}
