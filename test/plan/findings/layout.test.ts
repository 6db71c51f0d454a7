/** Owns the behaviour of the 检查结果 sheet: what it says, in which order, and how it is laid out. */
import { areaAddress } from '../../../src/model/address';
import type { LayoutCell, SheetLayout } from '../../../src/model/change';
import type { Evaluation, Finding } from '../../../src/model/finding';
import type { Language } from '../../../src/model/language';
import type { Recognition } from '../../../src/model/register';
import { findingsLayout } from '../../../src/plan/findings/layout';
import { textBook } from '../../support/textbook';
import { evaluation, finding, nothingRecognised } from '../given';

const workbook = textBook({ sheets: { 维修: '', 投诉: '', 通讯录: '' } });

function layoutOf(
  findings: readonly Finding[],
  given: { evaluation?: Partial<Evaluation>; recognition?: Partial<Recognition>; language?: Language } = {},
): SheetLayout {
  const recognition = { ...nothingRecognised, ...given.recognition };
  return findingsLayout(workbook, recognition, evaluation(findings, given.evaluation), given.language ?? 'zh');
}

function lines({ rows }: SheetLayout): string[] {
  return rows.map(({ cells }) =>
    cells
      .map(told)
      .join(' | ')
      .replace(/[0-9a-f]{16}$/, '') // the key, which says nothing to people
      .replace(/( \| )+$/, ''),
  );
}

function told(cell: LayoutCell | undefined): string {
  if (!cell) return '';
  const { value, link } = cell;
  const text = value.kind === 'text' ? value.text : value.kind === 'date' ? `@${value.at}` : value.kind;
  return link ? `${text} → ${link.sheet}!${link.cell}` : text;
}

const [late, soon, wrong, waived] = [
  finding({ row: 9, dueAt: '2026-07-14', room: '3-1-502' }),
  finding({ sheet: '投诉', row: 4, severity: 'due-soon', dueAt: '2026-07-15T17:10', cells: ['K4'] }),
  finding({ row: 4, severity: 'mismatch', cells: ['D4', 'E4', 'F4'] }),
  finding({ row: 3, waived: true }),
];

test('a line a finding: worst first, then by sheet and row, waived ones last', () => {
  const second = finding({ row: 2, severity: 'mismatch', sheet: '投诉' });
  expect(lines(layoutOf([waived, second, wrong, soon, late])).slice(3)).toEqual([
    '严重程度 | 台账 | 对象 | 房号 | 问题 | 应办时限 | 责任人 | 依据 | 位置 | 状态 | 首次发现 | 标识',
    '逾期 | 维修 | WX-9 | 3-1-502 | 完工后没有回访。 | @2026-07-14 | 前台 | ②一1 | C9 → 维修!C9',
    '将到期 | 投诉 | WX-4 |  | 完工后没有回访。 | @2026-07-15T17:10 | 前台 | ②一1 | K4 → 投诉!K4',
    '不符 | 维修 | WX-4 |  | 完工后没有回访。 |  | 前台 | ②一1 | D4 等3格 → 维修!D4',
    '不符 | 投诉 | WX-2 |  | 完工后没有回访。 |  | 前台 | ②一1 | C2 → 投诉!C2',
    '已豁免 逾期 | 维修 | WX-3 |  | 完工后没有回访。 |  | 前台 | ②一1 | C3 → 维修!C3',
  ]);
});

test('above them stand the moment, the calendar and a legend with counts', () => {
  expect(lines(layoutOf([late, soon, wrong, waived])).slice(0, 3)).toEqual([
    '检查结果',
    '检查时点 2026-07-15 16:40　问题 3 项　已豁免 1 项　工作日历至 2026-12-31',
    expect.stringMatching(/^逾期 1 \| 将到期 1 \| 不符 1 \| 提示 0 \| 逾期：已过时限。/),
  ]);
  expect(layoutOf([late]).rows[2]!.cells.map(cell => cell!.style)).toEqual([
    'overdue',
    'due-soon',
    'mismatch',
    'notice',
    'note',
  ]);
});

test('a date beyond the calendar says that it is provisional', () => {
  const layout = layoutOf([finding({ dueAt: '2027-01-05', provisional: true })], {
    evaluation: { calendar: { coveredTo: '2026-12-31', provisional: true } },
  });
  expect(lines(layout)[1]).toContain('标“暂定”的时限超出工作日历');
  expect(lines(layout)[4]).toContain('| 2027-01-05 暂定 |');
});

const unrecognised: Recognition['unrecognised'] = [{ sheet: '通讯录', reason: 'no-register-matches' }];

test('what was not understood follows below, outside the filter', () => {
  const layout = layoutOf([late, soon], { recognition: { unrecognised } });
  expect(areaAddress(layout.filter!)).toBe('A4:L6');
  expect(lines(layout).slice(6)).toEqual([
    '',
    '没有读懂、没有检查的内容',
    '类别 | 台账 | 位置 | 说明',
    expect.stringMatching(/^未识别的表 \| 通讯录 \| {2}\| 表头与哪一种登记簿都对不上/),
  ]);
  expect(layout.merges.map(areaAddress)).toEqual(['A1:L1', 'A2:L2', 'E3:L3', 'A8:L8', 'D9:L9', 'D10:L10']);
});

test('without findings there is a sentence and no filter', () => {
  const layout = layoutOf([], { recognition: { unrecognised } });
  expect(lines(layout)[4]).toBe('没有发现问题。');
  expect(layout.filter).toBeUndefined();
  expect(layout.merges.map(areaAddress)).toEqual(['A1:L1', 'A2:L2', 'E3:L3', 'A5:L5', 'A7:L7', 'D8:L8', 'D9:L9']);
});

test('the heading stays in view and is repeated on every printed page of an A4 turned sideways', () => {
  const { frozenRows, print } = layoutOf([late]);
  expect(frozenRows).toBe(4);
  expect(print).toEqual({ landscape: true, columns: 11, repeatedRows: { from: 4, to: 4 } });
});

test('a long message makes its row taller', () => {
  const long = finding({ message: { zh: '长'.repeat(100), en: '' } });
  const [short, tall] = [late, long].map(one => layoutOf([one]).rows[4]!.height!);
  expect(tall).toBeGreaterThan(3 * short!);
});

test('an entry without number or room is called by its row', () => {
  expect(lines(layoutOf([finding({ row: 7, entry: 'row 7' })]))[4]).toContain('| 第 7 行 |');
});

test('the sheet exists in English', () => {
  const layout = layoutOf([late, wrong], { language: 'en', recognition: { unrecognised } });
  expect(lines(layout).join('\n')).not.toMatch(/逾期|检查|未识别/);
  expect(lines(layout)[4]).toBe(
    'Overdue | 维修 | WX-9 | 3-1-502 | Not called back. | @2026-07-14 | front desk | ②一1 | C9 → 维修!C9',
  );
});
