/** Owns random workbooks and plans for the laws that every host keeps: small, odd, and made of what people write. */
import fc from 'fast-check';
import type { Area } from '../../src/model/address';
import type {
  CellStyle,
  Change,
  Chart,
  LayoutCell,
  LayoutRow,
  LayoutValue,
  Plan,
  SetHighlight,
  SheetLayout,
  WriteSheet,
} from '../../src/model/change';
import { severities } from '../../src/model/severity';
import { type CellValue, cellKey, type Sheet, type Workbook } from '../../src/model/workbook';

const names = ['维修登记', '10月', "O'Brien", 'A&B <1>', '带 空格', 'Sheet1', '叹号!'];
const texts = [
  '张三',
  '3-1-502',
  '=1+1',
  "'引号",
  ' 两端空格 ',
  '<&>"',
  '00123',
  '两\n行',
  '_x000D_',
  '😀',
  '@',
  '-',
  '1e3',
  '#N/A',
];

const text = fc.oneof(fc.constantFrom(...texts), fc.string({ minLength: 1, maxLength: 6 }).filter(isPlain));
const number = fc.oneof(
  fc.integer({ min: -9999, max: 99999 }),
  fc.constantFrom(0, 0.1, -0.5, 45000.75, 1e15, 268.49999999999994),
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 3, arbitrary: number },
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom({ error: '#N/A' }, { error: '#REF!' }, { error: '#DIV/0!' }) },
);
const format = fc.constantFrom(undefined, 'yyyy-mm-dd', '0.00', 'yyyy"年"m"月"d"日"', '@');

/** Printable, and kept by every host as it is. */
function isPlain(sign: string): boolean {
  return /^[\x20-\x7e]+$/.test(sign);
}

const sheet = (name: string): fc.Arbitrary<Sheet> =>
  fc
    .record({
      rows: fc.array(fc.array(fc.record({ value, format, isStruck: fc.boolean() }), { maxLength: 5 }), {
        maxLength: 6,
      }),
      hiddenRow: fc.integer({ min: 1, max: 8 }),
      hiddenColumn: fc.integer({ min: 1, max: 8 }),
      visibility: fc.constantFrom('visible' as const, 'hidden' as const, 'very-hidden' as const),
      isMerged: fc.boolean(),
      isProtected: fc.boolean(),
    })
    .map(({ rows, hiddenRow, hiddenColumn, visibility, isMerged, isProtected }) => {
      const isFull = (row: number, column: number) => rows[row]?.[column]?.value !== undefined;
      const lastRow = rows.findLastIndex((cells, row) => cells.some((_, column) => isFull(row, column))) + 1;
      const columns = rows.map((cells, row) => cells.findLastIndex((_, column) => isFull(row, column)) + 1);
      return {
        name,
        visibility,
        rows: rows.map(cells => cells.map(cell => cell.value)),
        formats: rows.map((cells, row) => cells.map((cell, column) => (isFull(row, column) ? cell.format : undefined))),
        merges: isMerged ? [{ top: 8, left: 1, bottom: 9, right: 3 }] : [],
        hiddenRows: new Set(hiddenRow <= lastRow ? [hiddenRow] : []),
        hiddenColumns: new Set(hiddenColumn <= Math.max(0, ...columns) ? [hiddenColumn] : []),
        struck: new Set(
          rows.flatMap((cells, row) =>
            cells.flatMap((cell, column) => (cell.isStruck && isFull(row, column) ? cellKey(row + 1, column + 1) : [])),
          ),
        ),
        highlights: [],
        isProtected,
      };
    });

/** People's workbooks: no sheet of ours, no highlights yet. The first sheet is visible, as Excel wants one. */
export const workbooks: fc.Arbitrary<Workbook> = fc
  .record({ names: fc.shuffledSubarray(names, { minLength: 1, maxLength: 3 }), date1904: fc.boolean() })
  .chain(({ names: chosen, date1904 }) =>
    fc.tuple(...chosen.map(sheet)).map(([first, ...others]) => ({
      name: '台账.xlsx',
      date1904,
      sheets: [{ ...first!, visibility: 'visible' as const }, ...others],
    })),
  );

const area: fc.Arbitrary<Area> = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 6 }), fc.nat({ max: 3 }), fc.nat({ max: 2 }))
  .map(([top, left, down, across]) => ({ top, left, bottom: top + down, right: left + across }));

const layoutValue: fc.Arbitrary<LayoutValue> = fc.oneof(
  fc.oneof(text, fc.constant('')).map(written => ({ kind: 'text' as const, text: written })),
  fc.tuple(fc.integer({ min: -99999, max: 99999 }), fc.nat({ max: 3 })).map(([units, decimals]) => ({
    kind: 'number' as const,
    number: (units / 10 ** decimals).toFixed(decimals),
    decimals,
  })),
  fc.constantFrom('2026-11-20', '2026-11-20T17:05', '2000-02-29').map(at => ({ kind: 'date' as const, at })),
  fc
    .nat({ max: 99 })
    .map(result => ({ kind: 'formula' as const, formula: `${result}+0`, result: String(result), decimals: 0 })),
);

const styles: readonly CellStyle[] = [
  'title',
  'subtitle',
  'heading',
  'body',
  'body-wrap',
  'total',
  'note',
  'link',
  ...severities,
];

const layoutCell: fc.Arbitrary<LayoutCell | undefined> = fc.option(
  fc.record({ value: layoutValue, style: fc.constantFrom(...styles) }),
  { nil: undefined },
);

