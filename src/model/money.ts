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
  if (!isPlain(a) || !isPlain(b) || a.length + b.length > MOST_DIGITS) return new Big(a).times(b).toFixed();
  const exact = inPlaces(unitsOf(a) * unitsOf(b), decimalsOf(a) + decimalsOf(b));
  return exact.includes('.') ? exact.replace(/\.?0+$/, '') : exact;
}

/** Rounds half away from zero to so many decimals, and shows them all: `rounded('268.495', 2)` → `268.50`. */
export function rounded(amount: Decimal, decimals: number): Decimal {
  if (!isPlain(amount)) return new Big(amount).toFixed(decimals, Big.roundHalfUp);
  const excess = decimalsOf(amount) - decimals;
  if (excess <= 0) return inPlaces(unitsOf(amount) * 10 ** -excess, decimals);
  const unit = 10 ** excess;
  const units = Math.floor(unitsOf(amount) / unit);
  const rest = unitsOf(amount) - units * unit;
  return inPlaces(rest * 2 >= unit ? units + 1 : units, decimals);
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
  return isPlain(a) && isPlain(b) ? (Math.sign(Number(a) - Number(b)) as -1 | 0 | 1) : new Big(a).cmp(b);
}

/** A number of a cell as exact decimal text. Excel keeps 15 significant digits; 268.49999999999994 means 268.5. */
export function decimalOf(number: number): Decimal {
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return String(number);
  const shortest = String(number);
  return isPlain(shortest) ? shortest : new Big(number.toPrecision(15)).toFixed();
}

export function isDecimal(text: string): text is Decimal {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  let points = 0;
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === POINT && index > start && index < text.length - 1) points++;
    else if (code < ZERO || code > NINE) return false;
  }
  return text.length > start && points <= 1;
}

const [MINUS, POINT, ZERO, NINE] = [45, 46, 48, 57];

/**
 * Whole numbers of so many digits are exact in a double. Books charge such amounts, and the library takes ten times as long for them: the fees
 * of 12,500 contracts took 0.6 s by it alone.
 */
const MOST_DIGITS = 15;

/** Whether a decimal is not negative and short enough to be reckoned with as a whole number of its last place. */
function isPlain(amount: Decimal): boolean {
  if (amount.length > MOST_DIGITS) return false;
  for (let index = 0; index < amount.length; index++) {
    const code = amount.charCodeAt(index);
    if ((code < 48 || code > 57) && (code !== 46 || index === 0 || index === amount.length - 1)) return false;
  }
  return amount.length > 0;
}

function decimalsOf(amount: Decimal): number {
  const point = amount.indexOf('.');
  return point < 0 ? 0 : amount.length - point - 1;
}

function unitsOf(amount: Decimal): number {
  return Number(amount.replace('.', ''));
}

function inPlaces(units: number, decimals: number): Decimal {
  const digits = String(units).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
