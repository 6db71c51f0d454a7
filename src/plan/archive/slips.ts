/** Owns which slips a month's archive holds: those of the slips book and of the repair books, void ones too, each once (②三注4). */
import type { NumberedSlip } from '../../model/archive';
import type { Recognition, RegisterSpec } from '../../model/register';
import { parseNumber } from '../../model/series';
import type { Month } from '../../model/time';
import { isOpen, keeps, textOf } from '../summaries/books';
import { type Job, jobsOf, voidJobsOf } from '../summaries/jobs';

/** A slip, and how it stands with money. */
export interface Slip {
  readonly job: Job;
  readonly state: SlipState;
  /** Undefined where neither its days, its number nor its sheet name one. */
  readonly month: Month | undefined;
}

/** A payment of a paid service, else why the slip comes to nothing. `unsaid`: neither paid nor free, by what the book says. */
export type SlipState = 'paid' | 'unpaid' | 'uncollected' | 'unknown' | 'free' | 'unsaid' | 'void';

/** All slips of the books in their order, void ones after the others. */
export function slipsOf(recognition: Recognition, registers: readonly RegisterSpec[]): Slip[] {
  return [
    ...jobsOf(recognition, registers).map(job => ({ job, state: stateOf(job), month: monthOf(job) })),
    ...voidJobsOf(recognition, registers).map(job => ({ job, state: 'void' as const, month: monthOf(job) })),
  ];
}

/** The month of issue, else of the next day that the row has; without any day the one that its number or its sheet names. */
function monthOf({ month, slipNumber, table }: Job): Month | undefined {
  return month ?? parseNumber(slipNumber)?.month ?? table.month;
}

function stateOf({ charge, payment }: Job): SlipState {
  return charge === 'paid' ? payment : (charge ?? 'unsaid');
}

/** Those whose amounts count: of paid services, and not void. */
export const chargedStates = ['paid', 'unpaid', 'uncollected', 'unknown'] as const satisfies readonly SlipState[];

export function isCharged({ state }: Slip): boolean {
  return chargedStates.some(charged => charged === state);
}

/** Still out, by a book that keeps the day on which slips come back. */
export function isUnreturned({ job, state }: Slip): boolean {
  return state !== 'void' && job.isReturned === false;
}

export function isPaid({ state }: Slip): boolean {
  return state === 'paid';
}

export function isUnpaid({ state }: Slip): boolean {
  return state === 'unpaid' || state === 'uncollected';
}

/** Paid, and not with finance, by a book that keeps the day on which money goes there. */
export function isUnreconciled({ job, state }: Slip): boolean {
  return state === 'paid' && keeps(job, 'toFinanceOn') && isOpen(job.values.toFinanceOn);
}

/** Its number, else its room, else its customer. */
export function nameOf({ job }: Slip): string {
  return job.slipNumber || textOf(job, 'room', 'customer');
}

/** The numbers on all slips of the books. A repair's own number is none. */
export function numberedSlips(recognition: Recognition, registers: readonly RegisterSpec[]): NumberedSlip[] {
  return slipsOf(recognition, registers).map(({ job, state, month }) => ({
    entry: { row: job.row, values: job.values, isVoid: state === 'void' },
    table: job.table,
    slipNumber: textOf(job, 'slipNumber'),
    month,
  }));
}