const cellPlace = fc.record({ row: fc.integer({ min: 1, max: 6 }), column: fc.integer({ min: 1, max: 4 }) });

/** Part of a column. */
const strip: fc.Arbitrary<Area> = fc
  .record({ top: fc.integer({ min: 1, max: 6 }), left: fc.integer({ min: 1, max: 4 }), down: fc.nat({ max: 4 }) })
  .map(({ top, left, down }) => ({ top, left, bottom: top + down, right: left }));

const chart: fc.Arbitrary<Chart> = fc.record({
  title: fc.constantFrom('逾期 <&> 按月', 'A "b"', '回访率'),
  kind: fc.constantFrom('columns', 'stacked', 'lines'),
  categories: strip,
  series: fc.array(fc.record({ name: cellPlace, values: strip }), { minLength: 1, maxLength: 3 }),
  values: fc.oneof(
    fc.record({ unit: fc.constantFrom('count' as const, 'percent' as const, 'money' as const) }),
    fc.constant({ unit: 'percent' as const, max: 100 }),
  ),
  place: area.map(({ top, ...rest }) => ({ ...rest, top: top + 20, bottom: rest.bottom + 30 })),
});

const layout: fc.Arbitrary<SheetLayout> = fc
  .record({
    rows: fc.array(fc.record<LayoutRow>({ cells: fc.array(layoutCell, { maxLength: 4 }) }), {
      minLength: 1,
      maxLength: 5,
    }),
    frozenRows: fc.nat({ max: 3 }),
    hasFilter: fc.boolean(),
    landscape: fc.boolean(),
    repeats: fc.boolean(),
    isProtected: fc.boolean(),
    charts: fc.array(chart, { maxLength: 2 }),
  })
  .map(({ rows, frozenRows, hasFilter, landscape, repeats, isProtected, charts }) => ({
    rows,
    widths: [10, 12.5, 40],
    merges: [{ top: 20, left: 1, bottom: 20, right: 3 }],
    frozenRows,
    ...(hasFilter && { filter: { top: 1, left: 1, bottom: 4, right: 3 } }),
    ...(charts.length > 0 && { charts }),
    ...(isProtected && { isProtected }),
    print: { landscape, ...(repeats && { repeatedRows: { from: 1, to: 2 } }) },
  }));

const ownSheets = [
  { role: 'findings', sheet: '检查结果' },
  { role: 'archive:2026-10', sheet: '2026年10月 归档' },
] as const;

/** A plan that fits the workbook: highlights on some sheets, some sheets of ours. */
export function plansFor(workbook: Workbook): fc.Arbitrary<Plan> {
  const highlight = fc.record<SetHighlight>({
    kind: fc.constant('set-highlight' as const),
    sheet: fc.constantFrom(...workbook.sheets.map(({ name }) => name)),
    mark: fc.constantFrom(...severities),
    areas: fc.array(area, { minLength: 1, maxLength: 4 }),
  });
  const writes = fc.subarray([...ownSheets]).chain(chosen =>
    fc.tuple(
      ...chosen.map(own =>
        fc.record<WriteSheet>({
          kind: fc.constant('write-sheet' as const),
          role: fc.constant(own.role),
          sheet: fc.constant(own.sheet),
          digest: fc.constantFrom('0011223344556677', 'ffeeddccbbaa9988'),
          layout,
        }),
      ),
    ),
  );
  return fc
    .tuple(fc.array(highlight, { maxLength: 4 }), writes)
    .map(([highlights, written]) => ({ changes: [...highlights, ...written] }));
}

/** A workbook and a plan for it. */
export const workbooksWithPlans = workbooks.chain(workbook => plansFor(workbook).map(plan => ({ workbook, plan })));

/** A sheet of ours that is written, typed beside, and written anew. `right` and `below` count from the end of our area. */
export interface Rewriting {
  readonly workbook: Workbook;
  readonly first: WriteSheet;
  readonly second: WriteSheet;
  readonly typed: readonly Typed[];
}

export type Typed = { readonly text: string } & (
  | { readonly right: number; readonly row: number }
  | { readonly below: number; readonly column: number }
);

const remark = fc.constantFrom('已电话催办', '=1+1', '<备注 & "引号">', ' 空 格 ');
const typed: fc.Arbitrary<Typed> = fc.oneof(
  fc.record({ text: remark, right: fc.integer({ min: 1, max: 4 }), row: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ text: remark, below: fc.integer({ min: 1, max: 4 }), column: fc.integer({ min: 1, max: 8 }) }),
);

export const rewritings: fc.Arbitrary<Rewriting> = fc
  .record({ workbook: workbooks, layouts: fc.tuple(layout, layout), typed: fc.array(typed, { maxLength: 5 }) })
  .map(({ workbook, layouts: [before, after], typed }) => {
    const write = { kind: 'write-sheet', role: 'findings', sheet: '检查结果' } as const;
    const [first, second] = [
      { ...write, digest: 'a', layout: before },
      { ...write, digest: 'b', layout: after },
    ];
    return { workbook, first, second, typed };
  });

/** What takes everything of ours away again. */
export function clearingPlan({ sheets }: Workbook): Plan {
  return {
    changes: [
      ...sheets.flatMap(({ name, owned, highlights }): Change[] =>
        owned ? [] : highlights.map(({ mark }) => ({ kind: 'remove-highlight', sheet: name, mark })),
      ),
      ...sheets.flatMap(({ name, owned }): Change[] =>
        owned ? [{ kind: 'remove-sheet', role: owned.role, sheet: name }] : [],
      ),
    ],
  };
}
