/** Owns what a month's slips come to, by our own decimal sums. */
import type { ArchiveTotals } from '../../model/archive';
import { amountOf } from './list';
import { isUnreconciled, isUnreturned, type Slip, type SlipState } from './slips';

export function totalsOf(slips: readonly Slip[]): ArchiveTotals {
  const inState = (state: SlipState) => slips.filter(slip => slip.state === state);
  return {
    slips: slips.length,
    void: inState('void').length,
    amount: amountOf(slips),
    paid: amountOf(inState('paid')),
    unpaid: amountOf(inState('unpaid')),
    uncollected: amountOf(inState('uncollected')),
    unknown: amountOf(inState('unknown')),
    unreturned: slips.filter(isUnreturned).length,
    unreconciled: slips.filter(isUnreconciled).length,
  };
}
