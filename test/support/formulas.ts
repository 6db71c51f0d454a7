/** Owns the little arithmetic that the product's own formulas need, for tests and for the stand-in for Excel. Excel calculates; this only has to get the same. */
import type { CellValue } from '../../src/model/workbook';

/** What stands in an area such as `G5:G30`, row by row; undefined where the text is no area. */
export type ValuesIn = (area: string) => readonly CellValue[] | undefined;

/** The result of a formula without `=`, to 15 digits; undefined for a formula that holds anything unknown here. */
export function calculated(formula: string, valuesIn: ValuesIn): CellValue {
  try {
    const result = new Calculation(formula, valuesIn).result();
    return typeof result === 'number' ? Number(result.toPrecision(15)) : result;
  } catch (error) {
    if (error instanceof UnknownFormula) return undefined;
    throw error;
  }
}

class UnknownFormula extends Error {}

/** An area's values, or one value. */
type Operand = CellValue | readonly CellValue[];

class Calculation {
  private readonly tokens: string[];
  private at = 0;

  constructor(
    formula: string,
    private readonly valuesIn: ValuesIn,
  ) {
    this.tokens = formula.match(/"[^"]*"|[A-Z]+\d+(?::[A-Z]+\d+)?|\d+(?:\.\d+)?|[A-Z]+(?=\()|\S/g) ?? [];
  }

  result(): CellValue {
    const result = single(this.comparison());
    if (this.at < this.tokens.length) throw new UnknownFormula();
    return result;
  }

  private comparison(): Operand {
    const left = this.sum();
    return this.take('=') ? single(left) === single(this.sum()) : left;
  }

  private sum(): Operand {
    let left = this.product();
    for (;;) {
      if (this.take('+')) left = numberOf(left) + numberOf(this.product());
      else if (this.take('-')) left = numberOf(left) - numberOf(this.product());
      else return left;
    }
  }

  private product(): Operand {
    let left = this.term();
    for (;;) {
      if (this.take('*')) left = numberOf(left) * numberOf(this.term());
      else if (this.take('/')) left = numberOf(left) / numberOf(this.term());
      else return left;
    }
  }

  private term(): Operand {
    const token = this.tokens[this.at++] ?? '';
    if (/^\d/.test(token)) return Number(token);
    if (token.startsWith('"')) return token.slice(1, -1);
    if (this.tokens[this.at] === '(') return call(token, this.operands());
    const values = this.valuesIn(token);
    if (!values) throw new UnknownFormula();
    return values.length === 1 ? values[0] : values;
  }

  private operands(): Operand[] {
    const operands: Operand[] = [];
    this.at++;
    do operands.push(this.comparison());
    while (this.take(','));
    if (!this.take(')')) throw new UnknownFormula();
    return operands;
  }

  private take(token: string): boolean {
    if (this.tokens[this.at] !== token) return false;
    this.at++;
    return true;
  }
}

function call(name: string, [first, second, third]: readonly Operand[]): CellValue {
  const isMeant = (value: CellValue) =>
    second === '>0' ? typeof value === 'number' && value > 0 : value === single(second);
  switch (name) {
    case 'IF':
      return single(first) ? single(second) : single(third);
    case 'N':
      return typeof first === 'number' ? first : 0;
    case 'ROUND':
      return Number(`${Math.round(Number(`${numberOf(first)}e${numberOf(second)}`))}e-${numberOf(second)}`);
    case 'SUM':
      return total(list(first));
    case 'SUBTOTAL':
      return total(list(second));
    case 'COUNT':
      return list(first).filter(value => typeof value === 'number').length;
    case 'COUNTIF':
      return list(first).filter(isMeant).length;
    case 'SUMIF':
      return total(list(third).filter((_, index) => isMeant(list(first)[index])));
    default:
      throw new UnknownFormula();
  }
}

function list(operand: Operand): readonly CellValue[] {
  return Array.isArray(operand) ? operand : [operand as CellValue];
}

function single(operand: Operand): CellValue {
  if (Array.isArray(operand)) throw new UnknownFormula();
  return operand as CellValue;
}

function numberOf(operand: Operand): number {
  const value = single(operand);
  if (value === undefined) return 0;
  if (typeof value !== 'number') throw new UnknownFormula();
  return value;
}

function total(values: readonly CellValue[]): number {
  return values.reduce<number>((sum, value) => (typeof value === 'number' ? sum + value : sum), 0);
}
