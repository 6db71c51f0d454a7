/** Owns the behaviour of what a person decides in the pane: it comes to what stands on the sheets, and reads back as decided. */
import fc from 'fast-check';
import { afterPlan } from '../../../src/hosts/memory';
import { type DecidedSetting, type DecidedWaiver, noDecisions } from '../../../src/model/settings';
import { severities, severityTitles } from '../../../src/model/severity';
import type { Workbook } from '../../../src/model/workbook';
import { planSettings } from '../../../src/plan/settings';
import { settingsWith, type TriedSetting } from '../../../src/plan/settings/decided';
import { book, linesOf, recognised, rowOf, rules, sheetOf, typed, written } from './given';

function decided(workbook: Workbook, settings: readonly DecidedSetting[], waivers: readonly DecidedWaiver[] = []) {
  return afterPlan(workbook, planSettings(workbook, recognised(workbook), rules, { settings, waivers }).plan);
}

const callbackDays = { item: 'parameter', subject: 'repair-callback', parameter: 'days' } as const;

test('a value that is decided stands in its line, in a book without settings as well', () => {
  const after = decided(book, [{ ...callbackDays, value: '3' }]);
  expect(linesOf(after, '检查参数')).toContain('检查参数 | 维修完成后未回访 | 回访期限 | 1 | 3');
  expect(recognised(after).settings.parameters).toEqual({ 'repair-callback': { days: '3' } });
});

test('it replaces what a person wrote there, and their note and all else stays', () => {
  const row = rowOf(written(), '检查参数', '维修完成后未回访', '回访期限');
  const noted = typed(written(), '管家设置', { [`E${row}`]: 2, [`H${row}`]: '詹经理同意', [`E${row + 1}`]: 1 });
  const after = decided(noted, [{ ...callbackDays, value: '5' }]);
  expect(recognised(after).settings.parameters).toEqual({ 'repair-callback': { days: '5', warnDays: '1' } });
  expect(sheetOf(after, '管家设置').rows[row - 1]?.[7]).toBe('詹经理同意');
});

test('a blank value takes the word back: the line stands as the product writes it, with its note', () => {
  const row = rowOf(written(), '检查参数', '维修完成后未回访', '回访期限');
  const noted = typed(written(), '管家设置', { [`E${row}`]: 2, [`H${row}`]: '詹经理同意' });
  const after = decided(noted, [{ ...callbackDays, value: '' }]);
  expect(recognised(after).settings.parameters).toEqual({});
  expect(sheetOf(after, '管家设置').rows[row - 1]?.[7]).toBe('詹经理同意');
  expect(decided(decided(book, [{ ...callbackDays, value: '3' }]), [{ ...callbackDays, value: '' }])).toEqual(
    written(),
  );
});

test('a day, a column and an ignored sheet are decided like a figure', () => {
  const after = decided(book, [
    { item: 'day', subject: '2027-02-05', parameter: '', value: '休' },
    { item: 'column', subject: '维修登记', parameter: 'callbackAt', value: 'F' },
    { item: 'ignored', subject: '通讯录', parameter: '', value: '是' },
  ]);
  const { settings } = recognised(after);
  expect(settings.extraDays).toEqual({ '2027-02-05': 'free' });
  expect(settings.reading).toMatchObject({
    ignoredSheets: ['通讯录'],
    columns: { 维修登记: { callbackAt: 'F' } },
  });
});

const waiver = { check: 'repair-callback', sheet: '维修登记', entry: 'WX-001', reason: '业主出国', by: '詹经理' };

test('a waiver comes below those that stand there, under the headings that people gave the columns', () => {
  const headingAt = sheetOf(written(), '豁免登记').rows.findIndex(row => row?.[0] === '检查') + 1;
  const renamed = typed(written(), '豁免登记', { [`E${headingAt}`]: '审批人', [`C${headingAt}`]: '房号' });
  const once = decided(renamed, [], [{ ...waiver, until: '2026-12-31' }]);
  const twice = decided(once, [], [{ ...waiver, entry: 'WX-002' }]);
  expect(recognised(twice).settings.waivers).toEqual([
    { ...waiver, until: '2026-12-31', cell: `A${headingAt + 1}`, standsOn: '豁免登记' },
    { ...waiver, entry: 'WX-002', cell: `A${headingAt + 2}`, standsOn: '豁免登记' },
  ]);
});

test('a column that a person took away comes back for a waiver that needs it', () => {
  const headingAt = sheetOf(written(), '豁免登记').rows.findIndex(row => row?.[0] === '检查') + 1;
  const without = typed(written(), '豁免登记', { [`F${headingAt}`]: undefined });
  const after = decided(without, [], [{ ...waiver, until: '2026-12-31' }]);
  expect(recognised(after).settings.waivers).toMatchObject([{ until: '2026-12-31' }]);
});

test('nothing decided plans what stood there before', () => {
  const plain = planSettings(book, recognised(book), rules);
  expect(planSettings(book, recognised(book), rules, noDecisions)).toEqual(plain);
});

const triedSetting: fc.Arbitrary<TriedSetting> = fc.oneof(
  fc.record({
    item: fc.constant('parameter' as const),
    subject: fc.constant('repair-callback'),
    parameter: fc.constantFrom('days', 'warnDays'),
    value: fc.oneof(fc.constant(''), fc.integer({ min: 0, max: 30 }).map(String)),
  }),
  fc.record({
    item: fc.constant('severity' as const),
    subject: fc.constantFrom('repair-callback', 'contract-signing'),
    parameter: fc.constant(''),
    value: fc.constantFrom('', ...severities.map(severity => severityTitles[severity].zh)),
  }),
  fc.record({
    item: fc.constant('onOff' as const),
    subject: fc.constantFrom('repair-callback', 'contract-signing'),
    parameter: fc.constant(''),
    value: fc.constantFrom('', '启用', '停用'),
  }),
);

test('what a back-test tries is what the sheet gives once it is written', () => {
  fc.assert(
    fc.property(fc.array(triedSetting, { maxLength: 6 }), fc.array(triedSetting, { maxLength: 4 }), (first, then) => {
      const before = decided(book, first);
      const tried = settingsWith(recognised(before).settings, then);
      const { settings } = recognised(decided(before, then));
      const filled = Object.entries(tried.parameters).filter(([, own]) => Object.keys(own).length > 0);
      expect({ ...tried, parameters: Object.fromEntries(filled), off: [...tried.off].sort() }).toEqual({
        ...settings,
        off: [...settings.off].sort(),
      });
    }),
    { numRuns: 25 },
  );
});
