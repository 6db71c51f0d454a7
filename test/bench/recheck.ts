/** Owns the benchmark of a check after an edit, against the full check of the same workbook in the same process. */
import { readFileSync } from 'node:fs';
import { shippedRules } from '../../rules';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import { openMemory } from '../../src/hosts/memory';
import { openWorkbook } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/node-codec';
import type { Workbook } from '../../src/model/workbook';
import { check, recheck, type Seen } from '../../src/run';
import { asOf, largeBook } from './large-book';
import { line, median, spent } from './measure';

const { rules } = checkRuleSet(shippedRules);
const EDITS = 40;

export async function benchRecheck(rounds: number): Promise<void> {
  const workbook = await openWorkbook(readFileSync(largeBook(100_000)), 'bench.xlsx', { codec: nodeCodec }).read();
  const full: number[] = [];
  let seen: Seen | undefined;
  for (let round = 0; round < rounds; round++) {
    const start = spent();
    seen = await check(openMemory(structuredClone(workbook)), rules, { asOf, apply: false });
    full.push(spent() - start);
  }
  const times: number[] = [];
  for (let number = 0; number < EDITS; number++) {
    const start = spent();
    seen = recheck(seen!, [editOf(seen!.workbook, number)], rules);
    times.push(spent() - start);
  }
  const [first, ...others] = times;
  console.log(`Recheck: processor time, median of ${EDITS} edits of one cell of 100,000 entries`);
  console.log(line('full check, already read', `${median(full).toFixed(0)} ms`));
  console.log(line('the first edit (the ties are made)', `${first!.toFixed(0)} ms`));
  console.log(
    line('edits after it', `${median(others).toFixed(0)} ms`, `×${(median(full) / median(others)).toFixed(0)}`),
  );
  console.log(line('the slowest of them', `${Math.max(...others).toFixed(0)} ms`));
}

/** A date is written into, or cleared from, one of the last columns: a sheet after the other, rows far apart. */
function editOf({ sheets }: Workbook, number: number) {
  const { name, rows } = sheets[number % sheets.length]!;
  const row = 3 + ((number * 7919) % (rows.length - 3));
  const column = rows[1]!.length - 2;
  const area = { top: row, left: column, bottom: row, right: column };
  return { sheet: name, area, values: [[number % 2 ? undefined : 46_200]] };
}
