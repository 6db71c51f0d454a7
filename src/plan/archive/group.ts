/** Owns the order of an archive: by department, in it by customer (②三注3), in it by day and number; the same however the books are sorted. */
import type { Language } from '../../model/language';
import { roomKey } from '../../model/room';
import { squeeze } from '../../model/text';
import { textOf } from '../summaries/books';
import { groupBy } from '../summaries/group';
import { nameOf, type Slip } from './slips';

export interface Department {
  readonly title: string;
  readonly customers: readonly (readonly Slip[])[];
}

/** Slips of one room are one customer's, whoever called; without a room the name tells. */
export function departmentsOf(slips: readonly Slip[], language: Language): Department[] {
  const byTitle = groupBy(slips, ({ job }) => job.department[language]);
  return [...byTitle]
    .sort(([a], [b]) => inOrder(a, b))
    .map(([title, slips]) => ({
      title,
      customers: [...groupBy(slips, customerKey)]
        .sort(([a], [b]) => inOrder(a, b))
        .map(([, slips]) => slips.toSorted(byDayAndNumber)),
    }));
}

function customerKey({ job }: Slip): string {
  const room = textOf(job, 'room');
  return roomKey(room) ?? (squeeze(room + textOf(job, 'customer')) || '~');
}

/** Undated ones last; of two slips that nothing else tells apart, the words decide. */
function byDayAndNumber(a: Slip, b: Slip): number {
  return (
    inOrder(a.job.issuedAt ?? '9999', b.job.issuedAt ?? '9999') ||
    inOrder(nameOf(a), nameOf(b)) ||
    inOrder(JSON.stringify(a.job.values), JSON.stringify(b.job.values))
  );
}

/** Numbers inside texts by their size: 3-1-502 before 3-1-1203. */
function inOrder(a: string, b: string): number {
  const [left, right] = [a, b].map(text => text.replace(/\d+/g, digits => digits.padStart(12, '0')));
  return left! < right! ? -1 : Number(left! > right!);
}
