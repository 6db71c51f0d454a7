/** Owns the columns of a table as its entries are read: which cell, or cells, each field is read from. */
import type { FieldSpec } from '../../model/register';
import { helpersOf } from '../columns/helpers';
import type { Candidate } from '../columns/reading';
import type { Fit } from '../tables/choose';
import { isInTenThousands } from './unit';

export interface FieldColumn {
  readonly field: FieldSpec;
  readonly column: number;
  /** The column holds another field, too. */
  readonly isCombined: boolean;
  /** Columns before it that belong to the room (楼栋, 单元). */
  readonly before: readonly number[];
  /** The column after it that holds the time of its day. */
  readonly time?: number | undefined;
  /** Amounts without a unit of their own are in 万元. */
  readonly isInTenThousands: boolean;
}

/** The fields' columns in the order of the register's fields; `titles` stand over the table. */
export function fieldColumns(
  { spec, given, visits }: Fit,
  candidates: readonly Candidate[],
  titles: readonly string[],
): FieldColumn[] {
  const owned = given.map(({ candidate }) => candidate);
  const taken = new Set([...owned, ...visits]);
  const columns = given.map(each => {
    const { before, time } = helpersOf(each, candidates, taken);
    return {
      field: each.field,
      column: each.candidate.column,
      isCombined: owned.filter(candidate => candidate === each.candidate).length > 1,
      before: before.map(({ column }) => column),
      time: time?.column,
      isInTenThousands: isInTenThousands(each.field, each.candidate, titles),
    };
  });
  return columns.sort((a, b) => spec.fields.indexOf(a.field) - spec.fields.indexOf(b.field));
}
