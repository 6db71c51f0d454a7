/** Owns how the week of service hours, typed in one line, becomes lines of 管家设置. */
import { decidedHours } from '../../src/addin/pane/settings/hours';

const line = (subject: string, value: string) => ({ item: 'hours', subject, parameter: '', value });

test.each([
  ['每天 08:30-17:30', [line('每天', '08:30-17:30')]],
  ['08:30-12:00、13:30-17:30', [line('每天', '08:30-12:00、13:30-17:30')]],
  [
    '周一至周五 08:30-17:30；周六 09:00-12:00；周日 休',
    [line('周一至周五', '08:30-17:30'), line('周六', '09:00-12:00'), line('周日', '休')],
  ],
  ['周六 休\n周日 休', [line('周六', '休'), line('周日', '休')]],
  ['', []],
])('%j', (text, lines) => {
  expect(decidedHours(text, [])).toEqual(lines);
});

test('lines that stand and are not named any more are taken back', () => {
  const standing = [{ ...line('每天', '08:00-18:00'), item: 'hours' as const, sheet: '管家设置', row: 80, column: 5 }];
  expect(decidedHours('周六 休', standing)).toEqual([line('每天', ''), line('周六', '休')]);
});
