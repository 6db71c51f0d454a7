/** Owns the proof that nothing leaves the machine, and that what is printed for others to read names nobody. */
import dns from 'node:dns';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedRules } from '../../rules';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import { openWorkbookFile } from '../../src/hosts/xlsx/file';
import { isPersonName, peopleOf } from '../../src/model/people';
import type { FieldKind } from '../../src/model/register';
import { recognise } from '../../src/recognise';
import { ran } from '../cli/terminal';

jest.setTimeout(60_000);

const sample = join(__dirname, '../../samples/物业台账样例.xlsx');
let desk: string;
let words: Awaited<ReturnType<typeof wordsOfSample>>;
beforeAll(async () => {
  words = await wordsOfSample();
  desk = mkdtempSync(join(tmpdir(), 'steward-'));
});
afterAll(() => rmSync(desk, { recursive: true }));

const days = ['--from', '2026-10-14', '--to', '2026-10-16'];
const printing: readonly (readonly string[])[] = [
  ['check', sample],
  ['check', sample, '--format', 'json'],
  ['check', sample, '--lang', 'en'],
  ['summary', sample, '--format', 'json'],
  ['check', sample, '--format', 'html'],
  ['summary', sample, '--format', 'html'],
  ['explain', sample, '维修登记本!20'],
  ['explain', sample, '维修登记本!20', '--format', 'json'],
  ['backtest', sample, ...days],
  ['backtest', sample, ...days, '--format', 'json'],
];

/** Every value of the sample's people, phones and rooms, as they were read. */
async function wordsOfSample(): Promise<Record<'person' | 'phone' | 'room', Set<string>>> {
  const { rules } = checkRuleSet(shippedRules);
  const { tables } = recognise(await openWorkbookFile(sample).read(), rules.registers, rules.checks, rules.fees);
  const valuesOf = (wanted: FieldKind) =>
    tables.flatMap(({ register, entries }) => {
      const fields = rules.registers.find(({ id }) => id === register)!.fields.filter(({ kind }) => kind === wanted);
      return entries.flatMap(({ values }) => fields.flatMap(({ id }) => values[id] ?? []));
    });
  const texts = (kind: FieldKind) => valuesOf(kind).filter(value => typeof value === 'string');
  return {
    person: new Set(texts('person').flatMap(peopleOf).filter(isPersonName)),
    phone: new Set(texts('phone').filter(text => /\d{7}/.test(text))),
    room: new Set(texts('room').filter(text => /\d{3}$/.test(text))),
  };
}

test.each(printing.map(args => ({ args, line: args.filter(word => word !== sample).join(' ') })))(
  'masked, $line names nobody of the book',
  async ({ args }) => {
    const { person, phone, room } = words;
    expect(person.size).toBeGreaterThan(10);
    expect(room.size).toBeGreaterThan(10);
    const open = await ran(args);
    const { out, code } = await ran([...args, '--mask']);
    expect([code, out.length > 100]).toEqual([open.code, true]);
    const told = (text: string) => [...person, ...phone, ...room].filter(word => isThere(text, word));
    expect(told(out)).toEqual([]);
    if (!args.includes('backtest')) expect(told(open.out)).not.toEqual([]);
  },
);

/** By itself: 3-1-502 is no piece of 13-1-5021. */
function isThere(text: string, word: string): boolean {
  const pattern = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\d-])${pattern}(?![\\d-])`).test(text);
}

test('masked, batch leaves findings that name nobody of the book', async () => {
  const [input, output] = [join(desk, '各项目'), join(desk, '结果')];
  cpSync(sample, join(input, '一期/台账.xlsx'));
  await ran(['batch', input, '--out', output, '--jobs', '1', '--mask', '--as-of', '2026-10-16']);
  const findings = readFileSync(join(output, 'findings.jsonl'), 'utf8');
  expect(findings.split('\n').length).toBeGreaterThan(20);
  const { person, phone, room } = words;
  expect([...person, ...phone, ...room].filter(word => isThere(findings, word))).toEqual([]);
});

test('masked JSON has the same findings in the same places', async () => {
  const [open, masked] = await Promise.all(
    [[], ['--mask']].map(async more => JSON.parse((await ran(['check', sample, '--format', 'json', ...more])).out)),
  );
  const places = (report: typeof open) =>
    report.findings.map(({ check, sheet, row, cells, dueAt }: Record<string, unknown>) => ({
      check,
      sheet,
      row,
      cells,
      dueAt,
    }));
  expect(places(masked)).toEqual(places(open));
  expect(masked.fees).toEqual(open.fees);
});

test('no command looks for the network', async () => {
  const doors = [
    jest.spyOn(net.Socket.prototype, 'connect'),
    jest.spyOn(dns, 'lookup'),
    jest.spyOn(globalThis, 'fetch'),
  ].map(door =>
    (door as jest.SpyInstance).mockImplementation(() => {
      throw new Error('no network');
    }),
  );
  const written = join(desk, '已查.xlsx');
  const commands = [
    ...printing,
    ['check', sample, '--write', written],
    ['clear', written, '--in-place'],
    ['settings', written, '--in-place'],
    ['init', join(desk, '新.xlsx')],
    ['rules', 'validate'],
    ['rules', 'docs'],
  ];
  for (const command of commands) expect((await ran(command)).code).toBeLessThan(2);
  for (const door of doors) expect(door).not.toHaveBeenCalled();
  jest.restoreAllMocks();
});
