/** Owns areas and rates of the city table as people write them: 140以下, 90至140; 1.5%, 80 元/㎡. */
import { compare, type Decimal, decimalOf, times } from '../../model/money';
import { squeeze } from '../../model/text';

/** Square metres: more than the one, the other inclusive. Neither for every area. */
export interface Tier {
  readonly above?: Decimal;
  readonly upTo?: Decimal;
}

const FIGURE = String.raw`(\d+(?:\.\d+)?)`;
const unit = /平方米|平米|㎡|m²|m2/gi;
const every = /^(?:全部|所有|不分档)?$/;
const upToForms = [
  new RegExp(`^${FIGURE}(?:\\(含\\)|及)?(?:以下|以内)(?:\\(含\\))?$`),
  new RegExp(`^(?:≤|<=|不超过)${FIGURE}$`),
];
const aboveForms = [new RegExp(`^${FIGURE}以上$`), new RegExp(`^(?:>|超过|大于)${FIGURE}$`)];
const between = new RegExp(`^${FIGURE}(?:以上)?(?:至|到|-|~|—|–)${FIGURE}(?:以下|以内)?$`);

/** The areas that a text names, undefined where it can't be told: 以下 has its figure in it, so 不满140 is none we can hold. */
export function parseTier(text: string): Tier | undefined {
  const plain = squeeze(text)
    .replace(unit, '')
    .replace(/^(?:建筑)?面积/, '');
  if (every.test(plain)) return {};
  const range = between.exec(plain);
  if (range) {
    const [above, upTo] = [figure(range[1]!), figure(range[2]!)];
    return compare(above, upTo) < 0 ? { above, upTo } : undefined;
  }
  const upTo = firstFigure(upToForms, plain);
  if (upTo !== undefined) return { upTo };
  const above = firstFigure(aboveForms, plain);
  return above === undefined ? undefined : { above };
}

/** No city takes more of the price: what is more was a percentage without its sign. */
const HIGHEST_SHARE = '0.1';

/**
 * A share of the price (1%, 0.01) or yuan a square metre (80, 80元/㎡), as the basis asks; without one either. Undefined for what would
 * have to be guessed: 1 of a price, and 0.05 yuan, which is how a cell holds 5%.
 */
export function parseCityRate(text: string, basis: 'area' | 'price' | undefined): Decimal | undefined {
  const plain = squeeze(text);
  const percent = firstFigure([new RegExp(`^${FIGURE}%$`)], plain);
  const yuan = firstFigure([new RegExp(`^${FIGURE}(?:元?(?:/|每)?)?$`)], plain.replace(unit, ''));
  const rate = percent === undefined ? yuan : times(percent, '0.01');
  if (rate === undefined || basis === undefined) return rate;
  if (basis === 'area')
    return percent === undefined && (compare(rate, '0') === 0 || compare(rate, '1') >= 0) ? rate : undefined;
  const isShare = percent !== undefined || new RegExp(`^${FIGURE}$`).test(plain);
  return isShare && compare(rate, HIGHEST_SHARE) <= 0 ? rate : undefined;
}

function firstFigure(forms: readonly RegExp[], text: string): Decimal | undefined {
  for (const form of forms) {
    const match = form.exec(text);
    if (match) return figure(match[1]!);
  }
  return undefined;
}

function figure(written: string): Decimal {
  return decimalOf(Number(written));
}
