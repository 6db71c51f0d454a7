/** Owns the price of one line of the list: its figures and terms put together, or why nobody is held to it. */
import type { UnitBounds } from './figure';
import type { Bounds, ListedPrice, Price } from './tariff';
import type { Terms } from './terms';
import { unitOf } from './wording';
import { type PriceLine, wordsOf } from './words';

/** What a line charges, and for which unit. Words that may change the amount and are not understood make it unread, never a guess. */
export function readPrice(line: PriceLine, nameBounds?: UnitBounds): { readonly price: Price; readonly unit?: string } {
  const { figures, terms, notUnderstood } = wordsOf(line);
  const isSingleFigure = figures.some(({ low, high }) => low === high);
  if (terms.some(({ byAgreement, discretion }) => byAgreement || (discretion && isSingleFigure))) {
    return { price: { kind: 'by-agreement' } };
  }
  const units = new Set([line.unit, ...figures.map(figure => figure.unit)].flatMap(unit => unitOf(unit) ?? []));
  const [unit] = units;
  const isUndecided = figures.some(({ bounds }) => (bounds === undefined ? figures.length > 1 : bounds.unit !== unit));
  const isAreaWithoutUnit = unit === undefined && nameBounds !== undefined; // 全屋清洁100㎡以内, 800: a metre, or the whole?
  if (notUnderstood !== undefined || figures.length === 0 || units.size > 1 || isUndecided || isAreaWithoutUnit) {
    return { price: { kind: 'unread', text: notUnderstood ?? line.price ?? '' } };
  }
  const lineBounds = [nameBounds, ...terms.map(({ bounds }) => bounds)];
  const tiers = figures.map(({ low, high, bounds }) => ({
    ...boundsIn(unit, [...lineBounds, bounds]),
    low,
    ...(high !== undefined && { high }),
  }));
  return { price: { tiers, ...termsTogether(terms, unit) }, ...(unit !== undefined && { unit }) };
}

/** Bounds in another unit (全屋清洁100㎡以内, 500元/次) say nothing about the quantity: any line of that name may be meant. */
function boundsIn(unit: string | undefined, stated: readonly (UnitBounds | undefined)[]): Bounds {
  const { from, upTo }: Bounds = Object.assign({}, ...stated.filter(bounds => bounds?.unit === unit));
  return { ...(from !== undefined && { from }), ...(upTo !== undefined && { upTo }) };
}

/** Of two terms about the same thing the later one counts; discounts add up. */
function termsTogether(terms: readonly Terms[], unit: string | undefined): Omit<ListedPrice, 'tiers'> {
  const { minimumQuantity, minimumAmount, rounding, cap, material, surcharge }: Terms = Object.assign({}, ...terms);
  const isForeignMinimum = minimumQuantity !== undefined && minimumQuantity.unit !== unit;
  return {
    kind: 'listed',
    ...(minimumQuantity !== undefined && !isForeignMinimum && { minimumQuantity: minimumQuantity.amount }),
    ...(minimumAmount !== undefined && { minimumAmount }),
    ...(rounding !== undefined && { rounding }),
    ...(cap !== undefined && { cap: { amount: cap.amount, perUnit: cap.unit !== undefined && cap.unit === unit } }),
    discounts: terms.flatMap(({ discount }) => discount ?? []),
    material: material ?? 'unstated',
    surcharge: surcharge === true || isForeignMinimum,
  };
}
