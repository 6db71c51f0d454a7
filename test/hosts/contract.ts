/** Owns the contract of every host as a suite: the laws of reading, applying and clearing, on random workbooks and plans. */
import fc from 'fast-check';
import { drawable } from '../../src/hosts/charts';
import { type Host, HostError } from '../../src/hosts/host';
import { cellOf } from '../../src/hosts/layout';
import { afterPlan } from '../../src/hosts/memory';
import { isReadFirst } from '../../src/hosts/parts';
import { type Area, areaAddress } from '../../src/model/address';
import type { Change, Chart, Plan, SheetLayout } from '../../src/model/change';
import { type CellValue, cellKey, type Sheet, type Workbook } from '../../src/model/workbook';
import type { DrawnChart } from '../support/excel/drawn';
import { clearingPlan, rewritings, type Typed, workbooks, workbooksWithPlans } from './workbooks';

export interface ContractOptions {
  /** Random workbooks a law; 60 unless said otherwise. */
  readonly runs?: number;
  /**
   * Whether a sheet that people protect can be marked: yes in a file, where protection keeps hands off the cells and a mark changes none;
   * no in Excel, which refuses, so that the receipt says what was left out.
   */
  readonly marksProtected?: boolean;
}

/** A host that can also tell what is drawn on its sheets, by their names. */
export interface DrawingHost extends Host {
  readonly drawn?: () => Promise<ReadonlyMap<string, readonly DrawnChart[]>>;
  /** Types texts into cells, as people do. */
  readonly type?: (sheet: string, cells: readonly TypedCell[]) => void;
}

