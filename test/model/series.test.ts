/** Owns the behaviour of running numbers: series, month and serial, and one key for the ways to write one. */
import fc from 'fast-check';
import { numberKey, parseNumber, sameNumber } from '../../src/model/series';

test.each([
  ['RG-0001', 'RG', 1, 4, undefined],
  ['认字第012号', '认字', 12, 3, undefined],
  ['2026-RG-003', '2026RG', 3, 3, undefined],
  ['认字〔2026〕第012号', '认字2026', 12, 3, undefined],
  ['W-101', 'W', 101, 3, undefined],
  ['F1', 'F', 1, 1, undefined],
  ['W１２', 'W', 12, 2, undefined],
  ['0003130', '', 3130, 7, undefined],
  ['GD202607-003', 'GD', 3, 3, '2026-07'],
  ['GD202607003', 'GD', 3, 3, '2026-07'],
  ['GD20260715003', 'GD15', 3, 3, '2026-07'],
  ['2026-07-015', '', 15, 3, '2026-07'],
  ['2026年7月-15号', '', 15, 2, '2026-07'],
  ['GD2026-012', 'GD2026', 12, 3, undefined],
])('%s is series %s, serial %d', (text, series, serial, width, month) => {
  expect(parseNumber(text)).toMatchObject({ series, serial, width });
  expect(parseNumber(text)?.month).toBe(month);
});

test.each([
  ['W-101', 'w101', 'Ｗ－１０１', 'W 101', 'No.W-101', 'NO：W101', '工单号：W-101', 'W-0101', 'W—101'],
  ['RG-0001', 'RG0001', 'RG-001', '认购书编号:RG-1'],
  ['GD202607-003', 'GD202607003', 'gd 2026-07-003'],
  ['101', 'No.101', '第101号', '№101', '单号101'],
])('one number: %s', (...ways) => {
  expect(new Set(ways.map(numberKey)).size).toBe(1);
  expect(sameNumber(ways[0]!, ways.at(-1)!)).toBe(true);
});

test.each([
  ['W-101', 'F-101'],
  ['W-101', '101'],
  ['W-101', 'W-101补'],
  ['W1-01', 'W-101'],
  ['GD202607-003', 'GD202608-003'],
  ['2026-RG-003', '2025-RG-003'],
])('two numbers: %s and %s', (one, other) => {
  expect(sameNumber(one, other)).toBe(false);
});

test.each(['', '/', '无', '补登', 'W-', `W${'1'.repeat(60)}`])('%j is no number', text => {
  expect(parseNumber(text)).toBeUndefined();
});

const letters = fc.string({ unit: fc.constantFrom(...'WFGQ认单'), minLength: 1, maxLength: 3 });
const serial = fc.integer({ min: 1, max: 9999 });

test('numbers written any way share a key exactly where series and serial are the same', () => {
  const ways: readonly ((series: string, serial: number) => string)[] = [
    (series, number) => `${series}${number}`,
    (series, number) => `${series}-${String(number).padStart(4, '0')}`,
    (series, number) => `${series.toLowerCase()} ${number}`,
    (series, number) => `No.${series}第${String(number).padStart(3, '0')}号`,
  ];
  const way = fc.constantFrom(...ways);
  fc.assert(
    fc.property(letters, letters, serial, serial, way, way, (one, other, first, second, write, rewrite) => {
      const plain = (series: string) => series.replace(/^单/, '认');
      expect(numberKey(write(plain(one), first))).toBe(numberKey(rewrite(plain(one), first)));
      const isSame = plain(one) === plain(other) && first === second;
      expect(sameNumber(write(plain(one), first), rewrite(plain(other), second))).toBe(isSame);
    }),
  );
});

test('any text is a number or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0129WＷ第号年月-/ 〔〕'), maxLength: 30 }), text => {
      const parts = parseNumber(text);
      if (parts) expect(Number.isSafeInteger(parts.serial)).toBe(true);
    }),
  );
});
