/** Owns the words of the household price list: a line of it, read. */
import type { Decimal } from '../../model/money';
import type { Day } from '../../model/time';

/** One line of a price list. */
export interface Tariff {
  /** As the list writes it. */
  readonly service: string;
  /** The service in the form that names are compared in, without the quantities that stood behind it. */
  readonly key: string;
  readonly department?: string;
  /** One spelling a unit: `㎡`, `小时`, `次` …; undefined where the list says none. */
  readonly unit?: string;
  /** In force from this day on; always where absent. */
  readonly effectiveFrom?: Day;
  readonly sheet: string;
  readonly row: number;
  readonly price: Price;
}

export type Price = ListedPrice | ByAgreement | Unread;

/** 面议, 现场议价, about so much: the list leaves the amount open. */
export interface ByAgreement {
  readonly kind: 'by-agreement';
}

/** What the list says is not understood; nobody is held to it. */
export interface Unread {
  readonly kind: 'unread';
  /** The words that were not understood. */
  readonly text: string;
}

export interface ListedPrice {
  readonly kind: 'listed';
  /** By quantity; never empty, and a single one without bounds where the list has no tiers. */
  readonly tiers: readonly PriceTier[];
  /** Charged at least: so many units, so many yuan. */
  readonly minimumQuantity?: Decimal;
  readonly minimumAmount?: Decimal;
  readonly rounding?: QuantityRounding;
  readonly cap?: Cap;
  readonly discounts: readonly Discount[];
  readonly material: Material;
  /** The list allows more in some cases (夜间加收 …): no upper bound. */
  readonly surcharge: boolean;
}

/** On top of the price: nothing · what it cost · what the slip names, if anything · so many yuan a unit. */
export type Material = 'included' | 'extra' | 'unstated' | { readonly perUnit: Decimal };

/** Of a quantity, both inclusive: a quantity on the bound of two tiers may be charged by either. */
export interface Bounds {
  readonly from?: Decimal;
  readonly upTo?: Decimal;
}

export interface PriceTier extends Bounds {
  /** Yuan a unit. */
  readonly low: Decimal;
  /** Absent: from `low` upwards (30元起). */
  readonly high?: Decimal;
}

/** `up`: every part of a unit counts as a whole `step`. `over-half`: only a part of more than half; less is left to the desk. */
export interface QuantityRounding {
  readonly step: Decimal;
  readonly mode: 'up' | 'over-half';
}

export interface Cap {
  readonly amount: Decimal;
  /** On each unit (30–50元/次, 最高150元/次) and not on the whole slip. */
  readonly perUnit: boolean;
}

export interface Discount {
  /** From this quantity on; absent: in cases that a slip does not tell. */
  readonly from?: Decimal;
  /** 0.5 for 5折; 0 where the list does not say how much less. */
  readonly factor: Decimal;
}
