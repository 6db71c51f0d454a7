import { type Charge, judgeAmount } from '../../src/evaluate/prices/judge';
import { priceOf } from '../../src/evaluate/prices/match';
import { line } from './prices.line';

const list = [
  line('24元/小时', { service: '日常保洁', department: 'cleaning' }),
  line('6-10元/㎡', { service: '全屋清洁', department: 'cleaning' }),
  line('9.5|㎡', { service: '玻璃清洗' }),
  line('18元/个', { service: '1、更换水龙头' }),
  line('40--60|次', { service: '疏通马桶' }),
  line('现场议价|株', { service: '乔木移植' }),
  line('15元/台(含材料)', { service: '换灯泡' }),
  line('20元/米,材料另计', { service: '换线' }),
  line('10-20元/次||15元材料费另计', { service: '修水龙头' }),
  line('0.8元/㎡', { service: '草坪修剪≤1000㎡' }),
  line('0.6元/㎡', { service: '草坪修剪 1000-5000㎡' }),
  line('80|台', { service: '空调移机1-2匹' }),
  line('120|台', { service: '空调移机 3-5匹' }),
  line('300|台', { service: '1.5匹空调安装' }),
  line('400|台', { service: '2.5匹空调安装' }),
  line('50元/扇,看品牌', { service: '换纱窗' }),
  line('免费|次', { service: '搬运' }),
  line('30|次', { service: '消杀', department: 'cleaning' }),
  line('50|次', { service: '消杀', department: 'greening' }),
  line('70|台', { service: '空调清洗', effectiveFrom: '2026-01-01' }),
  line('80|台', { service: '空调清洗', effectiveFrom: '2026-07-01' }),
];

function judge(charge: Partial<Charge>): string {
  return judgeAmount(list, { service: '', amount: '0', day: '2026-07-10', ...charge }).verdict;
}

