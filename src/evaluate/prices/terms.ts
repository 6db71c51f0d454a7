/** Owns the terms beside a price: what 2小时起, 超半小时按1小时, 最高150元/次, 10个以上5折 and their like say. */
import { type Decimal, decimalOf } from '../../model/money';
import { boundsOf, type UnitBounds } from './figure';
import { materialOf } from './material';
import type { Discount, Material, QuantityRounding } from './tariff';
import { NUMBER, UNIT, wording } from './wording';

/** What one clause says. Nothing in it: the clause is understood and says nothing about the amount. */
export interface Terms {
  readonly bounds?: UnitBounds;
  readonly material?: Material;
  readonly minimumQuantity?: Figure;
  readonly minimumAmount?: Decimal;
  readonly rounding?: QuantityRounding;
  readonly cap?: Figure;
  readonly discount?: Discount;
  readonly surcharge?: true;
  /** By how difficult the work is: inside a range, or instead of a single figure. */
  readonly discretion?: true;
  readonly byAgreement?: true;
}

/** A number with the unit that was written behind it. */
export interface Figure {
  readonly amount: Decimal;
  readonly unit?: string | undefined;
}

type Reader = (clause: string) => Terms | undefined;

/** The first that understands a clause says what it means. */
const readers: readonly Reader[] = [
  means(/面议|议价|另议|面谈|电议|议定|协商|商定|现场定价|市场价|时价(?!格)|据实|按实|实报实销|左右|大约|^约|参考价/, {
    byAgreement: true,
  }),
  means(/可增减|可浮动|酌情|(?<!电)视.*(?:而定|难度|情况)|根据.*(?:而定|难度|情况|增减|调整)/, { discretion: true }),
  clause => wrap('bounds', boundsOf(clause)),
  clause => wrap('material', materialOf(clause)),
  roundingOf,
  minimumOf,
  clause => wrap('cap', capOf(clause)),
  clause => wrap('discount', discountOf(clause)),
  means(/优惠|减免|折扣|打折|会员/, { discount: { factor: '0' } }),
  means(/^(?:[含包免]|无需|不(?![含包]))/, {}),
  means(/加收|[另不][收加计付含包]|加价|上浮|加倍|翻倍|双倍|附加|超出|(?:上门|出车|交通|搬运)费/, { surcharge: true }),
];

/** The terms of a spelled clause; undefined where it is not understood. */
export function termsOf(clause: string): Terms | undefined {
  for (const read of readers) {
    const terms = read(clause);
    if (terms !== undefined) return terms;
  }
  return undefined;
}

/** Whether a clause that is not understood may still change the amount. */
export function speaksOfMoney(clause: string): boolean {
  return /\d元|%|折(?!叠)/.test(clause);
}

function means(wording: RegExp, terms: Terms): Reader {
  return clause => (wording.test(clause) ? terms : undefined);
}

function wrap<Key extends keyof Terms>(key: Key, value: Terms[Key]): Terms | undefined {
  return value === undefined ? undefined : { [key]: value };
}

const overHalf = wording`(?: 超过? | 满 | 过 | 逾 | 达到? | 够 ) 半(?<unit> 小时 | 天 ) .* 1\k<unit>`;
const below = wording`
  不[足满到] (?<amount> ${NUMBER} | 半 ) (?<unit>${UNIT}) (?: 的 | 者 | 部分 | 时 | 也 | 按 | 以 | 算 | 计 | 收 )* \k<amount>\k<unit>`;

/** 超半小时按1小时 · 不足1小时按1小时 (every part counts whole) · 不足2小时按2小时 (a minimum). */
function roundingOf(clause: string): Terms | undefined {
  if (overHalf.test(clause)) return { rounding: { step: '1', mode: 'over-half' } };
  const { amount, unit } = below.exec(clause)?.groups ?? {};
  if (amount === undefined) return undefined;
  if (amount === '半') return { rounding: { step: '0.5', mode: 'up' } };
  return amount === '1' ? { rounding: { step: '1', mode: 'up' } } : { minimumQuantity: { amount, unit } };
}

const leastUnits = wording`
  ^ (?: (?: 最低 | 最少 | 至少 | 最短 | 起步 ) \D* (?<least> ${NUMBER} | 半 ) (?<unit>${UNIT})
      | (?<from> ${NUMBER} | 半 ) (?<fromUnit>${UNIT}) 起.? ) $`;
const leastYuan = wording`
  ^ (?: (?: 起步价? | 最低 | 不低于 | 至少 | 最少 ) \D* (?<least>${NUMBER})元? (?: /${UNIT} )?
      | (?<from>${NUMBER})元 (?: /${UNIT} )? 起.? ) $`;

/** 最低服务时间为2小时 · 2小时起 · 起步价50元 · 最低收费50元/次. */
function minimumOf(clause: string): Terms | undefined {
  const units = leastUnits.exec(clause)?.groups;
  if (units !== undefined) {
    const amount = units.least ?? units.from!;
    return { minimumQuantity: { amount: amount === '半' ? '0.5' : amount, unit: units.unit ?? units.fromUnit } };
  }
  const { least, from } = leastYuan.exec(clause)?.groups ?? {};
  return wrap('minimumAmount', least ?? from);
}

const cap = wording`
  ^ (?: (?: 最高 | 封顶 | 上限 | 不超过 | 不高于 | 最多 | 至多 ) \D* (?<most>${NUMBER})元? (?: /(?<unit>${UNIT}) )? (?: 为限 )?
      | (?<top>${NUMBER})元? (?: /(?<each>${UNIT}) )? 封顶 ) $`;

/** 最高可收费150元/次 · 200元封顶. */
function capOf(clause: string): Figure | undefined {
  const { most, unit, top, each } = cap.exec(clause)?.groups ?? {};
  const amount = most ?? top;
  return amount === undefined ? undefined : { amount, unit: unit ?? each };
}

const discount = wording`
  (?: (?<from>${NUMBER}) ${UNIT} (?: 及?以上 | 起 | 以?后 )? \D* )?
  (?: (?<tenths>${NUMBER})折(?!叠) | (?<half> 半价 | 对折 | 折半 | 减半 ) )`;

/** 10个以上5折 · 满20个85折 · 不需检修时价格折半. */
function discountOf(clause: string): Discount | undefined {
  const groups = discount.exec(clause)?.groups;
  if (groups === undefined) return undefined;
  const factor = groups.half === undefined ? factorOf(groups.tenths!) : '0.5';
  return { ...(groups.from !== undefined && { from: groups.from }), factor };
}

/** 5折 is 0.5, 8.5折 and 85折 are 0.85. */
function factorOf(tenths: string): Decimal {
  const number = Number(tenths);
  return decimalOf(number > 10 ? number / 100 : number / 10);
}
