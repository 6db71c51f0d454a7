/** Owns the lines of 豁免登记: who excused which entry from which check, why, and until when. */
import { cellAddress } from '../../model/address';
import type { Bilingual } from '../../model/language';
import type { Problem } from '../../model/problem';
import { type Waiver, type WaiverColumn, waiverColumnOf, waiverColumns } from '../../model/settings';
import { halfWidth, squeeze } from '../../model/text';
import { dayOf, isStamp } from '../../model/time';
import type { Sheet, Workbook } from '../../model/workbook';
import type { CellContext } from '../cells/context';
import { readStepText } from '../cells/dates/read';
import { rowTexts, sheetNamed, wrongSetting } from './cells';
import { checkNamed, type KnownChecks } from './checks';

/** The waivers of the sheet; a line that lacks check, entry, reason or person, or has an unreadable date, is told and waives nothing. */
export function readWaivers(
  sheet: Sheet,
  workbook: Workbook,
  checks: KnownChecks,
): { waivers: Waiver[]; problems: Problem[] } {
  const waivers: Waiver[] = [];
  const problems: Problem[] = [];
  let places: Partial<Record<WaiverColumn, number>> | undefined;
  for (let row = 1; row <= sheet.rows.length; row++) {
    const texts = rowTexts(sheet, row, workbook.date1904);
    const heading = placesOf(texts);
    if (heading) places = heading;
    if (heading || !places || texts.every(text => text === '')) continue;
    const line = Object.fromEntries(
      waiverColumns.map(column => [column, texts[(places?.[column] ?? 0) - 1] ?? '']),
    ) as Record<WaiverColumn, string>;
    if (line.检查 === '' && line.编号或房号 === '') continue;
    const fault = faultOf(line, workbook, checks);
    if (fault) {
      const column = places[fault.column] ?? 1;
      problems.push(wrongSetting(sheet.name, row, column, line[fault.column], fault.message));
    } else {
      const cell = cellAddress(row, places.检查 ?? 1);
      waivers.push({ ...waiverOf(line, workbook, checks, cell), standsOn: sheet.name });
    }
  }
  return { waivers, problems: places ? problems : missingHeading(sheet, workbook.date1904) };
}

/** Told where the first waiver seems to stand (title and notes are one text a row); nothing of a sheet that holds none. */
function missingHeading(sheet: Sheet, date1904: boolean): Problem[] {
  const isWaiver = (_: unknown, index: number) => rowTexts(sheet, index + 1, date1904).filter(Boolean).length > 1;
  const row = Array.from(sheet.rows).findIndex(isWaiver) + 1;
  if (row === 0) return [];
  const cell = cellAddress(row, 1);
  const message = {
    zh: `「${sheet.name}」${cell}：上面没有表头行，这里的豁免都没有用。请补一行：${waiverColumns.join('、')}，一格一个`,
    en: `"${sheet.name}" ${cell}: no heading row stands above, so no waiver is applied; add one: ${waiverColumns.join(', ')}, a cell each`,
  };
  return [{ code: 'sheet-doubtful', sheet: sheet.name, row, cell, message }];
}

function placesOf(texts: readonly string[]): Partial<Record<WaiverColumn, number>> | undefined {
  const places: Partial<Record<WaiverColumn, number>> = {};
  for (const [index, text] of texts.entries()) {
    const title = squeeze(text);
    const column = waiverColumnOf(title);
    if (column !== undefined) places[column] ??= index + 1;
  }
  return places.检查 !== undefined && places.原因 !== undefined ? places : undefined;
}

function faultOf(
  line: Record<WaiverColumn, string>,
  workbook: Workbook,
  checks: KnownChecks,
): { column: WaiverColumn; message: Bilingual } | undefined {
  const blank = (['检查', '编号或房号', '原因', '批准人'] as const).find(column => line[column] === '');
  if (blank !== undefined) {
    return {
      column: blank,
      message: { zh: `没有写${blank}，此条豁免不生效`, en: `${blank} is missing; the waiver is not applied` },
    };
  }
  if (checkNamed(line.检查, checks) === undefined) {
    const zh = `没有叫“${line.检查}”的检查，此条豁免不生效。请从下拉列表里选`;
    return { column: '检查', message: { zh, en: `there is no check "${line.检查}"; the waiver is not applied` } };
  }
  if (line.工作表 !== '' && sheetNamed(line.工作表, workbook) === undefined) {
    const zh = `没有名为“${line.工作表}”的工作表，此条豁免不生效`;
    return { column: '工作表', message: { zh, en: `there is no sheet "${line.工作表}"; the waiver is not applied` } };
  }
  if (line.有效期至 !== '' && untilOf(line.有效期至) === undefined) {
    const zh = `看不懂日期“${line.有效期至}”，此条豁免不生效。请写成 2026-12-31，长期有效则留空`;
    return { column: '有效期至', message: { zh, en: `"${line.有效期至}" is no date; the waiver is not applied` } };
  }
  return undefined;
}

function waiverOf(line: Record<WaiverColumn, string>, workbook: Workbook, checks: KnownChecks, cell: string): Waiver {
  const sheet = sheetNamed(line.工作表, workbook);
  const until = line.有效期至 === '' ? undefined : untilOf(line.有效期至);
  return {
    check: checkNamed(line.检查, checks) ?? line.检查,
    entry: line.编号或房号,
    reason: line.原因,
    by: line.批准人,
    cell,
    ...(sheet === undefined ? {} : { sheet }),
    ...(until === undefined ? {} : { until }),
  };
}

const untilField: CellContext = {
  field: { id: 'until', kind: 'date', title: { zh: '有效期至', en: 'Until' }, headings: [] },
  date1904: false,
};

function untilOf(text: string): string | undefined {
  const read = readStepText(halfWidth(text), untilField);
  return typeof read === 'string' && isStamp(read) ? dayOf(read) : undefined;
}
