/** Owns the benchmark of a check after an edit, against the full check of the same workbook in the same process. */
import { readFileSync } from 'node:fs';
import { shippedRules } from '../../rules';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import { openMemory } from '../../src/hosts/memory';
import { openWorkbook } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/node-codec';
import type { Edit } from '../../src/model/edit';
import { addDays, dayOf, type Moment, minutesOf, moment } from '../../src/model/time';
import type { CellValue, Workbook } from '../../src/model/workbook';
import { planCheck } from '../../src/plan';
import { check, prepare, recheck, type Seen } from '../../src/run';
import { asOf, largeBook } from './large-book';
import { line, median, spent } from './measure';

const { rules } = checkRuleSet(shippedRules);

/** How often each kind of edit is made, every time in another row. */
const EDITS = 15;

/** What people do to one cell, or row. `value` is written in the column of that heading, every other time; in between its cell is cleared. */
const kinds: readonly (readonly [what: string, sheet: string, heading: string, value: CellValue])[] = [
  ['a date of the repairs', '维修登记本', '回访时间', 46_200.5],
  ['a date of the slips', '家政派工单', '返单时间', 46_200.5],
  ["a person's name", '投诉登记本', '投诉人', '高洁云'],
  ['a number that joins books', '回访记录', '派工单号', 'W-77'],
  ['a number of a running series', '家政派工单', '单号', 'J-99001'],
  ['an amount', '认购书登记', '总价', 1_234_567.89],
  ['a room', '按揭台账', '房号', '3-1-502'],
];

/** The first edit after a check, by what was done in between. */
const firsts = ['nothing prepared', 'prepared while idle', 'marks written, and prepared'] as const;

export async function benchRecheck(rounds: number): Promise<void> {
  const workbook = await openWorkbook(readFileSync(largeBook(100_000)), 'bench.xlsx', { codec: nodeCodec }).read();
  const [full, preparing]: [number[], number[]] = [[], []];
  const first = new Map(firsts.map(name => [name, [] as number[]]));
  let seen: Seen | undefined;
  const timed = (edits: readonly Edit[], minutes = 0) => {
    const start = spent();
    seen = recheck(seen!, edits, rules, { asOf: later(seen!.evaluation.asOf, minutes) });
    return spent() - start;
  };
  for (let round = 0; round < rounds; round++) {
    for (const name of firsts) {
      const host = openMemory(structuredClone(workbook));
      const start = spent();
      seen = await check(host, rules, { asOf, apply: false });
      full.push(spent() - start);
      if (name === 'marks written, and prepared') {
        await host.apply(planCheck(seen.workbook, seen.recognition, seen.evaluation));
        seen = { ...seen, workbook: await host.read() };
      }
      const idle = spent();
      if (name !== 'nothing prepared') prepare(seen, rules);
      if (name === 'prepared while idle') preparing.push(spent() - idle);
      const [, sheet, heading, value] = kinds[0]!;
      first.get(name)!.push(timed([cellEdit(seen.workbook, sheet, heading, rowOf(round), value)]));
    }
  }
  const whole = median(full);
  console.log(`Recheck: processor time, medians of ${EDITS} edits each of 100,000 entries`);
  console.log(line('full check, already read', `${whole.toFixed(0)} ms`));
  const told = (what: string, times: readonly number[]) => {
    const middle = median(times);
    const figures = [`${middle.toFixed(0)} ms`, `×${(whole / middle).toFixed(0)}`];
    console.log(line(what, ...figures, ...(times.length > 1 ? [`at most ${Math.max(...times).toFixed(0)} ms`] : [])));
  };
  console.log(line('what is prepared while idle', `${median(preparing).toFixed(0)} ms`));
  for (const name of firsts) told(`first edit: ${name}`, first.get(name)!);
  const turns = Array.from({ length: EDITS }, (_, turn) => turn);
  for (const [what, sheet, heading, value] of kinds) {
    const edit = (turn: number) => cellEdit(seen!.workbook, sheet, heading, rowOf(turn), turn % 2 ? undefined : value);
    told(
      what,
      turns.map(turn => timed([edit(turn)])),
    );
  }
  told(
    'a whole row cleared, and filled again',
    turns.map(turn => timed([rowEdit(seen!.workbook, workbook, turn)])),
  );
  told(
    'a new entry below the last',
    turns.map(turn => timed([newRow(seen!.workbook, turn)])),
  );
  const [, sheet, heading, value] = kinds[0]!;
  const aMinuteLater = (turn: number) => timed([cellEdit(seen!.workbook, sheet, heading, rowOf(turn), value)], 1);
  told('a date of the repairs, a minute later', turns.map(aMinuteLater));
  told(
    'no edit, a day later',
    turns.slice(0, 5).map(() => timed([], 1440)),
  );
}

/** Rows far apart, in the middle of their books. */
function rowOf(turn: number): number {
  return 200 + ((turn * 7919) % 12_000);
}

function cellEdit({ sheets }: Workbook, name: string, heading: string, row: number, value: CellValue): Edit {
  const { rows } = sheets.find(sheet => sheet.name === name)!;
  const column = rows[1]!.indexOf(heading) + 1;
  return { sheet: name, area: { top: row, left: column, bottom: row, right: column }, values: [[value]] };
}

/** Of one book after the other. */
function rowEdit({ sheets }: Workbook, before: Workbook, turn: number): Edit {
  const index = (turn >> 1) % sheets.length;
  const { name, rows } = sheets[index]!;
  const row = rowOf(turn >> 1);
  const right = rows[1]!.length;
  const cells = before.sheets[index]!.rows[row - 1]!;
  const values = Array.from({ length: right }, (_, column) => (turn % 2 ? cells[column] : undefined));
  return { sheet: name, area: { top: row, left: 1, bottom: row, right }, values: [values] };
}

/** Below the last row of one book after the other, what stands in the one above. */
function newRow({ sheets }: Workbook, turn: number): Edit {
  const { name, rows } = sheets[turn % sheets.length]!;
  const [row, last] = [rows.length + 1, rows.at(-1)!];
  return { sheet: name, area: { top: row, left: 1, bottom: row, right: last.length }, values: [last] };
}

function later(at: Moment, minutes: number): Moment {
  const all = minutesOf(at)! + minutes;
  return moment(addDays(dayOf(at), Math.floor(all / 1440)), all % 1440);
}
