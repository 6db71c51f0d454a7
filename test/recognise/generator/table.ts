/** Owns random tables: a register with some of its fields under some of its headings, entries, and the rows people put between them. */
import fc from 'fast-check';
import type { FieldSpec, RegisterSpec, SkipReason } from '../../../src/model/register';
import { comparable } from '../../../src/recognise/headings/text';
import { specs } from '../reading';
import { anyHabits, withHabits } from './habits';
import { BLANK, cellOf, type WrittenCell } from './values';

export interface MadeColumn {
  readonly field?: FieldSpec;
  readonly heading: string;
  /** Stands over this column and its neighbours of the same group, in a row of its own. */
  readonly group?: string;
}

/** One row below the heading; a row of a kind other than `entry` and `void` has its texts in `cells` by column. */
export interface MadeRow {
  readonly kind: 'entry' | 'void' | 'struck' | 'blank' | SkipReason;
  readonly cells: readonly WrittenCell[];
}

export interface MadeTable {
  readonly spec: RegisterSpec;
  readonly titles: readonly string[];
  readonly columns: readonly MadeColumn[];
  readonly rows: readonly MadeRow[];
}

const strangeHeadings = ['领导批示', '单据页数', '归口', '附件张数'];
const bare =
  /^(?:时间|日期|姓名|签名|签字|内容|项目|金额|费用|合计|编号|单号|说明|记事|其他|其它|位置|单元|楼号|楼栋号?|栋号|楼座|座号|[A-Z].*)$/;

/** Headings that mean this field and no other of the book. */
function ownHeadings(field: FieldSpec, spec: RegisterSpec): string[] {
  const others = new Set(spec.fields.filter(other => other !== field).flatMap(other => other.headings.map(comparable)));
  const own = field.headings.filter(
    heading => !others.has(comparable(heading)) && !heading.includes('/') && !bare.test(heading),
  );
  return own.length > 0 ? own : [field.headings[0]!];
}

const table = (spec: RegisterSpec): fc.Arbitrary<MadeTable> =>
  fc
    .record({
      isYearInTitle: fc.boolean(),
      title: fc.constantFrom(...spec.titles.slice(0, 6)),
      particulars: fc.boolean(),
      columns: columnsOf(spec),
      hasSequence: fc.boolean(),
      strange: fc.option(fc.constantFrom(...strangeHeadings), { nil: undefined }),
      count: fc.integer({ min: 1, max: 7 }),
      habits: anyHabits,
    })
    .chain(made => {
      const columns: MadeColumn[] = [
        ...(made.hasSequence ? [{ heading: '序号' }] : []),
        ...made.columns,
        ...(made.strange ? [{ heading: made.strange }] : []),
      ];
      const titles = [
        made.isYearInTitle ? `${made.title}（2026年）` : made.title,
        ...(made.particulars ? ['制表日期：2026-08-31'] : []),
      ];
      return rowsOf(columns, made.count, made.isYearInTitle).map(rows => ({
        spec,
        titles,
        columns,
        rows: withHabits(rows, columns, made.habits),
      }));
    });

function columnsOf(spec: RegisterSpec): fc.Arbitrary<MadeColumn[]> {
  const fields = spec.fields.filter(({ kind }) => kind !== 'visits');
  const required = (field: FieldSpec, index: number) => field.essential || index < 5;
  return fc
    .record({
      chosen: fc.array(fc.boolean(), { minLength: fields.length, maxLength: fields.length }),
      headings: fc.tuple(...fields.map(field => fc.constantFrom(...ownHeadings(field, spec)))),
      isGrouped: fc.boolean(),
    })
    .map(({ chosen, headings, isGrouped }) =>
      fields.flatMap((field, index) => {
        if (!chosen[index] && !required(field, index)) return [];
        const isCallback = isGrouped && /^callback(?:At|By|Method)$/.test(field.id);
        if (!isCallback) return [{ field, heading: headings[index]! }];
        return [
          {
            field,
            heading: { callbackAt: '时间', callbackBy: '人', callbackMethod: '方式' }[field.id]!,
            group: '回访',
          },
        ];
      }),
    );
}

/** What stands between entries: a text in the first column, and figures in a column of amounts for sums. */
const between: readonly (readonly [SkipReason | 'blank', string])[] = [
  ['blank', ''],
  ['section', '一、水电类'],
  ['section', '二号楼'],
  ['subtotal', '小计'],
  ['subtotal', '本页合计'],
  ['page', '第1页 共3页'],
  ['note', '注：以上费用不含材料费。'],
  ['note', '1、有偿服务维修前须与业主讲明费用，服务单开出并处理后及时返回。'],
];

const atEnd: readonly (readonly [SkipReason | 'blank', string])[] = [
  ['subtotal', '合计'],
  ['blank', ''],
  ['note', '备注：重大事项由主管回访。'],
  ['signature', '制表人：李四          审核人：王五'],
  ['page', '第3页 共3页'],
];

function rowsOf(columns: readonly MadeColumn[], count: number, mayOmitYear: boolean): fc.Arbitrary<MadeRow[]> {
  const setAside = ([kind, text]: readonly [SkipReason | 'blank', string]): MadeRow => ({
    kind,
    cells: columns.map((_, index) => (index === 0 && text !== '' ? { value: text, says: undefined } : BLANK)),
  });
  const entries = Array.from({ length: count }, (_, index) => entryOf(columns, index + 1, mayOmitYear));
  const gaps = fc.array(fc.option(fc.constantFrom(...between), { nil: undefined, freq: 2 }), {
    minLength: count,
    maxLength: count,
  });
  return fc
    .record({ entries: fc.tuple(...entries), gaps, end: fc.subarray([...atEnd]) })
    .map(({ entries, gaps, end }) => [
      ...entries.flatMap((entry, index) => {
        const gap = index < entries.length - 1 ? gaps[index] : undefined;
        return gap ? [entry, setAside(gap)] : [entry];
      }),
      ...end.map(setAside),
    ]);
}

function entryOf(columns: readonly MadeColumn[], number: number, mayOmitYear: boolean): fc.Arbitrary<MadeRow> {
  const cells = columns.map(({ field, heading }, index): fc.Arbitrary<WrittenCell> => {
    if (!field) return fc.constant(heading === '序号' ? { value: number, says: undefined } : BLANK);
    const cell = cellOf(field, number, mayOmitYear);
    return index < 6 ? cell : fc.oneof({ weight: 3, arbitrary: cell }, { weight: 1, arbitrary: fc.constant(BLANK) });
  });
  const kinds = fc.constantFrom('entry', 'entry', 'entry', 'entry', 'entry', 'void', 'struck') as fc.Arbitrary<
    MadeRow['kind']
  >;
  return fc.record({ cells: fc.tuple(...cells), kind: kinds }).map(({ cells, kind }) => {
    const told = columns.findIndex(({ field }) => field?.id === 'status' || field?.id === 'remark');
    if (kind !== 'void') return { kind, cells };
    if (told < 0) return { kind: 'entry', cells };
    const isStatus = columns[told]!.field!.kind === 'status';
    const cell = { value: '作废', says: isStatus ? 'void' : '作废' };
    return { kind, cells: cells.map((other, index) => (index === told ? cell : other)) };
  });
}

/** A random table of any book. */
export const anyTable: fc.Arbitrary<MadeTable> = fc.constantFrom(...specs).chain(table);
