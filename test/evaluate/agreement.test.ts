/** Owns law 8: compiled rules and json-rules-engine give the same answer for every entry. */
import fc from 'fast-check';
import { makeBooks } from '../../src/evaluate/books';
import { decided, runReference } from '../../src/evaluate/engine';
import { makeJudge } from '../../src/evaluate/entry-checks';
import { tableOf } from '../../src/evaluate/examples';
import { contextOf, makeTableCheck } from '../../src/evaluate/table-check';
import {
  DONE,
  type Entry,
  type FieldSpec,
  NOT_APPLICABLE,
  NOT_DONE,
  type RegisterId,
  type Value,
} from '../../src/model/register';
import { noSettings } from '../../src/model/settings';
import { rules } from './given';

const asOf = '2026-07-20T16:45';
const marks = [undefined, undefined, DONE, NOT_DONE, NOT_APPLICABLE, { unreadable: '见附页' }];
const days = [
  '2026-05-04',
  '2026-07-02',
  '2026-07-15',
  '2026-07-18',
  '2026-07-19',
  '2026-07-20',
  '2026-07-21',
  '2026-08-01',
];
const moments = days.flatMap(day => [day, `${day}T09:10`, `${day}T18:20`]);

/** What a cell of a kind can be, the ordinary as often as the odd. */
function valuesOf({ kind, choices = {} }: FieldSpec): readonly Value[] {
  switch (kind) {
    case 'date':
      return [...marks, ...days];
    case 'date-time':
      return [...marks, ...moments];
    case 'mark':
      return [...marks, '2026-07-18'];
    case 'status':
      return [undefined, 'done', 'open', '已换阀芯', '100%'];
    case 'choice':
      return [undefined, ...Object.keys(choices), '别的'];
    case 'money':
    case 'number':
      return [undefined, '0', '52', '89.555', '680000', { unreadable: '见单' }];
    case 'room':
      return [undefined, '3-1-502', '3栋1单元502'];
    case 'identifier':
      return [undefined, 'W-1', 'W-2'];
    case 'visits':
      return [undefined, '3,10', { unreadable: '见另表' }];
    default:
      return [undefined, '事后补单', '尹主管', '每月4次', '小林'];
  }
}

const registers = [...new Set(rules.checks.flatMap(({ registers }) => Object.keys(registers) as RegisterId[]))];

/** An entry of a book, any value in any cell; columns may be missing. */
const anEntry = fc.constantFrom(...registers).chain(register => {
  const { fields } = rules.registers.find(({ id }) => id === register)!;
  const cells = Object.fromEntries(fields.map(field => [field.id, fc.constantFrom(...valuesOf(field))]));
  const without = fc.subarray(
    fields.map(({ id }) => id),
    { maxLength: 4 },
  );
  return fc.record({ register: fc.constant(register), values: fc.record(cells), without, hasCallbacks: fc.boolean() });
});

test('for any entry of any book', async () => {
  await fc.assert(
    fc.asyncProperty(anEntry, async ({ register, values, without, hasCallbacks }) => {
      const entry: Entry = { row: 2, values, isVoid: false };
      const table = { ...tableOf(rules, register, '本簿', [{}], without), entries: [entry] };
      const callbacks = tableOf(rules, 'callbacks', '回访', [{ calledAt: '2026-07-18', room: '3-1-502' }]);
      const books = makeBooks(hasCallbacks ? [table, callbacks] : [table], rules, noSettings, { asOf });
      const checks = rules.checks.filter(check => check.registers[register] !== undefined && check.about !== 'book');
      const tableChecks = checks.map(check => makeTableCheck(check, table, books));
      const { verdicts, run } = makeJudge(tableChecks)(entry);
      for (const [index, { check, scope }] of tableChecks.entries()) {
        const verdict = verdicts[index]!;
        const [no, yes] = [
          decided(await runReference(check, contextOf(run, scope), rules.conditions, false)),
          decided(await runReference(check, contextOf(run, scope), rules.conditions, true)),
        ];
        const reference = no !== yes ? 'silent' : no === -2 ? 'not-about' : (check.outcomes[no] ?? 'clean');
        const compiled = typeof verdict === 'string' ? verdict : (verdict.outcome ?? 'clean');
        expect([check.id, compiled]).toEqual([check.id, reference]);
      }
    }),
    { numRuns: 150 },
  );
});
