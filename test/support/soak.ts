/**
 * Owns the soak: one workbook, edited, checked, cleared, summed up and archived again and again, in a file and in Excel alike. After each
 * step the laws must hold, and nothing of ours may pile up.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { shippedRules } from '../../rules';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import { excelHost } from '../../src/hosts/excel';
import type { Host } from '../../src/hosts/host';
import { openWorkbook, type XlsxHost } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/node-codec';
import { cellAddress } from '../../src/model/address';
import type { CellValue, Workbook } from '../../src/model/workbook';
import { archive, check, clear, summarise } from '../../src/run';
import { Luck } from '../tools/fuzz/luck';
import { startExcel } from './excel/excel';
import { saveBook } from './excel/save';
import { makeXlsx } from './xlsx-maker';

const day = 46_296; // 2026-10-01
const texts = ['漏水', '已完成', '3-1-502', '王丽', 'WX-3', '无法完成', '=1+1', 'P-1003'];
const people: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
  维修登记: [
    ['编号', '报修时间', '房号', '报修内容', '派工时间', '维修人员', '完成时间', '回访时间'],
    ...[1, 2, 3, 4, 5, 6].map(n => [
      `WX-${n}`,
      day + n,
      `3-1-50${n}`,
      '漏水',
      day + n + 0.2,
      '王丽',
      day + n + 1,
      day + n + 2,
    ]),
  ],
  派工单: [
    ['派工单号', '派工日期', '部门', '房号', '服务项目', '金额', '返单日期'],
    ...[1, 2, 3, 4, 5].map(n => [`P-100${n}`, day - 20 + n, '工程部', `3-2-10${n}`, '疏通', 50 * n, day - 19 + n]),
  ],
};

/** What may pile up, measured when everything of ours that can go is gone. */
export interface Measure {
  readonly step: number;
  /** Archives stay, by design: figures are compared where there are as many. */
  readonly archives: number;
  readonly bytes: number;
  readonly styles: number;
  readonly names: number;
}

export interface SoakOptions {
  readonly steps: number;
  readonly seed: number;
  readonly onStep?: (step: number, what: string) => void;
}

/** Runs the steps and gives the measures of both hosts; throws, with the step, where a law is broken. */
export async function soak({
  steps,
  seed,
  onStep = () => {},
}: SoakOptions): Promise<Record<'file' | 'excel', Measure[]>> {
  const soaking = new Soaking(seed);
  await soaking.start();
  for (let step = 1; step <= steps; step++) {
    const what = soaking.choose();
    onStep(step, what);
    try {
      await soaking.take(what, step);
    } catch (error) {
      throw new Error(`seed ${seed}, step ${step}, ${what}: ${String(error)}`, { cause: error });
    }
  }
  return soaking.measures;
}

const kinds = ['edit', 'edit', 'edit', 'edit', 'check', 'check', 'summary', 'clear', 'archive'] as const;
type Kind = (typeof kinds)[number];
const { rules } = checkRuleSet(shippedRules);

class Soaking {
  readonly measures: Record<'file' | 'excel', Measure[]> = { file: [], excel: [] };
  private readonly luck: Luck;
  /** What people's sheets hold, as they typed it. */
  private readonly typed = structuredClone(people) as Record<string, CellValue[][]>;
  private file: XlsxHost = openWorkbook(new Uint8Array(), '');
  private readonly excel = excelHost();
  private book!: ReturnType<typeof startExcel>['book'];
  private asOf = day + 3;
  private revisions = 0;

  constructor(seed: number) {
    this.luck = new Luck(seed);
  }

  async start(): Promise<void> {
    const sheets = Object.entries(people).map(([name, rows]) => ({
      ...{
        name,
        rows,
        formats: rows.map(row =>
          row.map(value => (typeof value === 'number' && value > day - 100 ? 'yyyy-mm-dd' : undefined)),
        ),
      },
    }));
    this.open(makeXlsx({ sheets }, { strings: 'inline' }));
    this.book = startExcel(await this.file.read()).book;
  }

  choose(): Kind {
    return this.luck.of(kinds);
  }

  async take(kind: Kind, step: number): Promise<void> {
    if (kind === 'edit') await this.edit();
    else {
      const isRevised = kind === 'archive' && this.luck.chance(20) && this.revisions++ < 3;
      for (const host of [this.file, this.excel]) await this.run(kind, host, isRevised);
    }
    if (kind === 'clear') await this.measure(step);
    await this.checkLaws();
  }

  private open(bytes: Uint8Array): void {
    this.file = openWorkbook(bytes, '台账.xlsx', { codec: nodeCodec });
  }

  /** A person types into one cell; days pass. */
  private async edit(): Promise<void> {
    const name = this.luck.of(Object.keys(this.typed));
    const rows = this.typed[name]!;
    const row = 1 + this.luck.number(rows.length - 1);
    const column = this.luck.number(rows[row]!.length);
    const value = this.luck.chance(60) ? day - 25 + this.luck.number(40) : this.luck.of(texts);
    rows[row]![column] = value;
    this.asOf += this.luck.number(2);
    const address = cellAddress(row + 1, column + 1);
    this.open(typedInto(this.file.bytes, Object.keys(this.typed).indexOf(name) + 1, address, value));
    await Excel.run(async context => {
      const range = context.workbook.worksheets.getItem(name).getRange(address);
      range.values = [[typeof value === 'string' ? `'${value}` : value]];
      await context.sync();
    });
  }

