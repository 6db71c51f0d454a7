/** Owns the little arithmetic that the product's own formulas need, for tests and for the stand-in for Excel. Excel calculates; this only has to get the same. */
import type { CellValue } from '../../src/model/workbook';

/** What stands in an area such as `G5:G30`, row by row; undefined where the text is no area. */
export type ValuesIn = (area: string) => readonly CellValue[] | undefined;

/** The result of a formula without `=`: sums of numbers, SUM, SUBTOTAL(9,…), COUNT, COUNTIF and SUMIF. Undefined for any other. */
export function calculated(formula: string, valuesIn: ValuesIn): number | undefined {
  const terms = formula.split(/\+(?![^(]*\))/).map(term => termOf(term, valuesIn));
  return terms.every(term => term !== undefined)
    ? Number(terms.reduce((sum, term) => sum + term, 0).toPrecision(15))
    : undefined;
}

function termOf(term: string, valuesIn: ValuesIn): number | undefined {
  if (/^\d+$/.test(term)) return Number(term);
  const [, name, first, criterion, last] =
    /^(\w+)\((?:9,)?([A-Z]+\d+(?::[A-Z]+\d+)?)(?:,"([^"]*)"(?:,([A-Z]+\d+:[A-Z]+\d+))?)?\)$/.exec(term) ?? [];
  const tested = first === undefined ? undefined : valuesIn(first);
  if (!tested) return undefined;
  const isMeant = (value: CellValue) =>
    criterion === '>0' ? typeof value === 'number' && value > 0 : value === criterion;
  switch (name) {
    case 'SUM':
    case 'SUBTOTAL':
      return sum(tested);
    case 'COUNT':
      return tested.filter(value => typeof value === 'number').length;
    case 'COUNTIF':
      return tested.filter(isMeant).length;
    case 'SUMIF':
      return sum((valuesIn(last ?? '') ?? []).filter((_, index) => isMeant(tested[index])));
    default:
      return undefined;
  }
}

function sum(values: readonly CellValue[]): number {
  return values.reduce<number>((total, value) => (typeof value === 'number' ? total + value : total), 0);
}
