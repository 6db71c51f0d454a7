/** Owns the figures of a price: 25元/套, 20--40元, 30元起, 免费, and the quantities that a figure is for (100㎡以内8元/㎡). */
import { compare, type Decimal } from '../../model/money';
import type { Bounds } from './tariff';
import { NUMBER, spelled, UNIT, wording } from './wording';

/** Yuan a unit. */
export interface PriceFigure {
  readonly low: Decimal;
  /** Absent: from `low` upwards. */
  readonly high?: Decimal;
  readonly unit?: string;
  readonly bounds?: UnitBounds;
}

const figure = wording`
  ^ (?: 人工费? | 工时费? | 工费 | 服务费 | 收费 | 价格 | 单价 )? (?: 每(?<each>${UNIT}) )?
  (?<low>${NUMBER})元? (?: /(?<first>${UNIT}) )? (?: -(?<high>${NUMBER})元? )?
  (?: [/每](?<unit>${UNIT}) )? (?: /次 )? (?<open> 起 | 起步 | 以上 )? $`;

/** A spelled clause as a price; undefined where it is something else. A range that runs backwards is no price. */
export function figureOf(clause: string): PriceFigure | undefined {
  if (/^(?:免费|免收|免|无偿|不收费|赠送)$/.test(clause)) return { low: '0', high: '0' };
  const { bounds, rest } = leadingBounds(clause);
  const groups = figure.exec(rest)?.groups;
  if (groups === undefined) return undefined;
  const { low = '', high = low, open } = groups;
  const unit = groups.unit ?? groups.first ?? groups.each;
  if (compare(low, high) > 0) return undefined;
  return { low, ...(open === undefined && { high }), ...(unit !== undefined && { unit }), ...(bounds && { bounds }) };
}

/** Bounds and the unit that they count. */
export interface UnitBounds extends Bounds {
  readonly unit: string;
}

const bounding = `
  (?: (?: ≤ | < | 不超过 | 小于 ) (?<most>${NUMBER}) (?<mostUnit>${UNIT})
    | (?<upTo>${NUMBER}) (?<upToUnit>${UNIT}) (?: [及含]?以[下内] | 内 )
    | (?: ≥ | > | 超过 | 大于 ) (?<least>${NUMBER}) (?<leastUnit>${UNIT})
    | (?<from>${NUMBER}) (?<fromUnit>${UNIT}) [及含]?以上
    | (?<begin>${NUMBER}) (?<beginUnit>${UNIT})? - (?<end>${NUMBER}) (?<endUnit>${UNIT}) )`;
const leading = wording`^ ${bounding} (?= 每?\d )`;
const whole = wording`^ ${bounding} $`;
const trailing = wording`\(? ${bounding} \)? $`;

/** The quantities that a whole clause names: ≤5000㎡, 100㎡以内, 1000-5000㎡. */
export function boundsOf(clause: string): UnitBounds | undefined {
  return boundsOfMatch(whole.exec(clause));
}

/** A service without the quantities that stand behind its name: 草坪修剪 1000-5000㎡. */
export function withoutBounds(service: string): { readonly name: string; readonly bounds?: UnitBounds } {
  const text = spelled(service);
  const match = trailing.exec(text);
  const bounds = boundsOfMatch(match);
  return match === null || bounds === undefined ? { name: service } : { name: text.slice(0, match.index), bounds };
}

function leadingBounds(clause: string): { readonly bounds?: UnitBounds | undefined; readonly rest: string } {
  const match = leading.exec(clause);
  return match === null ? { rest: clause } : { bounds: boundsOfMatch(match), rest: clause.slice(match[0].length) };
}

function boundsOfMatch(match: RegExpExecArray | null): UnitBounds | undefined {
  if (match === null) return undefined;
  const groups = match.groups!;
  const { most, upTo = most, least, from = least, begin = from, end = upTo, endUnit, beginUnit = endUnit } = groups;
  const unit = endUnit ?? groups.fromUnit ?? groups.leastUnit ?? groups.upToUnit ?? groups.mostUnit;
  if (unit === undefined || beginUnit !== endUnit) return undefined;
  return { unit, ...(begin !== undefined && { from: begin }), ...(end !== undefined && { upTo: end }) };
}
