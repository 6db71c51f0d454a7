/** Owns fee rules (`rules/fees/<id>.json`): what a fee is charged on, at which rate from which day on, and where that is written. */
import type { Bilingual } from './language';
import type { Decimal } from './money';
import type { Condition } from './rule';
import type { Day } from './time';

/** `seed`: the figures of the source text, the default. `national`: the published regulations. */
export const feeProfiles = ['seed', 'national'] as const;
export type FeeProfile = (typeof feeProfiles)[number];

export const feeProfileTitles: Readonly<Record<FeeProfile, Bilingual>> = {
  seed: { zh: '源文件口径', en: 'the source text' },
  national: { zh: '国家口径', en: 'the regulations' },
};

/**
 * How well a figure is known. `A`: read in the text of the law; `B`: in a page that quotes it by number; only these are cited as law.
 * `C`: to be confirmed. `seed`: the source text's own figure. `city`: set by the city, from the workbook's settings.
 */
export const feeGrades = ['A', 'B', 'C', 'seed', 'city'] as const;
export type FeeGrade = (typeof feeGrades)[number];

export interface FeeRule {
  readonly id: string;
  readonly title: Bilingual;
  /** What the fee is for and why the book keeps it. */
  readonly why: Bilingual;
  readonly clause: string;
  readonly register: 'filings';
  /** The field where the book writes the amount or, where `writes` is `date`, the day of payment. */
  readonly field: string;
  readonly writes: 'amount' | 'date';
  readonly profiles: Readonly<Record<FeeProfile, readonly FeeVersion[]>>;
  readonly examples: readonly FeeExample[];
}

/** What the rule says of given inputs; run by a test, and printed in the handbook. */
export interface FeeExample {
  readonly why: Bilingual;
  readonly profile: FeeProfile;
  readonly inputs: Readonly<Record<string, string>>;
  readonly cityTable?: readonly CityRate[];
  /** The version that is in force and its amount; null where the fee can't be worked out. */
  readonly gives: { readonly version: string; readonly amount: Decimal } | null;
}

/** A fee as it stood from one day to another. The first version of a profile that is in force and whose conditions hold is the one. */
export interface FeeVersion {
  readonly id: string;
  /** First and last day in force, of the key date; open where absent. Without either no key date is needed. */
  readonly from?: Day;
  readonly to?: Day;
  /** Inputs that give the key date (signing or declaration): the first that is filled. */
  readonly keyDate?: readonly string[];
  /** A condition over the inputs; absent always holds. */
  readonly when?: Condition;
  readonly charge: FeeCharge;
  readonly rounding: FeeRounding;
  readonly payer: Bilingual;
  readonly source: Bilingual;
  readonly grade: FeeGrade;
  /** What else is to be known: what the figure leaves out, what is to be confirmed. */
  readonly note?: Bilingual;
}

export interface FeeCharge {
  readonly basis: 'area' | 'price';
  /** Yuan a square metre, or a share of the price. */
  readonly rate?: Decimal;
  /** By area; the first tier that the area does not exceed gives the rate for the whole. */
  readonly tiers?: readonly FeeTier[];
  /** The rate comes from the city table of the workbook's settings. */
  readonly cityTable?: true;
}

export interface FeeTier {
  /** Square metres, inclusive; absent in the last tier. */
  readonly upTo?: Decimal;
  readonly rate: Decimal;
}

export interface FeeRounding {
  /** Half-up to so many decimals. */
  readonly decimals: number;
  /** An exact amount below this is not charged. */
  readonly freeBelow?: Decimal;
}

/** One line of the city table: what this city charges, by area and from a day on. */
export interface CityRate extends FeeTier {
  /** Id of the fee. */
  readonly fee: string;
  /** In force from this day on; always where absent. */
  readonly from?: Day;
}

/** What was worked out, and by what. */
export interface FeeResult {
  readonly fee: string;
  readonly profile: FeeProfile;
  /** Id of the version that was in force. */
  readonly version: string;
  readonly keyDate?: Day;
  readonly basis: Decimal;
  readonly rate: Decimal;
  readonly amount: Decimal;
  readonly payer: Bilingual;
  readonly source: Bilingual;
  readonly grade: FeeGrade;
}
