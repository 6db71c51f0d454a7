import fc from 'fast-check';
import { expectedAmount } from '../../src/evaluate/prices/expected';
import type { Tariff } from '../../src/evaluate/prices/tariff';
import { compare, times } from '../../src/model/money';
import { line } from './prices.line';

/** `40` · `30..50` · `30..` without upper bound · `by-agreement` · `-` for nothing that can be said. */
function amountOf(tariff: Tariff, quantity: string | undefined): string {
  const amount = expectedAmount(tariff, quantity);
  if (amount === undefined) return '-';
  if (amount === 'by-agreement') return amount;
  return amount.low === amount.high ? amount.low : `${amount.low}..${amount.high ?? ''}`;
}

const shapes: readonly [shape: string, text: string, ...amounts: string[]][] = [
  // fixed
  ['yuan a unit in the price', '26元/套', '1=26', '3=78', '=26'],
  ['a bare number with a unit column', '35|小时', '2=70', '=-'],
  ['decimals kept', '12.00|台', '3=36'],
  ['half a square metre', '1.5元/㎡', '85.5=128.25'],
  ['the unit before the figure', '每小时35元', '2=70'],
  ['a currency sign and thousands', '￥1,200/项', '2=2400'],
  ['full-width digits', '４５元／次', '2=90'],
  ['no unit at all', '40', '2=80', '=-'],
  ['one unit in two spellings', '9元/平方米|㎡', '10=90'],
  ['the heading of the unit column repeated', '9|元/平米', '10=90'],
  ['free', '免费|次', '2=0', '=0'],
  ['nought', '0|次', '1=0'],
  // range
  ['two dashes', '20--40元/套', '1=20..40', '3=60..120'],
  ['one dash', '6-10元/㎡', '30=180..300'],
  ['a wave', '3～5|㎡', '20=60..100'],
  ['yuan twice', '20元-40元/台', '2=40..80'],
  ['至', '30至50元|盏', '1=30..50'],
  ['from a figure upwards', '30元起|次', '2=60..'],
  ['from a figure a visit upwards', '30元/次起', '1=30..'],
  // material does not change what the work costs
  ['material included', '25元/套(含材料费)', '2=50'],
  ['all in', '60元/个,材料:全包', '2=120'],
  ['plus material', '30元+材料费|次', '2=60'],
  // minimum
  ['least hours in the remark', '28元/小时||最低服务时间为2小时', '1=56', '2=56', '3.5=98'],
  ['from two hours on', '28元/小时 2小时起', '1=56', '4=112'],
  ['from two hours on, in words', '28|小时|两小时起', '1=56'],
  ['less than 20㎡ counts as 20', '6-8元/㎡||不足20㎡按20㎡计', '10=120..160', '30=180..240'],
  ['least charge in the remark', '2元/㎡||最低收费50元/次', '10=50', '40=80'],
  ['starting price', '15元/米||起步价40元', '2=40', '4=60'],
  ['a minimum column in yuan', '2|㎡|||50', '10=50', '40=80'],
  ['a minimum column in hours', '28|小时|||2小时', '1=56'],
  ['the same, the unit in the price', '28元/小时||||2', '1=56', '3=84'],
  ['a minimum column that can only be hours', '28|小时|||2', '1=56', '3=84'],
  ['a minimum in another unit leaves the upper end open', '50元/次||2小时起', '1=50..'],
  // rounding
  [
    'more than half an hour counts whole',
    '24元/小时||超半小时按1小时算费',
    '2=48',
    '1.6=48',
    '1.5=24..48',
    '1.2=24..48',
  ],
  ['every part of an hour counts whole', '24元/小时||不足1小时按1小时计', '1.2=48', '2=48', '0.5=24'],
  ['every part of half an hour counts as half', '24元/小时||不足半小时按半小时计', '1.2=36', '1.6=48'],
  // cap
  ['a cap on a visit says how far its range goes', '30--50元/次||最高可收费150元/次', '1=30..150', '2=60..300'],
  ['a cap cuts off what is measured', '25元/米||最高可收费150元/次', '2=50', '8=150'],
  ['a cap column', '25|米||||150', '2=50', '8=150'],
  ['封顶', '6-10元/㎡||800元封顶', '50=300..500', '100=600..800'],
  // discounts
  ['half price from ten on', '2元/只||10个以上商品价格5折', '4=8', '10=10..20', '16=16..26'],
  ['85折 is 8.5折', '10元/㎡||满100㎡打85折', '50=500', '200=1700..1850'],
  ['half where no inspection is needed', '3-5元/米||含检修费,不需检修时价格折半', '10=15..50'],
  ['members pay less', '40元/次||会员优惠', '1=0..40'],
  // tiers
  ['tiers in the price', '100㎡以内8元/㎡;100㎡以上6元/㎡', '50=400', '200=1200', '100=600..800'],
  ['tiers with signs', '≤5000㎡:0.8元/㎡;5000-10000㎡:0.7元/㎡', '1000=800', '6000=4200', '20000=-'],
  // by agreement
  ['现场议价', '现场议价|株', '3=by-agreement', '=by-agreement'],
  ['面议', '面议', '1=by-agreement'],
  ['by agreement in the remark', '20元/次||大件面议', '1=by-agreement'],
  ['a range may be gone through by difficulty', '20--40元/套||根据安装难度可增减费用', '1=20..40'],
  ['a single figure that difficulty changes is none', '30元/套||视难度而定', '1=by-agreement'],
  ['about so much', '约30元/次', '1=by-agreement'],
  // surcharges
  ['more at night', '30元/次||夜间加收20元', '1=30..'],
  ['what is over costs more', '100元/次,超出部分每米8元', '1=100..'],
  // remarks that say nothing of the amount
  ['a remark on method', '1.5元/米||明线用线码', '10=15'],
  ['a remark on what is not done', '30-50元/盏||不安装单价500元以上吊灯', '1=30..50'],
  ['how long it takes', '60元/个||10分钟-2小时', '1=60'],
];