export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Runs the contract over hosts that `open` makes for a workbook. */
export function hostContract(
  name: string,
  open: (workbook: Workbook) => DrawingHost | Promise<DrawingHost>,
  { runs = 60, marksProtected = true }: ContractOptions = {},
): void {
  const settings = { numRuns: runs };
  const possible = (workbook: Workbook, plan: Plan) => (marksProtected ? plan : withoutProtected(workbook, plan));

  describe(`${name} keeps the contract of hosts`, () => {
    test('reads the workbook as it is', async () => {
      await fc.assert(
        fc.asyncProperty(workbooks, async workbook => {
          const host = await open(workbook);
          expect(essence(await host.read())).toEqual(essence(workbook));
        }),
        settings,
      );
    });

    test('what it tells while it reads are sheets as they are, each once, in their order, and the others by name', async () => {
      await fc.assert(
        fc.asyncProperty(workbooks, async workbook => {
          const parts: Workbook[] = [];
          const host = await open(workbook);
          const whole = await host.read(part => void parts.push(part));
          const read: string[] = [];
          for (const { sheets, ...book } of parts) {
            expect(book).toEqual({ name: whole.name, date1904: whole.date1904 });
            for (const [index, sheet] of sheets.entries()) {
              if (sheet.rows.length === 0) continue;
              expect(sheet).toEqual(whole.sheets[index]);
              if (!isReadFirst(sheet)) read.push(sheet.name);
            }
            expect(sheets.map(({ name }) => name)).toEqual(whole.sheets.map(({ name }) => name));
          }
          const books = whole.sheets.filter(sheet => sheet.rows.length > 0 && !isReadFirst(sheet));
          expect(read).toEqual(books.map(({ name }) => name).filter(name => read.includes(name)));
        }),
        settings,
      );
    });

    test('a plan gives the workbook that it gives in every host', async () => {
      await fc.assert(
        fc.asyncProperty(workbooksWithPlans, async ({ workbook, plan }) => {
          const host = await open(workbook);
          const receipt = await host.apply(plan);
          const { changes } = possible(workbook, plan);
          expect(receipt.applied).toBe(changes.length);
          expect(new Set(receipt.leftOut?.map(({ sheet }) => sheet))).toEqual(sheetsOf(without(plan.changes, changes)));
          expect(essence(await host.read())).toEqual(essence(afterPlan(workbook, { changes })));
        }),
        settings,
      );
    });

    test('what people write beside a sheet of ours stays when it is written anew, in every host alike', async () => {
      await fc.assert(
        fc.asyncProperty(rewritings, async ({ workbook, first, second, typed }) => {
          const host = await open(workbook);
          if (!host.type) return;
          await host.apply({ changes: [first] });
          const standing = (await host.read()).sheets.at(-1)!;
          const cells = placesBeside(typed, standing.owned!.area!);
          host.type(standing.name, cells);
          const before = withTexts(await host.read(), standing.name, cells);
          await host.apply({ changes: [second] });
          const after = await host.read();
          expect(essence(after)).toEqual(essence(afterPlan(before, { changes: [second] })));
          const kept = after.sheets.at(-1)!.rows.flatMap(row => row ?? []);
          for (const { text } of cells) expect(kept).toContain(text);
        }),
        settings,
      );
    });

    test('the charts of a plan are drawn, in every host alike', async () => {
      await fc.assert(
        fc.asyncProperty(workbooksWithPlans, async ({ workbook, plan }) => {
          const host = await open(workbook);
          await host.apply(plan);
          if (host.drawn) expect(await host.drawn()).toEqual(chartsOf(plan, workbook));
        }),
        settings,
      );
    });

    test('the same plan again changes nothing more', async () => {
      await fc.assert(
        fc.asyncProperty(workbooksWithPlans, async ({ workbook, plan }) => {
          const host = await open(workbook);
          await host.apply(plan);
          const once = essence(await host.read());
          await host.apply(plan);
          expect(essence(await host.read())).toEqual(once);
        }),
        settings,
      );
    });

    test('no value, format or place of people’s sheets is changed by a plan', async () => {
      await fc.assert(
        fc.asyncProperty(workbooksWithPlans, async ({ workbook, plan }) => {
          const host = await open(workbook);
          await host.apply(plan);
          const theirs = (await host.read()).sheets
            .filter(sheet => !sheet.owned)
            .map(sheet => ({ ...sheet, highlights: [] }));
          expect(theirs.map(sheetEssence)).toEqual(workbook.sheets.map(sheetEssence));
        }),
        settings,
      );
    });

    test('clearing gives back the workbook as it was', async () => {
      await fc.assert(
        fc.asyncProperty(workbooksWithPlans, async ({ workbook, plan }) => {
          const host = await open(workbook);
          await host.apply(plan);
          await host.apply(clearingPlan(await host.read()));
          expect(essence(await host.read())).toEqual(essence(workbook));
        }),
        settings,
      );
    });

    test('an empty plan applies nothing', async () => {
      const host = await open(small);
      expect(await host.apply({ changes: [] })).toEqual({ applied: 0 });
      expect(essence(await host.read())).toEqual(essence(small));
    });

    test.each(stalePlans)('a plan for another state of the workbook is refused whole: $because', async ({ plan }) => {
      const host = await open(small);
      const applying = host.apply(plan);
      await expect(applying).rejects.toBeInstanceOf(HostError);
      await expect(applying).rejects.toMatchObject({ code: 'changed-meanwhile' });
      expect(essence(await host.read())).toEqual(essence(small));
    });
  });
}

/** One text a cell: the last that is typed there. */
function placesBeside(typed: readonly Typed[], { bottom, right }: Area): TypedCell[] {
  const cells = typed.map(
    (one): TypedCell =>
      'row' in one
        ? { row: one.row, column: right + one.right, text: one.text }
        : { row: bottom + one.below, column: one.column, text: one.text },
  );
  return [...new Map(cells.map(cell => [cellKey(cell.row, cell.column), cell])).values()];
}

/** A snapshot with texts in it, also where the host has not noticed that they were typed. */
function withTexts(workbook: Workbook, name: string, cells: readonly TypedCell[]): Workbook {
  return {
    ...workbook,
    sheets: workbook.sheets.map(sheet => {
      if (sheet.name !== name) return sheet;
      const rows = Array.from(sheet.rows, row => [...(row ?? [])]);
      for (const { row, column, text } of cells) {
        while (rows.length < row) rows.push([]);
        rows[row - 1]![column - 1] = text;
      }
      return { ...sheet, rows };
    }),
  };
}

