/** Owns the jobs that slips were written for: those of the slips book, and of the repair books where no slip of the slips book is the same. */
import type { Bilingual } from '../../model/language';
import { compare, type Decimal, plus } from '../../model/money';
import {
  isUnreadable,
  NOT_APPLICABLE,
  type Recognition,
  type RegisterId,
  type RegisterSpec,
} from '../../model/register';
import { numberKey } from '../../model/series';
import { addMonths, bookMonth, type Month, monthOf, type Stamp } from '../../model/time';
import { amountOf, choiceOf, entriesOf, isDone, keeps, type Placed, stampOf, textOf, voidEntriesOf } from './books';

export interface Job extends Placed {
  /** A repair without a slip is known by its own number. */
  readonly slipNumber: string;
  readonly issuedAt: Stamp | undefined;
  /** By calendar or by the settings' cut-off; undefined where no day is written. */
  readonly month: Month | undefined;
  readonly department: Bilingual;
  readonly charge: 'paid' | 'free' | undefined;
  /** Yuan; undefined where none is written. */
  readonly amount: Decimal | undefined;
  /** Undefined where the book has no column for it, or its cell says that it does not apply or can't be read. */
  readonly isReturned: boolean | undefined;
  readonly payment: Payment;
}

/** `unpaid`: the slip is back and the money is not · `uncollected`: the slip is still out · `unknown`: the book does not say. */
export type Payment = 'paid' | 'unpaid' | 'uncollected' | 'unknown';

interface Book {
  readonly register: RegisterId;
  readonly issued: readonly string[];
  readonly returned: string;
  readonly amount: readonly string[];
  /** Where the entry names none. */
  readonly department: Bilingual;
}

const books: readonly Book[] = [
  {
    register: 'slips',
    issued: ['issuedAt', 'serviceTimeAt', 'completedAt', 'paidOn'],
    returned: 'returnedAt',
    amount: ['amount'],
    department: { zh: '未写部门', en: 'no department' },
  },
  {
    register: 'repairs',
    issued: ['dispatchedAt', 'receivedAt'],
    returned: 'slipReturnedAt',
    amount: ['fee'],
    department: { zh: '工程维修', en: 'repairs' },
  },
  {
    register: 'special-services',
    issued: ['dispatchedAt', 'receivedAt'],
    returned: 'slipReturnedAt',
    amount: ['amount', 'fee'],
    department: { zh: '特约服务', en: 'special services' },
  },
];

/** In the order of the books and the workbook, each job once. Repairs count from the moment they have a slip, a dispatch or a fee. */
export function jobsOf(recognition: Recognition, registers: readonly RegisterSpec[]): readonly Job[] {
  const earlier = known.get(recognition);
  if (earlier?.registers === registers) return earlier.jobs;
  const [slips = [], ...others] = jobsByBook(recognition, registers, entriesOf);
  const jobs = [...slips, ...ownSlips(others.flat(), slips)];
  known.set(recognition, { registers, jobs });
  return jobs;
}

/** Every summary sheet asks for the same jobs; a recognition never changes. */
const known = new WeakMap<
  Recognition,
  { readonly registers: readonly RegisterSpec[]; readonly jobs: readonly Job[] }
>();

/** Jobs whose slip is void, which count in no sum, each once like the others. */
export function voidJobsOf(recognition: Recognition, registers: readonly RegisterSpec[]): Job[] {
  const [live = []] = jobsByBook(recognition, registers, entriesOf);
  const [slips = [], ...others] = jobsByBook(recognition, registers, voidEntriesOf);
  return [...slips, ...ownSlips(others.flat(), [...live, ...slips])];
}

function jobsByBook(recognition: Recognition, registers: readonly RegisterSpec[], entries: typeof entriesOf): Job[][] {
  const cutOff = recognition.settings.monthCutOff;
  return books.map(book => entries(recognition, book.register).map(placed => jobOf(placed, book, cutOff, registers)));
}

/** Repairs that have a slip which is none of those in the slips book. */
function ownSlips(repairs: readonly Job[], slips: readonly Job[]): Job[] {
  const written = new Set(slips.flatMap(slipKeys));
  return repairs.filter(job => hasSlip(job) && !repairKeys(job).some(key => written.has(key)));
}

/** The fields that {@link jobsOf} counts by, to tell which could not be read. */
export const jobFields = [
  'issuedAt',
  'dispatchedAt',
  'returnedAt',
  'slipReturnedAt',
  'paidOn',
  'amount',
  'fee',
] as const;

function jobOf(placed: Placed, book: Book, cutOff: number | undefined, registers: readonly RegisterSpec[]): Job {
  const issuedAt = stampOf(placed, ...book.issued);
  const amount = amountOf(placed, ...book.amount) ?? partsOf(placed);
  const returned = placed.values[book.returned];
  const isTold = keeps(placed, book.returned) && !isUnreadable(returned) && returned !== NOT_APPLICABLE;
  const isReturned = isTold ? isDone(returned) : undefined;
  return {
    ...placed,
    slipNumber: textOf(placed, 'slipNumber', ...(book.register === 'slips' ? [] : ['number'])),
    issuedAt,
    month: issuedAt && bookMonth(issuedAt, cutOff),
    department: choiceOf(placed, 'department', registers) ?? book.department,
    charge: chargeOf(placed, amount),
    amount,
    isReturned,
    payment: paymentOf(placed, isReturned),
  };
}

/** Material and labour, where no whole amount is written. */
function partsOf(placed: Placed): Decimal | undefined {
  const [material, labour] = [amountOf(placed, 'materialFee'), amountOf(placed, 'labourFee')];
  return material === undefined ? labour : plus(material, labour ?? '0');
}

function chargeOf(placed: Placed, amount: Decimal | undefined): Job['charge'] {
  const charge = textOf(placed, 'charge');
  if (charge === 'paid' || charge === 'free') return charge;
  return amount !== undefined && compare(amount, '0') > 0 ? 'paid' : undefined;
}

function paymentOf(placed: Placed, isReturned: boolean | undefined): Payment {
  const paid = placed.values.paidOn;
  if (isDone(paid)) return 'paid';
  if (!keeps(placed, 'paidOn') || isUnreadable(paid) || paid === NOT_APPLICABLE) return 'unknown';
  return (isReturned ?? isDone(placed.values.completedAt)) ? 'unpaid' : 'uncollected';
}

function hasSlip({ values, amount }: Job): boolean {
  return values.slipNumber !== undefined || values.dispatchedAt !== undefined || amount !== undefined;
}

/**
 * Numbers may begin again every month: the slip of a repair has its number, and was issued in the month of the repair or the one after.
 * Where one of the two has no day, the number alone decides.
 */
function repairKeys(job: Job): string[] {
  const key = numberKey(textOf(job, 'slipNumber'));
  if (key === undefined) return [];
  if (job.issuedAt === undefined) return [`${key} any`];
  const month = monthOf(job.issuedAt);
  return [`${key} ${month}`, `${key} ${addMonths(month, 1)}`, `${key} undated`];
}

/** What {@link repairKeys} of the same job have one of. */
function slipKeys(slip: Job): string[] {
  const key = numberKey(slip.slipNumber);
  return key === undefined
    ? []
    : [`${key} ${slip.issuedAt === undefined ? 'undated' : monthOf(slip.issuedAt)}`, `${key} any`];
}
