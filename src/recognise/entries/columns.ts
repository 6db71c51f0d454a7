/** Owns the columns of a table as its entries are read: which cell, or cells, each field is read from. */
import type { FieldSpec } from '../../model/register';
import type { Candidate } from '../columns/reading';
import { headingForms } from '../headings/text';
import type { Fit } from '../tables/choose';

export interface FieldColumn {
  readonly field: FieldSpec;
  readonly column: number;
  /** The column holds another field, too. */
  readonly isCombined: boolean;
  /** Columns before it that belong to the room (楼栋, 单元). */
  readonly before: readonly number[];
  /** The column after it that holds the time of its day. */
  readonly timeColumn?: number | undefined;
}

const partOfAddress = new Set('楼栋 楼号 栋号 楼座 座号 楼栋号 栋 幢 座 楼 单元 单元号 区域 组团 期'.split(' '));
const timeOfDay = /^(?:具体|.*)?(?:时间|时刻|时分)$/;

/** The fields' columns in the order of the register's fields, and the columns that only complete others (楼栋, 时间 beside 日期). */
export function fieldColumns(
  fit: Fit,
  candidates: readonly Candidate[],
): { columns: FieldColumn[]; helpers: Set<number> } {
  const owners = new Map<number, number>();
  for (const { candidate } of fit.given) owners.set(candidate.column, (owners.get(candidate.column) ?? 0) + 1);
  const helpers = new Set<number>();
  const isFree = (candidate: Candidate | undefined): candidate is Candidate =>
    candidate !== undefined && !owners.has(candidate.column) && !fit.visits.includes(candidate);
  const columns = fit.given.map(({ field, candidate }) => {
    const place = candidates.indexOf(candidate);
    const before = field.kind === 'room' ? addressBefore(candidates, place).filter(isFree) : [];
    const next = candidates[place + 1];
    const isTime = field.kind === 'date-time' && isFree(next) && isTimeColumn(next);
    for (const { column } of before) helpers.add(column);
    if (isTime) helpers.add(next.column);
    return {
      field,
      column: candidate.column,
      isCombined: owners.get(candidate.column)! > 1,
      before: before.map(({ column }) => column),
      timeColumn: isTime ? next.column : undefined,
    };
  });
  const order = new Map(fit.spec.fields.map((field, index) => [field, index]));
  return { columns: columns.sort((a, b) => order.get(a.field)! - order.get(b.field)!), helpers };
}

/** 楼栋 and 单元 directly left of a room, from left to right. */
function addressBefore(candidates: readonly Candidate[], place: number): Candidate[] {
  const found: Candidate[] = [];
  for (let index = place - 1; index >= 0 && found.length < 3; index--) {
    const candidate = candidates[index]!;
    if (!headingForms(candidate.text).some(form => partOfAddress.has(form))) break;
    found.unshift(candidate);
  }
  return found;
}

/** A column headed 时间 whose cells are times of day only. */
function isTimeColumn({ text, evidence: { counts, total } }: Candidate): boolean {
  const isTimes = total > 0 && (counts.get('time') ?? 0) * 10 >= total * 8;
  return isTimes && headingForms(text).some(form => timeOfDay.test(form));
}
