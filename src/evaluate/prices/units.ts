/** Owns how many units are charged for a quantity: minimum, parts of an hour counted whole, and what discounts leave of them. */
import { compare, type Decimal, larger, minus, plus, smaller, times, wholeSteps } from '../../model/money';
import type { Discount, ListedPrice, QuantityRounding } from './tariff';

/** Units at full price, both inclusive: the list may leave a choice between two. */
export interface UnitRange {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** What a quantity is charged as, before discounts. */
export function chargedUnits(quantity: Decimal, { rounding, minimumQuantity = '0' }: ListedPrice): UnitRange {
  const { low, high } = roundedUnits(quantity, rounding);
  return { low: larger(low, minimumQuantity), high: larger(high, minimumQuantity) };
}

function roundedUnits(quantity: Decimal, rounding: QuantityRounding | undefined): UnitRange {
  if (rounding === undefined) return { low: quantity, high: quantity };
  const { step, mode } = rounding;
  const whole = wholeSteps(quantity, step);
  const part = minus(quantity, whole);
  if (compare(part, '0') === 0) return { low: quantity, high: quantity };
  const next = plus(whole, step);
  const countsWhole = mode === 'up' || compare(times(part, '2'), step) > 0;
  return { low: countsWhole ? next : whole, high: next };
}

/**
 * What is left of so many units. Whether 10个以上5折 is for all of them or for those above ten, and whether ten is 以上, lists
 * do not say: the least is all of them discounted, the most only those above. A discount without a quantity may be given or not.
 */
export function discountedUnits({ low, high }: UnitRange, discounts: readonly Discount[]): UnitRange {
  const given = discounts.filter(({ from = '0' }) => compare(high, from) >= 0);
  return {
    low: given.map(({ factor }) => times(low, factor)).reduce(smaller, low),
    high: given.length === 0 ? high : given.map(discount => mostOf(high, discount)).reduce(larger),
  };
}

function mostOf(units: Decimal, { from, factor }: Discount): Decimal {
  return from === undefined ? units : plus(from, times(minus(units, from), factor));
}
