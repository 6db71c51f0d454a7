/** Owns the benchmark of rules: compiled checks against json-rules-engine on the same checks and entries, and simple rules against zen-engine too. */
import { readFileSync } from 'node:fs';
import { Engine } from 'json-rules-engine';
import { shippedRules } from '../../rules';
import { makeBooks } from '../../src/evaluate/books';
import { compile } from '../../src/evaluate/compile';
import { makeJudge } from '../../src/evaluate/entry-checks';
import type { EntryContext } from '../../src/evaluate/facts/fact';
import { namesInCondition } from '../../src/evaluate/names';
import { missingFor } from '../../src/evaluate/needs';
import { holds, operators } from '../../src/evaluate/operators';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import { makeScope, pathOf } from '../../src/evaluate/scope';
import { contextOf, makeTableCheck, type TableCheck } from '../../src/evaluate/table-check';
import { openWorkbook } from '../../src/hosts/xlsx';
import { nodeCodec } from '../../src/hosts/xlsx/node-codec';
import type { Entry, RegisterTable } from '../../src/model/register';
import type { Condition } from '../../src/model/rule';
import { recognise } from '../../src/recognise';
import { asOf, largeBook } from './large-book';
import { line, median, spent } from './measure';

const { rules } = checkRuleSet(shippedRules);

/** The engines are so much slower that they get a part of the entries: every 250th. */
const EVERY = 250;

export async function benchRules(rounds: number): Promise<void> {
  const workbook = await openWorkbook(readFileSync(largeBook(100_000)), 'bench.xlsx', { codec: nodeCodec }).read();
  const { tables, settings } = recognise(workbook, rules.registers);
  const books = makeBooks(tables, rules, settings, { asOf });
  const work = tables.map(table => ({ table, checks: checksOf(table) }));
  const judges = work.map(({ table, checks }) => ({ table, judge: makeJudge(checks) }));
  const compiled: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const start = spent();
    for (const { table, judge } of judges) for (const entry of table.entries) judge(entry);
    if (round > 0) compiled.push((spent() - start) / 100_000); // the first makes the indexes and warms up
  }
  let [asked, differing] = [0, 0];
  const start = spent();
  for (const { table, checks } of work) {
    const engines = checks.map(engineOf);
    const judge = makeJudge(checks);
    for (let index = 0; index < table.entries.length; index += EVERY) {
      const { verdicts, run } = judge(table.entries[index]!);
      asked++;
      for (const [at, engine] of engines.entries()) {
        const outcome = await engine(contextOf(run, checks[at]!.scope));
        const verdict = verdicts[at]!;
        const found =
          verdict === 'silent' ? outcome : verdict === 'not-about' ? -2 : outcomeOf(checks[at]!, verdict.outcome);
        if (found !== outcome) differing++;
      }
    }
  }
  const engine = (spent() - start) / asked;
  console.log('Rules: processor time an entry, all checks that apply to its book, facts included');
  console.log(line('compiled, 100,000 entries', `${(median(compiled) * 1000).toFixed(1)} µs`));
  console.log(
    line(
      `json-rules-engine, ${asked} of them`,
      `${(engine * 1000).toFixed(0)} µs`,
      `×${(engine / median(compiled)).toFixed(0)}`,
    ),
  );
  console.log(line('answers that differ', `${differing}`));
  await benchSimple(tables[0]!, books, rounds);

  function checksOf(table: RegisterTable): readonly TableCheck[] {
    const able = rules.checks.filter(
      check => check.about !== 'book' && check.registers[table.register] && !missingFor(check, table, books),
    );
    const checks = able.map(check => makeTableCheck(check, table, books));
    return [...checks.filter(({ isLast }) => !isLast), ...checks.filter(({ isLast }) => isLast)];
  }
}

function outcomeOf({ check }: TableCheck, outcome: object | undefined): number {
  return check.outcomes.indexOf(outcome as never);
}

/** One engine a check, made once, as one would use it: rules, conditions and operators stay, facts look at the entry of the moment. */
function engineOf({ check, scope }: TableCheck): (context: EntryContext) => Promise<number> {
  let current: EntryContext | undefined;
  const parts = [...(check.applies ? [check.applies] : []), ...check.outcomes.map(({ when }) => when)];
  const engine = new Engine([], { pathResolver: pathOf });
  for (const [name, operator] of Object.entries(operators)) {
    engine.addOperator(name, (value: never, expected: never) => holds(operator, value, expected, false));
  }
  for (const [name, { when }] of Object.entries(rules.conditions)) engine.setCondition(name, when as never);
  for (const fact of new Set(
    parts.flatMap(part => namesInCondition(part, rules.conditions)).map(name => name.split('.')[0]!),
  )) {
    const read = scope.reader(fact);
    engine.addFact(fact, () => read(current!));
  }
  for (const [index, part] of parts.entries()) {
    engine.addRule({ name: String(index), conditions: structuredClone(part) as never, event: { type: String(index) } });
  }
  return async context => {
    current = context;
    const { results } = await engine.run();
    const fired = results.map(({ name }) => Number(name)).sort((a, b) => a - b);
    if (!check.applies) return fired[0] ?? -1;
    return fired.includes(0) ? (fired.find(index => index > 0) ?? 0) - 1 : -2;
  };
}

