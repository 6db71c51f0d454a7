/** Owns the behaviour of planned highlights. */
import { areaAddress, parseArea } from '../../src/model/address';
import type { Change, Mark } from '../../src/model/change';
import type { Finding } from '../../src/model/finding';
import type { Highlight } from '../../src/model/workbook';
import { planHighlights } from '../../src/plan/highlights';
import { textBook } from '../support/textbook';
import { finding } from './given';

function planned(findings: readonly Finding[], standing: Highlight[] = [], table = ''): string[] {
  const workbook = textBook({ sheets: { 维修: { table, highlights: standing }, 投诉: '' } });
  return planHighlights(workbook, findings).map(told);
}

function told(change: Change): string {
  if (change.kind === 'remove-highlight') return `${change.sheet} -${change.mark}`;
  if (change.kind === 'set-highlight')
    return `${change.sheet} ${change.mark} ${change.areas.map(areaAddress).join(' ')}`;
  return change.kind;
}

const highlight = (mark: Mark, areas: string): Highlight => ({
  mark,
  areas: areas.split(' ').map(at => parseArea(at)!),
});

test('one change a sheet and severity, sheets in their order, worst first', () => {
  const findings = [
    finding({ row: 5, severity: 'notice' }),
    finding({ row: 9, severity: 'overdue' }),
    finding({ row: 6, severity: 'notice' }),
    finding({ sheet: '投诉', row: 2, severity: 'mismatch' }),
  ];
  expect(planned(findings)).toEqual(['维修 overdue C9', '维修 notice C5:C6', '投诉 mismatch C2']);
});

test('a cell with several findings carries the worst', () => {
  const findings = [
    finding({ severity: 'notice' }),
    finding({ severity: 'overdue' }),
    finding({ severity: 'due-soon', cells: ['C5', 'D5'] }),
  ];
  expect(planned(findings)).toEqual(['维修 overdue C5', '维修 due-soon D5']);
});

test('a waived finding carries no highlight, and hides none', () => {
  expect(planned([finding({ waived: true }), finding({ severity: 'notice' })])).toEqual(['维修 notice C5']);
});

test('a cell inside a merged area is shown by the whole of it', () => {
  const table = `
    a | b | c
    a | b | 12月1日
    a | b | ^
    a | b | ^
  `;
  expect(planned([finding({ row: 3 })], [], table)).toEqual(['维修 overdue C2:C4']);
});

test.each([
  ['what stands already is no change', 'C5:C6', []],
  ['in other pieces neither', 'C6 C5', []],
  ['other cells are replaced', 'C5:C7', ['维修 overdue C5:C6']],
])('%s', (_, standing, changes) => {
  expect(planned([finding(), finding({ row: 6 })], [highlight('overdue', standing)])).toEqual(changes);
});

test('areas may stand in several groups and in another order', () => {
  const standing = [highlight('overdue', 'E9'), highlight('overdue', 'C5')];
  expect(planned([finding(), finding({ row: 9, cells: ['E9'] })], standing)).toEqual([]);
});

test('a highlight that no finding asks for any more is removed', () => {
  expect(planned([finding({ severity: 'notice' })], [highlight('overdue', 'C5')])).toEqual([
    '维修 -overdue',
    '维修 notice C5',
  ]);
});
