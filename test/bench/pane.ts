/**
 * Owns `npx tsx test/bench/pane.ts [ENTRIES]`: how long the page is held up at a stretch while a large workbook is checked in it and then marked,
 * when the first findings are seen, and when all are; on the workbench page, and in Excel. There the pane is a frame in a page of another site, as in
 * Excel on the web: the stand-in answers from outside, so what is measured is our page and Microsoft's library in it, nothing of Excel's own.
 * ROUNDS says how often (3); with PROFILE=1 the traces that stay behind say what each block did. It needs a browser like the browser tests do.
 * Nothing is a test: figures hang on the machine.
 */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Frame } from 'playwright-core';
import { openWorkbook } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/node-codec';
import { builtPages } from '../support/browser/build';
import { openInExcel } from '../support/browser/excel';
import { startBrowser } from '../support/browser/find';
import { newPage, origin } from '../support/browser/pages';
import { variables } from '../support/browser/running';
import { type Block, traced } from './blocks';
import { largeBook } from './large-book';
import { line, median } from './measure';

const rounds = Number(process.env.ROUNDS ?? 3);
const entries = Number(process.argv[2] ?? 100_000);
const folder = join(tmpdir(), 'steward-bench');

interface Run {
  /** Milliseconds from the press or the choice of the file to the first findings in the list, and to all of them. */
  readonly first: number;
  readonly all: number;
  readonly checking: readonly Block[];
  /** From the moment that all is judged anew and Excel's or the file's turn has come. */
  readonly writing: readonly Block[];
}

async function main(): Promise<void> {
  const server = await startBrowser(process.env.STEWARD_BROWSER);
  if (!server) throw new Error('No browser runs here. Name one: STEWARD_BROWSER=/path/to/chrome');
  process.env[variables.browser] = server.wsEndpoint();
  process.env[variables.pages] = builtPages();
  try {
    console.log(`${entries.toLocaleString('en')} entries, as the page's main thread sees them; ${rounds} rounds`);
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
  const s = (figure: number) => `${(figure / 1000).toFixed(1)} s`;
  const seen = [median(runs.map(({ first }) => first)), median(runs.map(({ all }) => all))];
  console.log(`${place}: a check`);
  tellBlocks(runs.map(({ checking }) => checking));
  console.log(line('first findings, all findings (medians)', ...seen.map(s)));
  console.log(`${place}: writing marks and findings`);
  tellBlocks(runs.map(({ writing }) => writing));
}

/** The blocks of each round. */
function tellBlocks(rounds: readonly (readonly Block[])[]): void {
  const longest = rounds.map(blocks => blocks.toSorted((a, b) => b.wall - a.wall)[0]!);
  const busiest = rounds.map(blocks => Math.max(...blocks.map(({ processor }) => processor)));
  const tooLong = rounds.map(blocks => blocks.filter(({ wall }) => wall > 50).length);
  const ms = (figure: number) => `${figure.toFixed(0)} ms`;
  console.log(line('longest block by the clock, of each round', ...longest.map(({ wall }) => ms(wall))));
  console.log(line('  processor time of that block', ...longest.map(({ processor }) => ms(processor))));
  console.log(line('most processor time of one block', ...busiest.map(ms)));
  console.log(line('blocks above 50 ms by the clock', ...tooLong.map(String)));
}

async function onWorkbench(file: string): Promise<Run> {
  const page = await newPage();
  await page.addInitScript('globalThis.__name = value => value'); // tsx writes this into functions
  await page.goto(`${origin}/`);
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  return measured(page.mainFrame(), 'workbench', () => page.locator('input[type=file]').setInputFiles(file));
}

async function inExcel(file: string): Promise<Run> {
  const workbook = await openWorkbook(readFileSync(file), basename(file), { codec: nodeCodec }).read();
  const { pane } = await openInExcel(workbook, { isInFrame: true });
  return measured(pane, 'excel', () => pane.locator('button.primary').click());
}

async function measured(pane: Frame, place: string, begin: () => Promise<void>): Promise<Run> {
  const seen: Record<string, number> = {};
  const waiting = new Map<string, () => void>();
  await pane.page().exposeFunction('stewardSeen', (what: string, at: number) => {
    seen[what] = at;
    waiting.get(what)?.();
  });
  const until = (what: string) => new Promise<void>(resolve => waiting.set(what, resolve));
  await pane.evaluate(watch);
  const checked = until('all');
  const checking = await traced(pane, join(folder, `pane-trace-${place}-check.json`), async () => {
    await begin();
    await checked;
    await pause(); // what follows: the grid is drawn
  });
  const written = until('written');
  const writing = await traced(pane, join(folder, `pane-trace-${place}-write.json`), async () => {
    await pane.getByRole('button', { name: '写入标记…' }).click();
    await pane.locator('dialog button.primary').click();
    await written;
    await pause();
  });
  await pane.page().context().close();
  const { begun = 0, first = 0, all = 0 } = seen;
  return {
    first: first - begun,
    all: all - begun,
    checking: checking.blocks,
    writing: writing.blocks.filter(({ end }) => end > writing.marks.applying!),
  };
}

function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 1000));
}

/** Runs in the page: tells when it sees what, in milliseconds. */
function watch(): void {
  const { stewardSeen } = globalThis as unknown as { stewardSeen: (what: string, at: number) => void };
  const seen = new Set<string>();
  const see = (what: string) => {
    if (seen.has(what)) return;
    seen.add(what);
    performance.mark(what);
    stewardSeen(what, performance.now());
  };
  addEventListener('change', () => see('begun'), true);
  addEventListener('click', () => see('begun'), true);
  const observer = new MutationObserver(() => {
    const status = document.querySelector('[role=status]')?.textContent ?? '';
    if (document.querySelector('.list .badge')) see('first');
    if (seen.has('first') && !document.querySelector('progress')) see('all');
    if (status.includes('写入工作簿')) see('applying');
    if (status.includes('标记已写入')) see('written');
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}

void main();