const RULES = 20;
const ROWS = 100_000;
const ENGINE_ROWS = 2000;

/** Twenty simple rules a row, the same for all three: an amount over a limit, and a word. */
async function benchSimple(table: RegisterTable, books: ReturnType<typeof makeBooks>, rounds: number): Promise<void> {
  const limits = Array.from({ length: RULES }, (_, index) => index * 10);
  const conditions = limits.map(
    (limit): Condition => ({
      all: [
        { fact: 'fee', operator: 'moreThan', value: limit },
        { fact: 'status', operator: 'equal', value: 'open' },
      ],
    }),
  );
  const scope = makeScope(rules.checks[0]!, { ...table, columns: { fee: 1, status: 2 } }, books);
  const tests = conditions.map(condition => compile(condition, scope, {}));
  const rows = Array.from({ length: ROWS }, (_, index) => ({
    fee: String((index * 37) % 250),
    status: index % 3 ? 'open' : 'done',
  }));
  const counts = { compiled: [] as number[], engine: [] as number[], zen: [] as number[] };
  const entries = rows.map((values, row): Entry => ({ row, values, isVoid: false }));
  const run = { entry: entries[0]!, hasUnreadable: false, doubts: [], severityOf: () => undefined };
  const perRow = (start: number, count: number) => ((spent() - start) * 1000) / count;

  const compiledRounds: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const began = spent();
    counts.compiled = entries.map(entry => {
      const context = { entry, scope, run, facts: [] };
      let count = 0;
      for (const test of tests) if (test(context, false)) count++;
      return count;
    });
    if (round > 0) compiledRounds.push(perRow(began, ROWS)); // the first warms up
  }
  const compiled = median(compiledRounds);

  const engine = new Engine(
    conditions.map((_, index) => ({
      conditions: {
        all: [
          { fact: 'fee', operator: 'greaterThan', value: limits[index]! },
          { fact: 'status', operator: 'equal', value: 'open' },
        ],
      },
      event: { type: String(index) },
    })),
  );
  let start = spent();
  for (const { fee, status } of rows.slice(0, ENGINE_ROWS))
    counts.engine.push((await engine.run({ fee: Number(fee), status })).events.length);
  const reference = perRow(start, ENGINE_ROWS);

  console.log(`Simple rules: ${RULES} on a row of plain values`);
  console.log(line('compiled', `${compiled.toFixed(2)} µs`));
  console.log(line('json-rules-engine', `${reference.toFixed(0)} µs`, `×${(reference / compiled).toFixed(0)}`));
  const zen = await loadZen();
  if (zen === undefined) {
    console.log(
      '  zen-engine is not here. Its packages for other systems are missing from some registries, so it is in no lock file:',
    );
    console.log('  npm install --no-save @gorules/zen-engine @gorules/zen-engine-linux-x64-gnu@0.54.0');
  } else {
    const decision = zen.createDecision(Buffer.from(JSON.stringify(decisionOf(limits))));
    start = spent();
    for (const { fee, status } of rows.slice(0, ENGINE_ROWS)) {
      const { result } = await decision.evaluate({ fee: Number(fee), status });
      counts.zen.push((result as readonly unknown[]).length);
    }
    const other = perRow(start, ENGINE_ROWS);
    console.log(line('zen-engine, one decision table', `${other.toFixed(0)} µs`, `×${(other / compiled).toFixed(0)}`));
  }
  const isSame = (others: readonly number[]) => others.every((count, row) => count === counts.compiled[row]);
  console.log(line('the same answers', String(isSame(counts.engine) && isSame(counts.zen))));
}

interface Zen {
  createDecision(content: Buffer): { evaluate(context: object): Promise<{ result: unknown }> };
}

async function loadZen(): Promise<Zen | undefined> {
  const name = '@gorules/zen-engine';
  try {
    const { ZenEngine } = await import(name);
    return new ZenEngine() as Zen;
  } catch {
    return undefined;
  }
}

function decisionOf(limits: readonly number[]): object {
  const inputs = [
    { id: 'i1', name: 'fee', field: 'fee' },
    { id: 'i2', name: 'status', field: 'status' },
  ];
  const table = {
    hitPolicy: 'collect',
    inputs,
    outputs: [{ id: 'o1', name: 'rule', field: 'rule' }],
    rules: limits.map((limit, index) => ({ _id: String(index), i1: `> ${limit}`, i2: '"open"', o1: String(index) })),
  };
  return {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
      { id: 't', name: 't', type: 'decisionTableNode', position: { x: 1, y: 0 }, content: table },
      { id: 'out', name: 'out', type: 'outputNode', position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: 'e1', sourceId: 'in', targetId: 't', type: 'edge' },
      { id: 'e2', sourceId: 't', targetId: 'out', type: 'edge' },
    ],
  };
}
