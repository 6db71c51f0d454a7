/** Owns the behaviour of the blank books: the reader knows each of them for sure, and no check accuses the example row. */
import { shippedRules } from '../../rules';
import { evaluate } from '../../src/evaluate';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import { openWorkbook } from '../../src/hosts/xlsx';
import { newWorkbook } from '../../src/hosts/xlsx/new-workbook';
import { registerIds } from '../../src/model/register';
import type { Workbook } from '../../src/model/workbook';
import { newBooks } from '../../src/plan/init';
import { recognise } from '../../src/recognise';

const { rules } = checkRuleSet(shippedRules);
const sheets = newBooks(rules.registers);
let workbook: Workbook;

beforeAll(async () => {
  workbook = await openWorkbook(newWorkbook(sheets, '新台账.xlsx'), '新台账.xlsx').read();
});

const tables = () => recognise(workbook, rules.registers, rules.checks).tables;

test('there is a sheet for each of the thirteen registers, and none is ours', () => {
  expect(tables().map(({ register }) => register)).toEqual([...registerIds]);
  expect(workbook.sheets.filter(({ owned }) => owned)).toEqual([]);
});

test.each(registerIds)('%s is recognised for sure, every field in its own column', register => {
  const table = tables().find(one => one.register === register)!;
  const { fields } = rules.registers.find(({ id }) => id === register)!;
  expect(table.confidence).toBe(1);
  expect(table.columns).toEqual(Object.fromEntries(fields.map(({ id }, index) => [id, index + 1])));
  expect(table.unknownColumns).toEqual([]);
});

test.each(registerIds)('the example row of %s is read whole, and as an example', register => {
  const [example, ...more] = tables().find(one => one.register === register)!.entries;
  expect(more).toEqual([]);
  expect(example).toMatchObject({ row: 3, isVoid: true });
  expect(Object.values(example!.values).filter(value => typeof value === 'object')).toEqual([]);
});

test.each(['2026-01-05T10:00', '2026-01-08T18:00', '2027-06-01T12:00'])('nothing is found in it as of %s', asOf => {
  const recognition = recognise(workbook, rules.registers, rules.checks);
  const { findings, problems } = evaluate(recognition, rules, { asOf });
  expect([...recognition.problems, ...problems, ...findings]).toEqual([]);
});

test('what is written below the example is an entry like any other', () => {
  const repairs = workbook.sheets.find(({ name }) => name === '维修登记本')!;
  const rows = [...repairs.rows];
  rows[3] = ['1', '2026-02-02 09:00', '3-1-601', '李四', undefined, '插座没电'];
  const filled = {
    ...workbook,
    sheets: workbook.sheets.map(sheet => (sheet === repairs ? { ...sheet, rows } : sheet)),
  };
  const { findings } = evaluate(recognise(filled, rules.registers), rules, { asOf: '2026-02-03T09:00' });
  expect(findings.map(({ check, row }) => [check, row])).toContainEqual(['repair-dispatch', 4]);
});

test('choices, ticks and states offer words, and take others too', () => {
  const repairs = sheets.find(({ name }) => name === '维修登记本')!.layout.validations!;
  expect(repairs.map(({ words }) => words)).toContainEqual(['有偿', '无偿']);
  expect(repairs.filter(({ refusal }) => refusal !== undefined)).toEqual([]);
});

test('rooms, phones and numbers stay the texts they are typed as; days wait for days', () => {
  const { layout } = sheets.find(({ name }) => name === '维修登记本')!;
  const blank = layout.rows[5]!.cells.map(cell => cell?.value);
  expect(blank.slice(0, 3)).toEqual([
    { kind: 'text', text: '', staysText: true },
    { kind: 'blank', holds: 'date-time' },
    { kind: 'text', text: '', staysText: true },
  ]);
});
