/** Owns a price-list line as words understood: its figures, its terms, and the first words that were not understood. */
import { compare, isDecimal } from '../../model/money';
import { figureOf, type PriceFigure } from './figure';
import { materialOfColumn } from './material';
import { speaksOfMoney, type Terms, termsOf } from './terms';
import { clausesOf, spelled, unitOf } from './wording';

/** The cells of a line as text; blank ones undefined. */
export interface PriceLine {
  readonly price?: string | undefined;
  readonly unit?: string | undefined;
  readonly material?: string | undefined;
  readonly minimum?: string | undefined;
  readonly cap?: string | undefined;
  readonly remark?: string | undefined;
}

export interface PriceWords {
  readonly figures: readonly PriceFigure[];
  /** In the order of price, remark, columns: the later, the more particular. */
  readonly terms: readonly Terms[];
  readonly notUnderstood?: string;
}

/** Every clause of the price and of the columns must be understood; of the remark only those that speak of money. */
export function wordsOf({ price = '', unit, material, minimum, cap, remark = '' }: PriceLine): PriceWords {
  const figures: PriceFigure[] = [];
  const terms: Terms[] = [];
  const notUnderstood: string[] = [];

  for (const clause of clausesOf(price)) {
    const figure = figureOf(clause);
    if (figure === undefined) takeTerms(clause);
    else figures.push(figure);
  }
  for (const clause of clausesOf(remark)) {
    if (speaksOfMoney(clause) || termsOf(clause) !== undefined) takeTerms(clause);
  }
  const columnMaterial = materialOfColumn(material);
  if (columnMaterial !== undefined) terms.push({ material: columnMaterial });
  if (isFilled(minimum)) {
    const bare = bareMinimum(spelled(minimum), figures, unitOf(unit) ?? figures[0]?.unit);
    if (bare === undefined) takeTerms(`最低${spelled(minimum)}`);
    else terms.push(bare);
  }
  if (isFilled(cap)) takeTerms(`最高${spelled(cap)}`);
  return { figures, terms, ...(notUnderstood[0] !== undefined && { notUnderstood: notUnderstood[0] }) };

  function takeTerms(clause: string): void {
    const understood = termsOf(clause);
    if (understood === undefined) notUnderstood.push(clause);
    else terms.push(understood);
  }
}

function isFilled(cell: string | undefined): cell is string {
  return cell !== undefined && !/^(?:[-/—]|无)?$/.test(spelled(cell));
}

/** A bare number is yuan, but for one below the price of a single unit: as yuan it would say nothing, so it counts units. */
function bareMinimum(words: string, figures: readonly PriceFigure[], unit: string | undefined): Terms | undefined {
  const isCount = isDecimal(words) && figures.every(({ low }) => compare(words, low) < 0);
  return isCount ? { minimumQuantity: { amount: words, unit } } : undefined;
}
