/** Owns the behaviour of running numbers over a book: days written into numbers, several in one cell, how what is missing is told. */
import { given, judge } from './given';

type Slip = readonly [slipNumber: string, issuedAt?: string];

/** `number: missing` for each gap, `number!` for each number that occurs twice. */
function gapsOf(slips: readonly Slip[]): string[] {
  const rows = slips.map(([slipNumber, day]) => ({ slipNumber, ...(day && { issuedAt: `2026-${day}` }) }));
  const { findings } = judge(given({ slips: rows }), {
    asOf: '2026-12-20T17:00',
    only: ['slip-number-gap', 'slip-number-duplicate'],
  });
  return findings.map(({ check, entry, evidence }) =>
    check === 'slip-number-gap' ? `${entry}: ${evidence['numbering.missing']}` : `${entry}!`,
  );
}

const days = ['11-02', '11-02', '11-03', '11-03', '11-04', '11-05'];
const dated = (numbers: string): Slip[] => numbers.split(' ').map((number, index) => [number, days[index]!]);
const undated = (numbers: string): Slip[] => numbers.split(' ').map(number => [number]);

describe('a serial per day', () => {
  test.each([
    '2026110201 2026110202 2026110301 2026110302 2026110401 2026110501',
    '20261102001 20261102002 20261103001 20261103002 20261104001 20261105001',
    '110201 110202 110301 110302 110401 110501',
    '1102001 1102002 1103001 1103002 1104001 1105001',
    '26110201 26110202 26110301 26110302 26110401 26110501',
    'WX20261102-01 WX20261102-02 WX20261103-01 WX20261103-02 WX20261104-01 WX20261105-01',
    '2026-11-02-1 2026-11-02-2 2026-11-03-1 2026-11-03-2 2026-11-04-1 2026-11-05-1',
    '1102-1 1102-2 1103-1 1103-2 1104-1 1105-1',
    'W261102-01 W261102-02 W261103-01 W261103-02 W261104-01 W261105-01',
    '2026-110201 2026-110202 2026-110301 2026-110302 2026-110401 2026-110501',
    '2026年110201 2026年110202 2026年110301 2026年110302 2026年110401 2026年110501',
    '202611-0201 202611-0202 202611-0301 202611-0302 202611-0401 202611-0501',
    '0201 0202 0301 0302 0401 0501',
  ])('has no gap between days: %s', numbers => {
    expect(gapsOf(dated(numbers))).toEqual([]);
  });

  test('has gaps within its day', () => {
    expect(gapsOf(dated('110201 110202 110301 110304 110401 110501'))).toEqual(['110304: 110302、110303']);
    expect(gapsOf(dated('2026110201 2026110203 2026110301 2026110302 2026110401 2026110401'))).toEqual([
      '2026110203: 2026110202',
      '2026110401!',
      '2026110401!',
    ]);
  });

  test('is believed without days in the rows where the digits leave little doubt', () => {
    expect(gapsOf(undated('2026110201 2026110202 2026110301 2026110302'))).toEqual([]);
    expect(gapsOf(undated('110201 110202 110301 110302'))).toEqual([]);
  });

  test('stays so beside a mistyped number', () => {
    const numbers = Array.from({ length: 12 }, (_, index): Slip => {
      const day = String(Math.floor(index / 2) + 1).padStart(2, '0');
      return [`11${day}0${(index % 2) + 1}`, `11-${day}`];
    });
    expect(gapsOf([...numbers, ['113901', '11-07']])).toEqual([]);
  });
});

describe('a serial per month or year', () => {
  test.each([
    ['WX202611001 WX202611002 WX202611004', ['WX202611004: WX202611003']],
    ['2026-11-001 2026-11-003', ['2026-11-003: 2026-11-002']],
    ['2611001 2611002 2611003', []],
    ['2611001 2611003', ['2611003: 2611002']],
    ['2026110098 2026110099 2026110101', ['2026110101: 2026110100']],
    ['2026110131 2026110201', ['2026110201: 2026110132—2026110200']],
  ])('%s', (numbers, gaps) => {
    const slips = numbers.split(' ').map((number): Slip => [number, '11-20']);
    expect(gapsOf(slips)).toEqual(gaps);
  });

  test('starts anew with the month in the number', () => {
    expect(gapsOf([...'2610098 2610099'.split(' ').map((n): Slip => [n, '10-28']), ['2611001', '11-02']])).toEqual([]);
  });
});

test('plain numbers that only look like days run on', () => {
  expect(gapsOf(['110131', '110133', '110202'].map((number): Slip => [number, '12-10']))).toEqual([
    '110133: 110132',
    '110202: 110134—110201',
  ]);
  expect(gapsOf(['W-0101', 'W-0103', 'W-0201'].map((number): Slip => [number, '12-10']))).toEqual([
    'W-0103: W-0102',
    'W-0201: W-0104—W-0200',
  ]);
});

test.each([
  ['F4 F5/F6 F7-F9 F10', []],
  ['F1 F2 F2补 F3 F3-1 F3-2 F4', []],
  ['W101、102 W103', []],
  ['W101 W102A W103 W104A', []],
  ['F1 F3补', ['F3补: F2']],
])('numbers in one cell, and with additions, count as used: %s', (numbers, gaps) => {
  expect(gapsOf(numbers.split(' ').map((number): Slip => [number, '11-02']))).toEqual(gaps);
});

test('gaps before several numbers of one cell are all told', () => {
  expect(gapsOf([['F1'], ['F3、F5'], ['F6']])).toEqual(['F3、F5: F2、F4']);
  expect(gapsOf([['F1'], ['F3、W9'], ['W7']])).toEqual(['F3、W9: F2、W8']);
});

test.each([
  ['F4 F10', ['F10: F5—F9']],
  ['F04 F10', ['F10: F05—F09']],
  ['F9 F11', ['F11: F10']],
  ['W-008 W-010', ['W-010: W-009']],
  ['认字第8号 认字第10号', ['认字第10号: 认字第9号']],
])('what is missing is written as the book writes its numbers: %s', (numbers, gaps) => {
  expect(gapsOf(numbers.split(' ').map((number): Slip => [number, '11-02']))).toEqual(gaps);
});
