/** Owns the behaviour of the 费用口径 and 城市费率 lines of 管家设置: left open, and what a person writes there stays. */
import { linesOf, recognised, rowOf, sheetOf, typed, written } from './given';

test('no figure of a city stands there by itself; the profile is the source text’s', () => {
  expect(linesOf(written(), '费用口径')).toEqual(['费用口径 |  |  | 源文件口径 | ']);
  expect(new Set(linesOf(written(), '城市费率'))).toEqual(new Set(['城市费率 |  |  | 不算 | ']));
  expect(recognised(written()).settings.cityRates).toBeUndefined();
});

test('the first open line says how to write, and that the product fills in nothing', () => {
  const about = String(sheetOf(written(), '管家设置').rows[rowOf(written(), '城市费率') - 1]?.[6]);
  for (const words of ['契税、维修基金', '本产品不代填', '140以下', '2024-12-01起', '1%'])
    expect(about).toContain(words);
});

test('rates in open lines are read, stay with their areas when the sheet is written again, and open lines are left', () => {
  const row = rowOf(written(), '城市费率');
  const filled = typed(written(), '管家设置', {
    ...{ [`B${row}`]: '契税 2024-12-01起', [`C${row}`]: '140以下', [`E${row}`]: 0.01 },
    ...{ [`B${row + 1}`]: '契税 2024-12-01起', [`C${row + 1}`]: '140以上', [`E${row + 1}`]: '1.5%' },
    ...{ [`B${row + 2}`]: '维修基金', [`E${row + 2}`]: 80 },
  });
  const cityRates = [
    { fee: 'deed-tax', from: '2024-12-01', upTo: '140', rate: '0.01' },
    { fee: 'deed-tax', from: '2024-12-01', rate: '0.015' },
    { fee: 'maintenance-fund', rate: '80' },
  ];
  expect(recognised(filled).settings.cityRates).toEqual(cityRates);
  const again = written(filled);
  expect(recognised(again).settings.cityRates).toEqual(cityRates);
  expect(linesOf(again, '城市费率').slice(0, 4)).toEqual([
    '城市费率 | 契税 2024-12-01起 | 140以下 | 不算 | 0.01',
    '城市费率 | 契税 2024-12-01起 | 140以上 | 不算 | 1.5%',
    '城市费率 | 维修基金 |  | 不算 | 80',
    '城市费率 |  |  | 不算 | ',
  ]);
  expect(sheetOf(written(again), '管家设置').rows).toEqual(sheetOf(again, '管家设置').rows);
});

test('the profile that a person chose stays', () => {
  const filled = typed(written(), '管家设置', { [`E${rowOf(written(), '费用口径')}`]: '国家口径' });
  expect(recognised(filled).settings.feeProfile).toBe('national');
  expect(linesOf(written(filled), '费用口径')).toEqual(['费用口径 |  |  | 源文件口径 | 国家口径']);
});
