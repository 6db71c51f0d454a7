/** Owns the judgement of a slip's amount by the price list. */
import { compare, type Decimal, plus, times, wholeSteps } from '../../model/money';
import type { Day } from '../../model/time';
import { type ExpectedAmount, eitherOf, expectedAmount, isMeantFor, unitsOf } from './expected';
import { priceOf } from './match';
import type { Tariff } from './tariff';
import { unitOf } from './wording';

/** What a slip says of its charge, in yuan; `day` is the day of issue. */
export interface Charge {
  readonly service: string;
  readonly department?: string | undefined;
  readonly unit?: string | undefined;
  readonly quantity?: Decimal | undefined;
  readonly amount: Decimal;
  readonly materialFee?: Decimal | undefined;
  readonly day: Day;
}

/** `open`: not listed, by agreement, not understood, or the quantity is not known. Nobody is accused. */
export type Judgement =
  | { readonly verdict: 'on-list' | 'off-list'; readonly expected: ExpectedAmount; readonly tariff: Tariff }
  | { readonly verdict: 'open' };

/**
 * Whether an amount is what the price list gives for service and quantity on that day, material included. Where the list gives
 * no whole yuan, the yuan below and above are on the list too. An amount of 0 charges nothing, and is open.
 */
export function judgeAmount(tariffs: readonly Tariff[], charge: Charge): Judgement {
  const lines = priceOf(tariffs, charge.service, charge.department, charge.day).filter(line =>
    isMeantFor(line, charge.quantity),
  );
  const expected = lines.map(line => expectedCharge(line, charge));
  const known = expected.filter(amount => amount !== undefined);
  const [tariff] = lines;
  if (tariff === undefined || known.length < lines.length || compare(charge.amount, '0') <= 0)
    return { verdict: 'open' };
  const isOnList = known.some(amount => isAllowed(charge.amount, amount));
  return { verdict: isOnList ? 'on-list' : 'off-list', expected: known.reduce(eitherOf), tariff };
}

/** What one line gives, with the material that it allows on top. Undefined where that is open. */
function expectedCharge(tariff: Tariff, { unit, quantity, materialFee }: Charge): ExpectedAmount | undefined {
  const slipUnit = unitOf(unit);
  const isOtherUnit = slipUnit !== undefined && tariff.unit !== undefined && slipUnit !== tariff.unit;
  const amount = expectedAmount(tariff, quantity);
  if (isOtherUnit || amount === undefined || amount === 'by-agreement' || tariff.price.kind !== 'listed') {
    return undefined;
  }
  const { material } = tariff.price;
  if (amount.high === undefined || material === 'included') return amount;
  if (typeof material === 'object') {
    return { ...amount, high: plus(amount.high, times(material.perUnit, unitsOf(tariff, quantity)!)) };
  }
  if (materialFee !== undefined) return { ...amount, high: plus(amount.high, materialFee) };
  return material === 'extra' ? { low: amount.low } : amount;
}

function isAllowed(amount: Decimal, { low, high }: ExpectedAmount): boolean {
  return (
    compare(amount, wholeSteps(low, '1')) >= 0 && (high === undefined || compare(amount, wholeYuanAbove(high)) <= 0)
  );
}

function wholeYuanAbove(amount: Decimal): Decimal {
  const below = wholeSteps(amount, '1');
  return compare(below, amount) === 0 ? amount : plus(below, '1');
}
