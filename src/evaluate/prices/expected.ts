/** Owns the amount that the price list gives for a quantity. */
import type { Decimal } from '../../model/money';
import type { Tariff } from './tariff';

/** Yuan, both inclusive. Without `high` the list sets no upper bound. */
export interface ExpectedAmount {
  readonly low: Decimal;
  readonly high?: Decimal;
}

/**
 * What the list gives for so many units, without material: undefined where it can't be said (the line was not understood, or no
 * quantity for an area or hours; for pieces and visits no quantity means one).
 */
export function expectedAmount(
  tariff: Tariff,
  quantity: Decimal | undefined,
): ExpectedAmount | 'by-agreement' | undefined {
  throw new Error(`to be written: ${tariff.service} ${quantity}`);
}