  private async run(kind: Exclude<Kind, 'edit'>, host: Host, revise: boolean): Promise<void> {
    const options = { asOf: stampOf(this.asOf), apply: true };
    switch (kind) {
      case 'check':
        await check(host, rules, options);
        return expectEmpty((await check(host, rules, options)).plan.changes, 'law 1: the second check plans something');
      case 'summary':
        await summarise(host, rules, options);
        return expectEmpty((await summarise(host, rules, options)).plan.changes, 'the second summary plans something');
      case 'archive': {
        const { state } = await archive(host, rules, { ...options, month: '2026-09', revise });
        if (state === 'changed') return;
        return expectEmpty(
          (await archive(host, rules, { ...options, month: '2026-09' })).plan.changes,
          'law 3: archived twice',
        );
      }
      case 'clear':
        await clear(host, options);
        return expectEmpty((await clear(host, options)).plan.changes, 'cleared twice');
    }
  }

  private async checkLaws(): Promise<void> {
    const [file, excel] = [await this.file.read(), await this.excel.read()];
    for (const [name, rows] of Object.entries(this.typed)) {
      for (const [host, workbook] of Object.entries({ file, excel })) {
        const sheet = workbook.sheets.find(one => one.name === name);
        expectSame(plain(sheet?.rows ?? []), plain(rows), `law 2: ${name} in the ${host}`);
      }
    }
    expectSame(common(excel), common(file), 'law 6: Excel and the file');
  }

  private async measure(step: number): Promise<void> {
    for (const [host, bytes] of Object.entries({ file: this.file.bytes, excel: saveBook(this.book) })) {
      const parts = unzipSync(bytes);
      const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
      const archives = (await openWorkbook(bytes, '').read()).sheets.length - Object.keys(people).length;
      const names = [...text('xl/workbook.xml').matchAll(/<definedName /g)].length;
      const styles = [...text('xl/styles.xml').matchAll(/<(?:xf|font|fill|border|dxf)[ >]/g)].length;
      this.measures[host as 'file' | 'excel'].push({ step, archives, bytes: bytes.length, styles, names });
    }
  }
}

function stampOf(serial: number): string {
  return `${new Date((Math.floor(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10)}T12:00`;
}

/** The file as a program would save it after a person typed into a cell that holds something. */
function typedInto(bytes: Uint8Array, sheet: number, address: string, value: string | number): Uint8Array {
  const parts = unzipSync(bytes);
  const name = `xl/worksheets/sheet${sheet}.xml`;
  const cell = new RegExp(`<c r="${address}"(?: s="(\\d+)")?[^>]*?(?:/>|>.*?</c>)`, 's');
  const xml = strFromU8(parts[name]!).replace(cell, (_, style: string | undefined) => {
    const s = style === undefined ? '' : ` s="${style}"`;
    if (typeof value === 'number') return `<c r="${address}"${s}><v>${value}</v></c>`;
    return `<c r="${address}"${s} t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return zipSync({ ...parts, [name]: strToU8(xml) }, { level: 1, mtime: '2026-01-01T00:00:00' });
}

/** What both hosts must have alike; of our sheets the texts: the stand-in does not know every function that our totals use. */
function common({ sheets }: Workbook): unknown {
  const textsOf = (rows: Workbook['sheets'][number]['rows']) =>
    rows.map(row => row?.map(value => (typeof value === 'string' ? value : undefined)));
  return sheets.map(({ name, rows, highlights, owned }) => [
    name,
    plain(owned ? textsOf(rows) : rows),
    highlights,
    owned,
  ]);
}

function plain(rows: readonly (readonly CellValue[] | undefined)[]): string[] {
  return Array.from(rows, row =>
    Array.from(row ?? [], value => JSON.stringify(value) ?? '')
      .join('|')
      .replace(/\|+$/, ''),
  );
}

function expectEmpty(changes: readonly unknown[], what: string): void {
  if (changes.length > 0) throw new Error(`${what}: ${JSON.stringify(changes).slice(0, 500)}`);
}

function expectSame(actual: unknown, wanted: unknown, what: string): void {
  const [a, b] = [actual, wanted].map(data => JSON.stringify(data));
  if (a === b) return;
  let at = 0;
  while (a![at] === b![at]) at++;
  throw new Error(
    `${what}: ${a!.slice(Math.max(0, at - 80), at + 120)} instead of ${b!.slice(Math.max(0, at - 80), at + 120)}`,
  );
}

/** The first clearing with as many archives as at the last. */
export function firstLike(list: readonly Measure[]): Measure | undefined {
  return list.find(({ archives }) => archives === list.at(-1)?.archives);
}

/** What grew between the first and the last clearing with as many archives; nothing where all is well. */
export function grown(measures: Record<'file' | 'excel', readonly Measure[]>): string[] {
  return Object.entries(measures).flatMap(([host, list]) => {
    const last = list.at(-1);
    const first = firstLike(list);
    if (!first || !last) return [];
    const grew = (['styles', 'names'] as const).filter(figure => last[figure] > first[figure]);
    const isLarger = last.bytes > first.bytes * 1.05; // texts that were typed differ in length
    return [...grew, ...(isLarger ? ['bytes'] : [])].map(
      figure => `${host}: ${figure} ${JSON.stringify([first, last])}`,
    );
  });
}
