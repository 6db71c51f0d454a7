/** Owns the behaviour of the findings as text. */
import stringWidth from 'string-width';
import { textReport } from '../../../src/cli/report/text';
import type { Evaluation } from '../../../src/model/finding';
import type { Recognition } from '../../../src/model/register';
import type { Checked } from '../../../src/run';
import { evaluation, finding, nothingRecognised } from '../../plan/given';
import { textBook } from '../../support/textbook';

const workbook = textBook({ name: '物业台账.xlsx', sheets: { 维修: '', 投诉: '', 通讯录: '' } });
const unrecognised: Recognition['unrecognised'] = [{ sheet: '通讯录', reason: 'no-register-matches' }];

function checked(given: Partial<Evaluation> = {}, recognition: Partial<Recognition> = {}): Checked {
  return {
    workbook,
    recognition: { ...nothingRecognised, ...recognition },
    evaluation: evaluation(given.findings ?? [], given),
    fees: [],
    plan: { changes: [] },
  };
}

const plain = { language: 'zh', columns: 80, hasColours: false } as const;

test('findings stand by book in the order of the tabs, worst first, then the rest and the sum', () => {
  const findings = [
    finding({ row: 4, severity: 'notice', message: { zh: '费用没有向业主说明。', en: '' } }),
    finding({
      row: 21,
      entry: 'WX-1013',
      room: '8-1-1503',
      message: {
        zh: '有偿单 2026-10-13 14:00 完工，应于 2026-10-14 前返单，至今未返，由维修人员立即交回前台。',
        en: '',
      },
    }),
    finding({ sheet: '投诉', row: 12, entry: '3-2-601', room: '3-2-601', severity: 'due-soon' }),
    finding({ sheet: '投诉', row: 13, waived: true }),
  ];
  const late = [{ check: 'x', sheet: '维修', row: 6, dueAt: '2026-07-14', doneAt: '2026-07-15' }];
  expect(textReport(checked({ findings, late }, { unrecognised }), plain)).toBe(
    `
物业台账.xlsx　检查时点 2026-07-15 16:40　识别 0 张登记表、0 条登记

维修  逾期 1 · 提示 1
逾期    C21      WX-1013         有偿单 2026-10-13 14:00 完工，应于 2026-10-14
                 8-1-1503        前返单，至今未返，由维修人员立即交回前台。
提示    C4       WX-4            费用没有向业主说明。

投诉  将到期 1
将到期  C12      3-2-601         完工后没有回访。
已豁免  C13      WX-13           完工后没有回访。

没有读懂、没有检查的内容
· 未识别的表　通讯录　表头与哪一种登记簿都对不上；如果它是登记簿，请在「管家设
  置」中指定

合计：逾期 1 · 将到期 1 · 提示 1　已豁免 1　逾期后已补办 1
`.slice(1),
  );
});

test('no line is wider than the window', () => {
  const findings = [
    finding({ entry: '很长的对象名称一直写到放不下', room: '二期十一号楼一单元三百零一室', cells: ['AAA1048576'] }),
    finding({ message: { zh: '长'.repeat(200), en: '' } }),
  ];
  for (const columns of [60, 80, 100]) {
    const report = textReport(checked({ findings }, { unrecognised }), { ...plain, columns });
    for (const line of report.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
  }
});

test('what a cell holds can not steer the terminal', () => {
  const findings = [finding({ entry: 'WX\u001b[2J', room: '3\u202e1', message: { zh: '甲\u0007\n乙', en: '' } })];
  const report = textReport(checked({ findings }), plain);
  expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

test('colours only where they are wanted', () => {
  const findings = [finding()];
  expect(textReport(checked({ findings }), plain)).not.toContain('\u001b');
  expect(textReport(checked({ findings }), { ...plain, hasColours: true })).toContain('\u001b[31m逾期\u001b[0m');
});

test('of many notes the first are shown and the rest counted', () => {
  const sheets = Array.from({ length: 10 }, (_, index) => ({ sheet: `表${index}`, reason: 'empty' as const }));
  const lines = textReport(checked({}, { unrecognised: sheets }), plain).split('\n');
  expect(lines.filter(line => line.includes('空表'))).toHaveLength(8);
  expect(lines).toContain('· 另有 2 项（小计、表头、作废行等），见「检查结果」表或 --format json');
});

test('nothing to report is said', () => {
  expect(textReport(checked(), { ...plain, language: 'en' })).toBe(
    '物业台账.xlsx, as of 2026-07-15 16:40: 0 tables with 0 entries recognised\n\nTotal: nothing to report\n',
  );
});

test('a due day beyond the calendar is called provisional where it is told', () => {
  const findings = [finding({ message: { zh: '应于 2027-01-05 前取回。', en: 'due 2027-01-05.' }, provisional: true })];
  expect(textReport(checked({ findings }), plain)).toContain('应于 2027-01-05 前取回。（时限暂定）');
  expect(textReport(checked({ findings }), { ...plain, language: 'en' })).toContain('due 2027-01-05. (provisional)');
});
