/** Owns what the tests of the summary sheets start from: small text books, read and judged by the shipped rules, and a sheet told as lines. */
import { shippedRules } from '../../../rules';
import { evaluate } from '../../../src/evaluate';
import { feeLines } from '../../../src/evaluate/fee-lines';
import { checkRuleSet } from '../../../src/evaluate/ruleset';
import type { Area } from '../../../src/model/address';
import type { Chart, LayoutCell, SheetLayout } from '../../../src/model/change';
import type { Month } from '../../../src/model/time';
import type { Given } from '../../../src/plan/summaries/given';
import { recognise } from '../../../src/recognise';
import { type TextSheet, textBook } from '../../support/textbook';

export const { rules } = checkRuleSet(shippedRules);

export function given(
  sheets: Readonly<Record<string, TextSheet>>,
  { asOf = '2026-10-16T15:30', month = '2026-10' }: { asOf?: string; month?: Month } = {},
): Given {
  const recognition = recognise(textBook({ sheets }), rules.registers, rules.checks);
  const evaluation = evaluate(recognition, rules, { asOf });
  return { recognition, evaluation, fees: feeLines(recognition, rules, asOf), rules, month, language: 'zh' };
}

/** Rows as `a | b | =formula→result`; cells that a neighbour covers are left out. */
export function lines({ rows, merges }: SheetLayout): string[] {
  const isCovered = (row: number, column: number) =>
    merges.some(({ top, left, right }) => top === row && column > left && column <= right);
  return rows.map(({ cells }, row) =>
    cells
      .flatMap((cell, column) => (isCovered(row + 1, column + 1) ? [] : [told(cell)]))
      .join(' | ')
      .replace(/( \| )+$/, ''),
  );
}

/** The lines of the table of that title, without its number, note and heading, to the next blank line. */
export function below(layout: SheetLayout, title: string): string[] {
  const all = lines(layout);
  const titleAt = all.findIndex(line => line.replace(/^[一二三四五六七八九十]+、/, '').startsWith(title));
  if (titleAt === -1) throw new Error(`no table ${title} in\n${all.join('\n')}`);
  const from = layout.rows.findIndex(
    ({ cells }, row) => row > titleAt && !['note', 'heading'].includes(cells[0]?.style ?? ''),
  );
  const end = all.indexOf('', from);
  return all.slice(from, end === -1 ? undefined : end);
}

/** A line with what its formulas come to; that they come to it is held by `formulas.test.ts`. */
export function figures(line: string): string {
  return line.replace(/=[^→]*→/g, '');
}

/** What a chart shows, by the headings of its columns. */
export function shownBy({ categories, series }: Chart, { rows }: SheetLayout): Record<string, string[]> {
  const text = (row: number, column: number) => figures(told(rows[row - 1]?.cells[column - 1]));
  const down = ({ top, bottom, left }: Area) =>
    Array.from({ length: bottom - top + 1 }, (_, index) => text(top + index, left));
  const shown = [{ name: { row: categories.top - 1, column: categories.left }, values: categories }, ...series];
  return Object.fromEntries(shown.map(({ name, values }) => [text(name.row, name.column), down(values)]));
}

function told(cell: LayoutCell | undefined): string {
  if (!cell) return '';
  const { value } = cell;
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'date':
      return `@${value.at}`;
    case 'formula':
      return `=${value.formula}→${value.result}`;
    case 'blank':
      return '';
  }
}
