/** Owns the amount that a line of the price list gives for a quantity. */
import { compare, type Decimal, larger, smaller, times } from '../../model/money';
import type { ListedPrice, PriceTier, Tariff } from './tariff';
import { chargedUnits, discountedUnits } from './units';
import { isMeasured } from './wording';

/** Yuan, both inclusive. Without `high` the list sets no upper bound. */
export interface ExpectedAmount {
  readonly low: Decimal;
  readonly high?: Decimal;
}

/**
 * What a line gives for so many units, material aside. Undefined where it can't be said: the line was not understood, no tier is
 * for the quantity, or there is none. For pieces and visits a blank quantity is one; for hours, areas and unknown units it is not.
 */
export function expectedAmount(
  tariff: Tariff,
  quantity: Decimal | undefined,
): ExpectedAmount | 'by-agreement' | undefined {
  const { price, unit } = tariff;
  if (price.kind === 'by-agreement') return 'by-agreement';
  const units = unitsOf(tariff, quantity);
  if (price.kind === 'unread' || units === undefined) return undefined;
  const amounts = price.tiers
    .filter(tier => isWithin(units, tier))
    .map(tier => amountOf(price, tier, units, unit !== undefined && isMeasured(unit)));
  return amounts.length === 0 ? undefined : amounts.reduce(eitherOf);
}

/** The quantity that a slip means; a blank one is a single piece or visit. */
export function unitsOf({ unit }: Tariff, quantity: Decimal | undefined): Decimal | undefined {
  if (quantity !== undefined) return compare(quantity, '0') > 0 ? quantity : undefined;
  return unit === undefined || isMeasured(unit) ? undefined : '1';
}

/** Whether a line may be meant for a quantity: all are but those whose tiers are for others. */
export function isMeantFor(tariff: Tariff, quantity: Decimal | undefined): boolean {
  const units = unitsOf(tariff, quantity);
  const { price } = tariff;
  return price.kind !== 'listed' || units === undefined || price.tiers.some(tier => isWithin(units, tier));
}

/** What either of two readings of the list allows. */
export function eitherOf(one: ExpectedAmount, other: ExpectedAmount): ExpectedAmount {
  const low = smaller(one.low, other.low);
  return one.high === undefined || other.high === undefined ? { low } : { low, high: larger(one.high, other.high) };
}

function isWithin(quantity: Decimal, { from, upTo }: PriceTier): boolean {
  return (from === undefined || compare(quantity, from) >= 0) && (upTo === undefined || compare(quantity, upTo) <= 0);
}

function amountOf(price: ListedPrice, tier: PriceTier, quantity: Decimal, isByMeasure: boolean): ExpectedAmount {
  const units = discountedUnits(chargedUnits(quantity, price), price.discounts);
  const least = price.minimumAmount ?? '0';
  const low = larger(times(units.low, tier.low), least);
  const high = tier.high === undefined || price.surcharge ? undefined : larger(times(units.high, tier.high), least);
  return capped({ low, ...(high !== undefined && { high }) }, price, tier, quantity, isByMeasure);
}

/**
 * A cap above a visit's range (30–50元/次, 最高150元/次) says how far a difficult one may go; above a single figure, or above what is
 * measured, it only cuts off.
 */
function capped(
  { low, high }: ExpectedAmount,
  { cap }: ListedPrice,
  tier: PriceTier,
  quantity: Decimal,
  isByMeasure: boolean,
): ExpectedAmount {
  if (cap === undefined) return { low, ...(high !== undefined && { high }) };
  const most = cap.perUnit ? times(cap.amount, quantity) : cap.amount;
  const reaches = high === undefined || cap.perUnit || (!isByMeasure && tier.low !== tier.high);
  return { low: smaller(low, most), high: reaches ? most : smaller(high, most) };
}