/** The plan without the marks on sheets that are protected. */
function withoutProtected({ sheets }: Workbook, { changes }: Plan): Plan {
  const barred = new Set(sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name));
  return { changes: changes.filter(change => !('mark' in change && barred.has(change.sheet))) };
}

function without(changes: readonly Change[], others: readonly Change[]): Change[] {
  return changes.filter(change => !others.includes(change));
}

function sheetsOf(changes: readonly Change[]): Set<string> {
  return new Set(changes.map(({ sheet }) => sheet));
}

/** What people see of the charts that a plan wants, by sheet. */
function chartsOf({ changes }: Plan, { date1904 }: Workbook): Map<string, readonly DrawnChart[]> {
  const writes = changes.filter(change => change.kind === 'write-sheet');
  return new Map(
    writes.flatMap(({ sheet, layout }) => {
      const charts = drawable(layout).map(chart => shown(layout, chart, date1904));
      return charts.length > 0 ? [[sheet, charts]] : [];
    }),
  );
}

function shown(layout: SheetLayout, chart: Chart, date1904: boolean): DrawnChart {
  return {
    ...chart,
    series: chart.series.map(({ name, values }) => {
      const cell = layout.rows[name.row - 1]?.cells[name.column - 1];
      return { name: String((cell && cellOf(cell.value, date1904)) ?? ''), values };
    }),
  };
}

const layout: SheetLayout = {
  widths: [10],
  rows: [{ cells: [{ value: { kind: 'text', text: '检查结果' }, style: 'title' }] }],
  merges: [],
  frozenRows: 0,
  print: { landscape: false },
};

const plain: Omit<Sheet, 'name' | 'rows'> = {
  visibility: 'visible',
  formats: [],
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  struck: new Set(),
  highlights: [],
  isProtected: false,
};

const small: Workbook = {
  name: '台账.xlsx',
  date1904: false,
  sheets: [
    {
      name: '维修登记',
      rows: [
        ['编号', '报修时间'],
        ['WX-0001', 45000],
      ],
      ...plain,
    },
  ],
};

const areas = [{ top: 1, left: 1, bottom: 1, right: 1 }];

const stalePlans: readonly { because: string; plan: Plan }[] = [
  {
    because: 'a sheet is gone',
    plan: {
      changes: [
        { kind: 'set-highlight', sheet: '维修登记', mark: 'overdue', areas },
        { kind: 'set-highlight', sheet: '投诉登记', mark: 'overdue', areas },
      ],
    },
  },
  {
    because: 'the name of a new sheet is taken',
    plan: { changes: [{ kind: 'write-sheet', role: 'findings', sheet: '维修登记', digest: '1', layout }] },
  },
  {
    because: 'a sheet of ours is gone',
    plan: { changes: [{ kind: 'remove-sheet', role: 'findings', sheet: '检查结果' }] },
  },
];

/** A snapshot in one form: blank ends cut off, sets sorted. */
export function essence({ date1904, sheets }: Workbook) {
  return { date1904, sheets: sheets.map(sheetEssence) };
}

function sheetEssence(sheet: Sheet) {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    owned: sheet.owned,
    rows: withoutBlankEnds(sheet.rows),
    formats: withoutBlankEnds(sheet.formats),
    merges: sheet.merges.map(areaAddress).sort(),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    struck: [...sheet.struck].sort((a, b) => a - b),
    highlights: sheet.highlights.map(highlight => ({ mark: highlight.mark, areas: highlight.areas.map(areaAddress) })),
    isProtected: sheet.isProtected,
  };
}

function withoutBlankEnds(rows: readonly (readonly CellValue[] | undefined)[]): CellValue[][] {
  const cut = Array.from(rows, row => upToLast(Array.from(row ?? []), cell => cell !== undefined));
  return upToLast(cut, row => row.length > 0);
}

function upToLast<Item>(items: Item[], isFull: (item: Item) => boolean): Item[] {
  return items.slice(0, items.findLastIndex(isFull) + 1);
}