describe('a line of the price list gives', () => {
  for (const [shape, text, ...amounts] of shapes) {
    test(`${shape}: ${text}`, () => {
      const tariff = line(text);
      expect(
        amounts.map(amount => {
          const [quantity = ''] = amount.split('=');
          return `${quantity}=${amountOf(tariff, quantity || undefined)}`;
        }),
      ).toEqual(amounts);
    });
  }
});

const yuan = fc.integer({ min: 1, max: 50_000 }).map(cents => (cents / 100).toFixed(2));
const counts = fc.integer({ min: 1, max: 500 }).map(String);

test('whatever range and quantity, the list gives both ends times the quantity', () => {
  fc.assert(
    fc.property(yuan, yuan, counts, (a, b, quantity) => {
      const [low, high] = compare(a, b) <= 0 ? [a, b] : [b, a];
      const amount = expectedAmount(line(`${low}-${high}元/台`), quantity);
      expect(amount).toEqual({ low: times(low, quantity), high: times(high, quantity) });
    }),
  );
});

test('no wording makes the reader fail, and what it reads it can work out', () => {
  const words = fc.constantFrom(
    ...'0 1 2.5 10 半 元 / - ~ ㎡ 小时 次 个 起 折 以上 以内 不足 按 超 最低 最高 含 不 材料 另计 面议 免费 , ; ( )'.split(
      ' ',
    ),
  );
  const text = fc.array(words, { maxLength: 12 }).map(parts => parts.join(''));
  fc.assert(
    fc.property(text, text, counts, (price, remark, quantity) => {
      const amount = expectedAmount(line(`${price}||${remark}`), quantity);
      if (typeof amount === 'object' && amount.high !== undefined) {
        expect(compare(amount.low, amount.high)).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: 1000 },
  );
});
