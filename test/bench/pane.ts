/**
 * Owns `npx tsx test/bench/pane.ts [ENTRIES]`: how long the page is held up at a stretch while a large workbook is checked in it, when the first
 * findings are seen, and when all are; on the workbench page, and in Excel (where the stand-in answers from outside the page). ROUNDS says how often
 * (3). It needs a browser like the browser tests do. Nothing is a test: figures hang on the machine.
 */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { openWorkbook } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/node-codec';
import { builtPages } from '../support/browser/build';
import { openInExcel } from '../support/browser/excel';
import { startBrowser } from '../support/browser/find';
import { newPage, origin } from '../support/browser/pages';
import { variables } from '../support/browser/running';
import { largeBook } from './large-book';
import { line, median } from './measure';

const rounds = Number(process.env.ROUNDS ?? 3);
const entries = Number(process.argv[2] ?? 100_000);

/** Milliseconds from the press or the choice of the file on. */
interface Seen {
  readonly first: number;
  readonly all: number;
}

/** One stretch of work of the page's main thread, in milliseconds: by the clock, and of processor time. A busy machine stretches the clock. */
interface Block {
  readonly wall: number;
  readonly processor: number;
}

interface Run extends Seen {
  readonly blocks: readonly Block[];
}

async function main(): Promise<void> {
  const server = await startBrowser(process.env.STEWARD_BROWSER);
  if (!server) throw new Error('No browser runs here. Name one: STEWARD_BROWSER=/path/to/chrome');
  process.env[variables.browser] = server.wsEndpoint();
  process.env[variables.pages] = builtPages();
  try {
    console.log(
      `A check of ${entries.toLocaleString('en')} entries, as the page's main thread sees it; ${rounds} rounds`,
    );
    const file = largeBook(entries);
    tell('the workbench page', await each(() => onWorkbench(file)));
    tell('the pane in Excel', await each(() => inExcel(file)));
  } finally {
    await server.close();
  }
}

async function each(run: () => Promise<Run>): Promise<readonly Run[]> {
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round++) runs.push(await run());
  return runs;
}

function tell(place: string, runs: readonly Run[]): void {
  const longest = runs.map(({ blocks }) => blocks.toSorted((a, b) => b.wall - a.wall)[0]!);
  const busiest = runs.map(({ blocks }) => Math.max(...blocks.map(({ processor }) => processor)));
  const tooLong = runs.map(({ blocks }) => blocks.filter(({ wall }) => wall > 50).length);
  const ms = (figure: number) => `${figure.toFixed(0)} ms`;
  const s = (figure: number) => `${(figure / 1000).toFixed(1)} s`;
  console.log(place);
  console.log(line('longest block by the clock, of each round', ...longest.map(({ wall }) => ms(wall))));
  console.log(line('  processor time of that block', ...longest.map(({ processor }) => ms(processor))));
  console.log(line('most processor time of one block', ...busiest.map(ms)));
  console.log(line('blocks above 50 ms', ...tooLong.map(String)));
  console.log(
    line(
      'first findings, all findings (medians)',
      s(median(runs.map(({ first }) => first))),
      s(median(runs.map(({ all }) => all))),
    ),
  );
}

async function onWorkbench(file: string): Promise<Run> {
  const page = await newPage();
  await page.addInitScript('globalThis.__name = value => value'); // tsx writes this into functions
  await page.goto(`${origin}/`);
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  return measured(page, 'input[type=file]', () => page.locator('input[type=file]').setInputFiles(file));
}

async function inExcel(file: string): Promise<Run> {
  const workbook = await openWorkbook(readFileSync(file), basename(file), { codec: nodeCodec }).read();
  const { page } = await openInExcel(workbook);
  return measured(page, 'button.primary', () => page.locator('button.primary').click());
}

/** `begins`: what the person touches. The page says when it sees what; its blocks stand in the browser's own record. */
async function measured(page: Page, begins: string, begin: () => Promise<void>): Promise<Run> {
  const browser = page.context().browser()!;
  const seen = new Promise<Seen>(resolve => void page.exposeFunction('stewardSeen', resolve));
  await page.evaluate(watch, begins);
  const path = join(tmpdir(), 'steward-bench', 'pane-trace.json');
  await browser.startTracing(page, { path, categories: ['toplevel', 'devtools.timeline'] });
  await begin();
  const { first, all } = await seen;
  await new Promise(resolve => setTimeout(resolve, 1000)); // what follows: the grid is drawn
  await browser.stopTracing();
  await page.context().close();
  return { first, all, blocks: blocksIn(JSON.parse(readFileSync(path, 'utf8'))) };
}

/** Runs in the page. */
function watch(begins: string): void {
  let begun: number | undefined;
  let first: number | undefined;
  const begin = ({ target }: Event) => {
    if ((target as Element).matches(begins)) begun ??= performance.now();
  };
  addEventListener('change', begin, true);
  addEventListener('click', begin, true);
  const observer = new MutationObserver(() => {
    if (begun === undefined || !document.querySelector('.list .badge')) return;
    first ??= performance.now() - begun;
    if (document.querySelector('progress')) return;
    observer.disconnect();
    const { stewardSeen } = globalThis as unknown as { stewardSeen: (seen: object) => void };
    stewardSeen({ first, all: performance.now() - begun });
  });
  observer.observe(document, { subtree: true, childList: true });
}

/** What Playwright carries between the page and the stand-in, which runs outside: no work of a page in Excel. */
const carrying = 'Receive mojo message';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

function blocksIn({ traceEvents }: { readonly traceEvents: readonly TraceEvent[] }): Block[] {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const isMain = ({ name, args }: TraceEvent) => name === 'thread_name' && args.name === 'CrRendererMain';
  const main = new Set(traceEvents.filter(isMain).map(threadOf));
  const events = traceEvents.filter(event => main.has(threadOf(event)));
  const carried = events.filter(({ name }) => name === carrying);
  return events
    .filter(({ name }) => name.endsWith('RunTask'))
    .filter(task => !carried.some(({ ts }) => ts >= task.ts && ts < task.ts + (task.dur ?? 0)))
    .map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1000, processor: tdur / 1000 }));
}

void main();
