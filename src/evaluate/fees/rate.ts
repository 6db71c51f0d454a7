/** Owns the rate of a fee: one figure, tiers by area, or the city table of the workbook's settings. */
import type { CityRate, FeeCharge, FeeTier } from '../../model/fee';
import { compare, type Decimal } from '../../model/money';
import type { Day } from '../../model/time';

/** The rate for an area, undefined where it depends on an area that is not known or on a city table that is not there. */
export function rateOf(
  charge: FeeCharge,
  area: Decimal | undefined,
  cityRates: readonly CityRate[],
): Decimal | undefined {
  if (charge.rate !== undefined) return charge.rate;
  const tiers = (charge.cityTable ? cityRates : (charge.tiers ?? [])).toSorted(smallestFirst);
  const fitting = tiers.find(({ upTo }) => upTo === undefined || area === undefined || compare(area, upTo) <= 0);
  return area === undefined && fitting?.upTo !== undefined ? undefined : fitting?.rate;
}

/** The city's rates of one fee on a day: later ones supersede. With no day known only those that always hold. */
export function cityRatesOn(table: readonly CityRate[], fee: string, day: Day | undefined): readonly CityRate[] {
  const inForce = table.filter(
    rate => rate.fee === fee && (rate.from === undefined || (day !== undefined && rate.from <= day)),
  );
  const latest = inForce.reduce((last, { from = '' }) => (from > last ? from : last), '');
  return inForce.filter(({ from = '' }) => from === latest);
}

function smallestFirst(a: FeeTier, b: FeeTier): number {
  if (a.upTo === undefined) return b.upTo === undefined ? 0 : 1;
  return b.upTo === undefined ? -1 : compare(a.upTo, b.upTo);
}