const cases: readonly [why: string, charge: Partial<Charge>, verdict: string][] = [
  ['exactly the list', { service: '日常保洁', quantity: '2', amount: '48' }, 'on-list'],
  ['one yuan more', { service: '日常保洁', quantity: '2', amount: '49' }, 'off-list'],
  ['one yuan less', { service: '日常保洁', quantity: '2', amount: '47' }, 'off-list'],
  ['the lower end of a range', { service: '全屋清洁', quantity: '30', amount: '180' }, 'on-list'],
  ['below the range', { service: '全屋清洁', quantity: '30', amount: '179' }, 'off-list'],
  ['the upper end of a range', { service: '全屋清洁', quantity: '30', amount: '300' }, 'on-list'],
  ['above the range', { service: '全屋清洁', quantity: '30', amount: '300.5' }, 'off-list'],
  ['rounded down to the yuan', { service: '玻璃清洗', quantity: '3', amount: '28' }, 'on-list'],
  ['rounded up to the yuan', { service: '玻璃清洗', quantity: '3', amount: '29' }, 'on-list'],
  ['further than the yuan', { service: '玻璃清洗', quantity: '3', amount: '29.5' }, 'off-list'],
  ['no quantity of a piece is one', { service: '更换水龙头', amount: '18' }, 'on-list'],
  ['no quantity of a piece is not two', { service: '更换水龙头', amount: '36' }, 'off-list'],
  ['no quantity of hours', { service: '日常保洁', amount: '500' }, 'open'],
  ['no quantity of an area', { service: '全屋清洁', amount: '500' }, 'open'],
  ['a quantity of nothing', { service: '更换水龙头', quantity: '0', amount: '500' }, 'open'],
  ['another unit than the list', { service: '疏通马桶', unit: '小时', quantity: '1', amount: '500' }, 'open'],
  [
    'the same unit spelled otherwise',
    { service: '全屋清洁', unit: '平方米', quantity: '30', amount: '500' },
    'off-list',
  ],
  ['not on the list', { service: '修门', quantity: '1', amount: '500' }, 'open'],
  ['by agreement', { service: '乔木移植', quantity: '1', amount: '500' }, 'open'],
  ['not understood', { service: '换纱窗', quantity: '1', amount: '500' }, 'open'],
  ['nothing charged', { service: '疏通马桶', quantity: '1', amount: '0' }, 'open'],
  ['charged though free', { service: '搬运', quantity: '1', amount: '20' }, 'off-list'],
  ['material on top though included', { service: '换灯泡', quantity: '1', amount: '20', materialFee: '5' }, 'off-list'],
  ['material on top at cost', { service: '换线', quantity: '2', amount: '95', materialFee: '55' }, 'on-list'],
  ['more than work and material', { service: '换线', quantity: '2', amount: '96', materialFee: '55' }, 'off-list'],
  ['material on top that the slip does not name', { service: '换线', quantity: '2', amount: '96' }, 'on-list'],
  ['less than the work alone', { service: '换线', quantity: '2', amount: '39' }, 'off-list'],
  ['the list names the material fee', { service: '修水龙头', quantity: '2', amount: '70' }, 'on-list'],
  ['more than the material fee of the list', { service: '修水龙头', quantity: '2', amount: '71' }, 'off-list'],
  [
    'the list is silent, the slip names material',
    { service: '疏通马桶', quantity: '1', amount: '75', materialFee: '15' },
    'on-list',
  ],
  ['the smaller tier', { service: '草坪修剪', quantity: '500', amount: '400' }, 'on-list'],
  ['a tier that the slip names', { service: '草坪修剪（1000-5000㎡）', quantity: '2000', amount: '1600' }, 'off-list'],
  ['the larger tier', { service: '草坪修剪', quantity: '2000', amount: '1200' }, 'on-list'],
  ['the other tier', { service: '草坪修剪', quantity: '2000', amount: '1600' }, 'off-list'],
  ['either tier on their bound', { service: '草坪修剪', quantity: '1000', amount: '800' }, 'on-list'],
  ['beyond every tier', { service: '草坪修剪', quantity: '9000', amount: '1' }, 'open'],
  ['its own department', { service: '消杀', department: 'greening', quantity: '1', amount: '30' }, 'off-list'],
  ['either department where none is named', { service: '消杀', quantity: '1', amount: '30' }, 'on-list'],
  ['before the first list', { service: '空调清洗', quantity: '1', amount: '99', day: '2025-12-31' }, 'open'],
  [
    'the earlier list on its last day',
    { service: '空调清洗', quantity: '1', amount: '70', day: '2026-06-30' },
    'on-list',
  ],
  [
    'the later list from its first day',
    { service: '空调清洗', quantity: '1', amount: '70', day: '2026-07-01' },
    'off-list',
  ],
];

test.each(cases)('%s: %j is %s', (_, charge, verdict) => {
  expect(judge(charge)).toBe(verdict);
});

test('a judgement says what the list gives', () => {
  expect(judgeAmount(list, { service: '全屋清洁', quantity: '30', amount: '400', day: '2026-07-10' })).toMatchObject({
    verdict: 'off-list',
    expected: { low: '180', high: '300' },
    tariff: { service: '全屋清洁' },
  });
});

const names: readonly [text: string, listed: string | undefined][] = [
  ['疏通马桶', '疏通马桶'],
  ['疏 通 马 桶', '疏通马桶'],
  ['（主卫）疏通马桶', '疏通马桶'],
  ['疏通马桶服务', '疏通马桶'],
  ['换水龙头', '1、更换水龙头'],
  ['厨房换水龙头', '1、更换水龙头'],
  ['换水龙头软管', undefined],
  ['外墙玻璃清洗', undefined],
  ['疏通马桶、换水龙头', undefined],
  ['疏通马桶及地漏', undefined],
  ['空调移机3-5匹', '空调移机 3-5匹'],
  ['空调移机', undefined],
  ['2.5匹空调安装', '2.5匹空调安装'],
  ['马桶', undefined],
  ['', undefined],
];

test.each(names)('the service %j is listed as %j', (service, listed) => {
  expect(priceOf(list, service, undefined, '2026-07-10').map(tariff => tariff.service)).toEqual(
    listed === undefined ? [] : [listed],
  );
});
