/** Owns working out a fee: the version in force, its basis, rate and rounded amount. */
import type { CityRate, FeeProfile, FeeResult, FeeRounding, FeeRule } from '../../model/fee';
import { compare, type Decimal, isDecimal, rounded, times } from '../../model/money';
import type { Value } from '../../model/register';
import { cityRatesOn, rateOf } from './rate';
import { type FeeInputs, keyDateOf, versionInForce } from './version';

/** What the workbook's settings say of a fee. */
export interface FeeOptions {
  /** What this city charges. */
  readonly cityTable?: readonly CityRate[];
  /** Stands in for the rate of the version in force. */
  readonly rate?: Decimal;
}

/**
 * The fee of one contract, in yuan, or undefined where the profile has no version in force for it, its area or price is not
 * known, or its city's rate is not in the settings. Decimal throughout; only the amount is rounded, half-up.
 */
export function computeFee(
  fee: FeeRule,
  profile: FeeProfile,
  inputs: FeeInputs,
  { cityTable = [], rate: ownRate }: FeeOptions = {},
): FeeResult | undefined {
  const version = versionInForce(fee.profiles[profile], inputs);
  if (version === undefined) return undefined;
  const { charge, rounding, payer, source, grade } = version;
  const keyDate = keyDateOf(version, inputs);
  const basis = amountOf(inputs[charge.basis]);
  const rate = ownRate ?? rateOf(charge, amountOf(inputs.area), cityRatesOn(cityTable, fee.id, keyDate));
  if (basis === undefined || rate === undefined) return undefined;
  return {
    fee: fee.id,
    profile,
    version: version.id,
    ...(keyDate !== undefined && { keyDate }),
    basis: withCents(basis),
    rate,
    amount: roundedFee(times(basis, rate), rounding),
    payer,
    source,
    grade,
  };
}

/** A tick, a text or a negative number is no area and no price. */
function amountOf(value: Value): Decimal | undefined {
  return typeof value === 'string' && isDecimal(value) && compare(value, '0') >= 0 ? value : undefined;
}

/** Two decimals, and more where the book has more. */
function withCents(amount: Decimal): Decimal {
  const decimals = amount.split('.')[1]?.length ?? 0;
  return rounded(amount, Math.max(2, decimals));
}

/** Shown with two decimals, whatever it is rounded to. */
function roundedFee(exact: Decimal, { decimals, freeBelow }: FeeRounding): Decimal {
  const isFree = freeBelow !== undefined && compare(exact, freeBelow) < 0;
  return withCents(rounded(isFree ? '0' : exact, decimals));
}
