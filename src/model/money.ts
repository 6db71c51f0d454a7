/** Owns decimal amounts: decimal text in, decimal text out, half-up. The only door to the decimal library. */
import Big from 'big.js';

/** A decimal number as text without grouping: `1280.50`. */
export type Decimal = string;

export function sum(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((total, amount) => total.plus(amount), new Big(0)).toFixed();
}

export function plus(a: Decimal, b: Decimal): Decimal {
  return new Big(a).plus(b).toFixed();
}

export function minus(a: Decimal, b: Decimal): Decimal {
  return new Big(a).minus(b).toFixed();
}

export function times(a: Decimal, b: Decimal): Decimal {
  return new Big(a).times(b).toFixed();
}

/** Rounds half away from zero to so many decimals, and shows them all: `rounded('268.495', 2)` → `268.50`. */
export function rounded(amount: Decimal, decimals: number): Decimal {
  return new Big(amount).toFixed(decimals, Big.roundHalfUp);
}

/** The largest whole number of steps that is not more: `wholeSteps('2.7', '0.5')` → `2.5`. The step is more than 0. */
export function wholeSteps(amount: Decimal, step: Decimal): Decimal {
  return new Big(amount).div(step).round(0, Big.roundDown).times(step).toFixed();
}

export function smaller(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) <= 0 ? a : b;
}

export function larger(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) >= 0 ? a : b;
}

/** -1, 0 or 1. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return new Big(a).cmp(b);
}

/** A number of a cell as exact decimal text. Excel keeps 15 significant digits; 268.49999999999994 means 268.5. */
export function decimalOf(number: number): Decimal {
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return String(number);
  return new Big(number.toPrecision(15)).toFixed();
}

export function isDecimal(text: string): text is Decimal {
  return /^-?\d+(\.\d+)?$/.test(text);
}
