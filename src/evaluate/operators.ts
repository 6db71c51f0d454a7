/** Owns the operators of rule conditions. The compiled rules and json-rules-engine use these same functions. */
import type { Bilingual } from '../model/language';
import { compare, isDecimal } from '../model/money';
import { ABSENT, compareStamps, type FactValue, isDated, isInState, isUnreadableFact, type State } from './values';

/** What stands on the right of an operator. */
export type Operand = 'state' | 'value' | 'list' | 'words' | 'number' | 'date';

export interface Operator {
  readonly title: Bilingual;
  readonly operand: Operand;
  /** The operator that holds where this one does not. */
  readonly opposite: string;
  /** Whether it holds of a field whose column is missing. */
  readonly ofAbsent: boolean;
  test(value: FactValue, expected: FactValue): boolean;
  /** `test` against one value that stays the same, for whole books; absent where nothing can be prepared. */
  against?(expected: FactValue): (value: FactValue) => boolean;
}

const titled = (zh: string, en: string): Bilingual => ({ zh, en });

/** `is` … `notAfter`, each beside its opposite. Comparisons of numbers and dates are false where one of the two is none. */
export const operators: Readonly<Record<string, Operator>> = {
  ...pair('state', ['is', titled('是', 'is')], ['isNot', titled('不是', 'is not')], (value, state) =>
    isInState(value, state as State),
  ),
  ...pair(
    'value',
    ['equal', titled('等于', 'equals')],
    ['notEqual', titled('不等于', 'does not equal')],
    (value, expected) => value === expected,
  ),
  ...pair('list', ['in', titled('属于', 'is one of')], ['notIn', titled('不属于', 'is none of')], (value, list) =>
    (list as readonly FactValue[]).includes(value),
  ),
  ...pair(
    'words',
    ['contains', titled('含有', 'contains')],
    ['containsNone', titled('不含', 'contains none of')],
    (value, words) => typeof value === 'string' && (words as readonly string[]).some(word => value.includes(word)),
  ),
  ...comparison(
    'number',
    ['moreThan', titled('大于', 'is more than')],
    ['atMost', titled('不大于', 'is at most')],
    sign => sign > 0,
  ),
  ...comparison(
    'number',
    ['lessThan', titled('小于', 'is less than')],
    ['atLeast', titled('不小于', 'is at least')],
    sign => sign < 0,
  ),
  ...comparison(
    'number',
    ['sameAmount', titled('金额等于', 'is the same amount as')],
    ['otherAmount', titled('金额不等于', 'is another amount than')],
    sign => sign === 0,
  ),
  ...comparison(
    'date',
    ['before', titled('早于', 'is before')],
    ['notBefore', titled('不早于', 'is not before')],
    sign => sign < 0,
  ),
  ...comparison(
    'date',
    ['after', titled('晚于', 'is after')],
    ['notAfter', titled('不晚于', 'is not after')],
    sign => sign > 0,
  ),
};

/**
 * Whether a condition holds. What can't be read makes it neither true nor false: it then is what `inDoubt` says, and a rule whose answer
 * depends on that stays silent.
 */
export function holds(operator: Operator, value: FactValue, expected: FactValue, inDoubt: boolean): boolean {
  if (isUnreadableFact(value) || isUnreadableFact(expected)) return inDoubt;
  if (value === ABSENT || expected === ABSENT) return operator.ofAbsent;
  return operator.test(value, expected);
}

/** {@link holds} against a value of the rule itself. */
export function holdsAgainst(operator: Operator, expected: FactValue): (value: FactValue, inDoubt: boolean) => boolean {
  const test = operator.against?.(expected) ?? (value => operator.test(value, expected));
  return (value, inDoubt) => {
    if (value === ABSENT) return operator.ofAbsent;
    return typeof value === 'object' && isUnreadableFact(value) ? inDoubt : test(value);
  };
}

type Named = readonly [name: string, title: Bilingual];

function pair(operand: Operand, positive: Named, negative: Named, test: Operator['test']): Record<string, Operator> {
  return {
    [positive[0]]: { title: positive[1], operand, opposite: negative[0], ofAbsent: false, test },
    [negative[0]]: { title: negative[1], operand, opposite: positive[0], ofAbsent: true, test: (a, b) => !test(a, b) },
  };
}

function comparison(
  operand: 'number' | 'date',
  positive: Named,
  negative: Named,
  isSo: (sign: number) => boolean,
): Record<string, Operator> {
  const sign = operand === 'number' ? compareNumbers : compareDates;
  const test =
    (isWanted: (sign: number) => boolean): Operator['test'] =>
    (value, expected) => {
      const found = sign(value, expected);
      return found !== undefined && isWanted(found);
    };
  /** A limit's text is looked at once, not for every entry. */
  const against =
    (isWanted: (sign: number) => boolean): NonNullable<Operator['against']> =>
    expected => {
      const limit = smallNumber(expected);
      return value => {
        const number = limit === undefined ? undefined : smallNumber(value);
        return number === undefined ? test(isWanted)(value, expected) : isWanted(number - limit!);
      };
    };
  const prepared = (isWanted: (sign: number) => boolean) =>
    operand === 'number' ? { against: against(isWanted) } : {};
  return {
    [positive[0]]: {
      title: positive[1],
      operand,
      opposite: negative[0],
      ofAbsent: false,
      test: test(isSo),
      ...prepared(isSo),
    },
    [negative[0]]: {
      title: negative[1],
      operand,
      opposite: positive[0],
      ofAbsent: false,
      test: test(found => !isSo(found)),
      ...prepared(found => !isSo(found)),
    },
  };
}

function compareNumbers(a: FactValue, b: FactValue): number | undefined {
  const [left, right] = [smallNumber(a), smallNumber(b)];
  if (left !== undefined && right !== undefined) return left - right;
  const [leftText, rightText] = [decimal(a), decimal(b)];
  return leftText === undefined || rightText === undefined ? undefined : compare(leftText, rightText);
}

/** Decimals of up to 15 digits are different numbers exactly where they are different decimals. */
const MOST_DIGITS = 15;

function smallNumber(value: FactValue): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 1e14 ? value : undefined;
  return typeof value === 'string' && value.length <= MOST_DIGITS && isDecimal(value) ? Number(value) : undefined;
}

function decimal(value: FactValue): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && isDecimal(value) ? value : undefined;
}

function compareDates(a: FactValue, b: FactValue): number | undefined {
  return isDated(a) && isDated(b) ? compareStamps(a, b) : undefined;
}
