/** Owns the 管家设置 sheet as a whole: how it is used, then its lines in sections under one heading and filter, then what else people wrote. */
import type { Area } from '../../model/address';
import { joinAreas } from '../../model/areas';
import type { CellStyle, LayoutCell, LayoutRow, LayoutValue, SheetLayout, Validation } from '../../model/change';
import { settingsTitle } from '../../model/settings';
import { fittedRow } from '../fitting';
import { columns, standingAt, valueAt } from './columns';
import { type FilledLine, othersTitle, type Section } from './filled';
import { itemName, layoutValue } from './line';

const notes = [
  '只在浅黄色的“值”一栏填写：填了的以您填的为准，空白的照左边“默认或识别”一栏。浅黄色的“备注”随您写。要恢复默认，把“值”清空。',
  '改完保存，再检查一次就按新的来。填错的不会悄悄不用：检查结果里会指出是哪一格，这时照默认。',
  '读表的部分（最后几节）是本产品对每张表的理解：哪张表是什么登记簿、表头在第几行、哪一列是什么。不对就在“值”里改；没有这一列写 -。',
  '表格增减了列，运行 steward settings 更新左边的识别；您填的都会留着。',
];

const looseTitle = '以下是原来写在本表的其他文字，照抄在这里，不影响检查';

/** Texts of the sheet that are the product's own, as they stand in cells. */
export function ownTexts(sections: readonly { readonly title: string }[]): ReadonlySet<string> {
  const headings = columns.map(({ title }) => title);
  return new Set([
    settingsTitle,
    ...notes,
    looseTitle,
    othersTitle,
    ...headings,
    ...sections.map(({ title }) => title),
  ]);
}

const lastColumn = columns.length;

export function settingsLayout(sections: readonly Section[], loose: readonly string[]): SheetLayout {
  const rows: LayoutRow[] = [];
  const merges: Area[] = [];
  const offers = new Map<string, { words: readonly string[]; areas: Area[] }>();
  const standing: Area[] = [];
  const across = (text: string, style: CellStyle, height?: number): void => {
    const row = fittedRow([textCell(text, style)], () => widthOf(0, lastColumn));
    rows.push(height === undefined ? row : { ...row, height });
    merges.push({ top: rows.length, left: 1, bottom: rows.length, right: lastColumn });
  };
  across(settingsTitle, 'title', 30);
  for (const note of notes) across(note, 'note');
  rows.push({ cells: columns.map(({ title }) => textCell(title, 'heading')), height: 34 });
  const headingAt = rows.length;
  for (const { title, lines } of sections) {
    rows.push({ cells: columns.map((_, index) => textCell(index === 0 ? title : '', 'total')), height: 22 });
    for (const line of lines) {
      rows.push(lineRow(line));
      standing.push(cellArea(rows.length, standingAt));
      if (line.words) addOffer(offers, line.words, cellArea(rows.length, valueAt));
    }
  }
  const filter = { top: headingAt, left: 1, bottom: rows.length, right: lastColumn };
  if (loose.length > 0) {
    rows.push({ cells: [] });
    across(looseTitle, 'subtitle');
    for (const text of loose) across(text, 'note');
  }
  return {
    widths: columns.map(({ width }) => width),
    rows,
    merges,
    frozenRows: headingAt,
    filter,
    validations: [...validationsOf(offers), noTyping(standing)],
    print: { landscape: true, repeatedRows: { from: headingAt, to: headingAt } },
  };
}

function lineRow(line: FilledLine): LayoutRow {
  const cells = [
    textCell(itemName(line.item)),
    line.isOpen ? openCell(line.subject) : textCell(line.subject),
    line.isOpen && line.item === 'cityRate' ? openCell(line.parameter) : textCell(line.parameter),
    cellOf(layoutValue(line.standing), 'body-wrap'),
    cellOf(isTextual(line) ? { kind: 'text', text: line.value, staysText: true } : layoutValue(line.value), 'input'),
    textCell(line.unit),
    textCell(line.about),
    textCell(line.note, 'input'),
  ];
  return fittedRow(cells, column => widthOf(column, column + 1));
}

/** 3-4 are rows and 8-12 hours, whatever Excel would make of them. */
function isTextual({ item }: FilledLine): boolean {
  return item === 'headingRows' || item === 'hours';
}

function widthOf(from: number, to: number): number {
  return columns.slice(from, to).reduce((sum, { width }) => sum + width, 0);
}

function textCell(text: string, style: CellStyle = 'body-wrap'): LayoutCell {
  return cellOf({ kind: 'text', text }, style);
}

/** For a person's text: 140 以下, or a day that is to stay one text with the words beside it. */
function openCell(text: string): LayoutCell {
  return cellOf({ kind: 'text', text, staysText: true }, 'input');
}

function cellOf(value: LayoutValue, style: CellStyle): LayoutCell {
  return { value, style };
}

function cellArea(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function addOffer(
  offers: Map<string, { words: readonly string[]; areas: Area[] }>,
  words: readonly string[],
  area: Area,
) {
  const key = words.join();
  const offer = offers.get(key) ?? { words, areas: [] };
  offers.set(key, offer);
  offer.areas.push(area);
}

function validationsOf(
  offers: ReadonlyMap<string, { words: readonly string[]; areas: readonly Area[] }>,
): Validation[] {
  return [...offers.values()].map(({ words, areas }) => ({
    areas: joinAreas(areas),
    words,
    refusal: `请从列表里选：${words.join('、')}。要照默认，请清空这一格。`,
  }));
}

/** Typing a new value over the old one would change nothing: it belongs into the next column. */
function noTyping(areas: readonly Area[]): Validation {
  return {
    areas: joinAreas(areas),
    words: [],
    refusal: '这一栏由程序填写，改了不起作用。要改，请填在右边浅黄色的“值”一栏。',
  };
}
