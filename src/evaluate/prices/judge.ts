/** Owns the judgement of a slip's amount by the price list. */
import type { Decimal } from '../../model/money';
import type { Day } from '../../model/time';
import type { ExpectedAmount } from './expected';
import type { Tariff } from './tariff';

/** What a slip says of its charge; `day` is the day of issue. */
export interface Charge {
  readonly service: string;
  readonly department?: string | undefined;
  readonly unit?: string | undefined;
  readonly quantity?: Decimal | undefined;
  readonly amount: Decimal;
  readonly materialFee?: Decimal | undefined;
  readonly day: Day;
}

export type Judgement =
  | { readonly verdict: 'on-list' | 'off-list'; readonly expected: ExpectedAmount; readonly tariff: Tariff }
  /** Not listed, by agreement, not understood, or the quantity is not known: nobody is accused. */
  | { readonly verdict: 'open' };

/** Whether an amount is what the price list gives for service and quantity on that day. In doubt it is `open`. */
export function judgeAmount(tariffs: readonly Tariff[], charge: Charge): Judgement {
  throw new Error(`to be written: ${tariffs.length} ${charge.service}`);
}
