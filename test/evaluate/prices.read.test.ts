import { tariffsOf } from '../../src/evaluate/prices/read';
import type { RegisterTable } from '../../src/model/register';
import { line } from './prices.line';

/** What can't be said is said so, and what stands there with it. */
const notUnderstood: readonly [why: string, text: string, words: string][] = [
  ['two prices without saying when', '小号30元,大号50元', '小号30元'],
  ['the first differs from the next', '第一台100元,第二台起80元', '第1台100元'],
  ['a price for so many hours', '2小时60元', '2小时60元'],
  ['a range that runs backwards', '50-30元/次', '50-30元/次'],
  ['by the month as well', '0.6--0.8元/㎡/月', '0.6-0.8元/㎡/月'],
  ['a unit that the column contradicts', '30元/台|次', '30元/台'],
  ['a price for the whole by its area', '100㎡以内800元;100-150㎡1000元', '100㎡以内800元;100-150㎡1000元'],
  ['one price for the whole by its area', '100㎡以内800元', '100㎡以内800元'],
  ['words alone', '按公司规定', '按公司规定'],
  ['nothing at all', '', ''],
  ['a discount in yuan in the remark', '8元/㎡||100㎡以上每㎡少收1元', '100㎡以上每㎡少收1元'],
  ['a tenth of something', '30元/次||税费6%', '税费6%'],
  ['words in a column of figures', '30元/次||||看情况', '最低看情况'],
];

test.each(notUnderstood)('%s is not understood: %s', (_, text, words) => {
  expect(line(text).price).toEqual({ kind: 'unread', text: words });
});

test('an area in the name and no unit: for a metre or for the whole is not said', () => {
  expect(line('800', { service: '全屋清洁（100㎡以内）' }).price.kind).toBe('unread');
  expect(line('800|户', { service: '全屋清洁（100㎡以内）' })).toMatchObject({
    unit: '户',
    price: { tiers: [{ low: '800' }] },
  });
});

const materials: readonly [text: string, material: unknown][] = [
  ['25元/套||含材料费', 'included'],
  ['60元/个||材料:全包', 'included'],
  ['60元/个||包工包料', 'included'],
  ['10||不含材料费', 'extra'],
  ['1.5元/米||材料另计', 'extra'],
  ['30元/次(材料自备)', 'extra'],
  ['30元+配件费', 'extra'],
  ['30元/次||含辅料', 'extra'],
  ['10--20元/次||15元材料费另计', { perUnit: '15' }],
  ['人工费30元,材料费20元', { perUnit: '20' }],
  ['30|||15', { perUnit: '15' }],
  ['30|||15元', { perUnit: '15' }],
  ['30|||含', 'included'],
  ['30|||另计', 'extra'],
  ['30|||业主自备', 'extra'],
  ['30|||看品牌', 'extra'],
  ['30|||无', 'unstated'],
  ['30|||0', 'unstated'],
  ['3-5元/米||含检修费', 'unstated'],
  ['30', 'unstated'],
];

test.each(materials)('%s: material %p', (text, material) => {
  expect(line(text).price).toMatchObject({ kind: 'listed', material });
});

test('every line that names a service is a tariff, the void ones not', () => {
  const table = {
    register: 'price-list',
    sheet: '收费标准',
    entries: [
      { row: 3, isVoid: false, values: { service: '疏通马桶', price: '30', unit: '次', department: 'engineering' } },
      { row: 4, isVoid: true, values: { service: '换锁芯', price: '50' } },
      { row: 5, isVoid: false, values: { price: '50' } },
      { row: 6, isVoid: false, values: { service: '地毯清洗', price: '9元/㎡', effectiveFrom: '2026-07-01' } },
      { row: 7, isVoid: false, values: { service: '沙发清洗', price: '40', effectiveFrom: { unreadable: '下月起' } } },
      {
        row: 8,
        isVoid: false,
        values: { service: '日常保洁', price: '30', unit: '小时', minimum: { unreadable: '2小时' } },
      },
    ],
  } as unknown as RegisterTable;
  expect(tariffsOf([table, { ...table, register: 'slips' }])).toEqual([
    expect.objectContaining({ row: 3, key: '疏通马桶', unit: '次', department: 'engineering', sheet: '收费标准' }),
    expect.objectContaining({ row: 6, unit: '㎡', effectiveFrom: '2026-07-01' }),
    expect.objectContaining({ row: 7, price: { kind: 'unread', text: '下月起' } }),
    expect.objectContaining({ row: 8, price: expect.objectContaining({ minimumQuantity: '2' }) }),
  ]);
});
