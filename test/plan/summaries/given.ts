/** Owns what the tests of the summary sheets start from: small text books, read and judged by the shipped rules, and a sheet told as lines. */
import { shippedRules } from '../../../rules';
import { evaluate } from '../../../src/evaluate';
import { checkRuleSet } from '../../../src/evaluate/ruleset';
import type { LayoutCell, SheetLayout } from '../../../src/model/change';
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
  return { recognition, evaluation: evaluate(recognition, rules, { asOf }), rules, month, language: 'zh' };
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

/** The lines of a table, from the one after its heading to the next blank line. */
export function below(layout: SheetLayout, title: string): string[] {
  const all = lines(layout);
  const from = all.findIndex(line => line.startsWith(title));
  if (from === -1) throw new Error(`no table ${title} in\n${all.join('\n')}`);
  const headingAt = layout.rows.findIndex(({ cells }, row) => row >= from && cells[0]?.style === 'heading');
  const end = all.indexOf('', headingAt);
  return all.slice(headingAt + 1, end === -1 ? undefined : end);
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
