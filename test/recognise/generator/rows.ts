/** Owns random rows of a table: entries, void ones among them, and what people put between and below them. */
import fc from 'fast-check';
import type { SkipReason } from '../../../src/model/register';
import type { MadeColumn } from './columns';
import { BLANK, cellOf, type WrittenCell } from './values';

/** One row below the heading; a row of a kind other than `entry`, `void` and `struck` is set aside. */
export interface MadeRow {
  readonly kind: 'entry' | 'void' | 'struck' | 'blank' | SkipReason;
  readonly cells: readonly WrittenCell[];
}

type Aside = readonly [SkipReason | 'blank', string];

/** What stands between entries, in the first column. */
const between: readonly Aside[] = [
  ['blank', ''],
  ['section', '一、水电类'],
  ['section', '二号楼'],
  ['subtotal', '小计'],
  ['subtotal', '本页合计'],
  ['page', '第1页 共3页'],
  ['note', '注：以上费用不含材料费。'],
  ['note', '1、有偿服务维修前须与业主讲明费用，服务单开出并处理后及时返回。'],
];

const atEnd: readonly Aside[] = [
  ['subtotal', '合计'],
  ['blank', ''],
  ['note', '备注：重大事项由主管回访。'],
  ['signature', '制表人：李四          审核人：王五'],
  ['page', '第3页 共3页'],
];

/** So many entries with what stands between and below them. `mayOmitYear`: the title names it. */
export function rowsOf(columns: readonly MadeColumn[], count: number, mayOmitYear: boolean): fc.Arbitrary<MadeRow[]> {
  const setAside = ([kind, text]: Aside): MadeRow => ({
    kind,
    cells: columns.map((_, index) => (index === 0 && text !== '' ? { value: text, says: undefined } : BLANK)),
  });
  const entries = Array.from({ length: count }, (_, index) => entryOf(columns, index + 1, mayOmitYear));
  const gap = fc.option(fc.constantFrom(...between), { nil: undefined, freq: 2 });
  const gaps = fc.array(gap, { minLength: count, maxLength: count });
  return fc.record({ entries: fc.tuple(...entries), gaps, end: fc.subarray([...atEnd]) }).map(made => [
    ...made.entries.flatMap((entry, index) => {
      const aside = index < count - 1 ? made.gaps[index] : undefined;
      return aside ? [entry, setAside(aside)] : [entry];
    }),
    ...made.end.map(setAside),
  ]);
}

function entryOf(columns: readonly MadeColumn[], number: number, mayOmitYear: boolean): fc.Arbitrary<MadeRow> {
  const cells = columns.map(({ field, heading }, index): fc.Arbitrary<WrittenCell> => {
    if (!field) return fc.constant(heading === '序号' ? { value: number, says: undefined } : BLANK);
    const cell = cellOf(field, number, mayOmitYear);
    return index < 6 ? cell : fc.oneof({ weight: 3, arbitrary: cell }, { weight: 1, arbitrary: fc.constant(BLANK) });
  });
  const kind = fc.oneof(
    { weight: 5, arbitrary: fc.constant('entry' as const) },
    { weight: 2, arbitrary: fc.constantFrom('void' as const, 'struck' as const) },
  );
  return fc.record({ cells: fc.tuple(...cells), kind }).map(made => {
    const told = columns.findIndex(({ field }) => field?.id === 'status' || field?.id === 'remark');
    if (made.kind !== 'void') return made;
    if (told < 0) return { ...made, kind: 'entry' };
    const cell = { value: '作废', says: columns[told]!.field!.kind === 'status' ? 'void' : '作废' };
    return { ...made, cells: made.cells.map((other, index) => (index === told ? cell : other)) };
  });
}
