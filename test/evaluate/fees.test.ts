import fc from 'fast-check';
import { computeFee } from '../../src/evaluate/fees/compute';
import type { FeeRule, FeeVersion } from '../../src/model/fee';
import { compare, minus, sum, times } from '../../src/model/money';
import { DONE } from '../../src/model/register';

const both = { zh: '甲', en: 'A' };
const plain: FeeVersion = {
  id: 'plain',
  charge: { basis: 'area', rate: '3.00' },
  rounding: { decimals: 2 },
  payer: both,
  source: both,
  grade: 'seed',
};

function rule(version: Partial<FeeVersion>): FeeRule {
  return {
    id: 'toll',
    title: both,
    why: both,
    clause: '①5',
    register: 'filings',
    field: 'transactionFee',
    writes: 'amount',
    profiles: { seed: [{ ...plain, ...version }], national: [] },
    examples: [],
  };
}

test('a fee says its basis, rate, version, key date, payer and source', () => {
  const dated = rule({ from: '2026-01-01', keyDate: ['contractSignedOn'], grade: 'C' });
  expect(computeFee(dated, 'seed', { area: '89.5', contractSignedOn: '2026-05-06' })).toEqual({
    fee: 'toll',
    profile: 'seed',
    version: 'plain',
    keyDate: '2026-05-06',
    basis: '89.50',
    rate: '3.00',
    amount: '268.50',
    payer: both,
    source: both,
    grade: 'C',
  });
});

test.each([
  ['blank', {}],
  ['a tick', { area: DONE }],
  ['unreadable', { area: { unreadable: '约九十' } }],
  ['negative', { area: '-1' }],
])('an area that is %s gives no fee', (_, inputs) => {
  expect(computeFee(rule({}), 'seed', inputs)).toBeUndefined();
});

test('a profile without a version gives no fee', () => {
  expect(computeFee(rule({}), 'national', { area: '90' })).toBeUndefined();
});

test("a rate of the settings' own stands in", () => {
  expect(computeFee(rule({}), 'seed', { area: '90' }, { rate: '2.5' })).toMatchObject({
    rate: '2.5',
    amount: '225.00',
  });
});

test.each([
  ['60', '60.00'],
  ['60.01', '120.02'],
  ['90', '180.00'],
  ['90.01', '270.03'],
])('tiers in any order, bounds included: %s m² come to %s', (area, amount) => {
  const tiers = [{ rate: '3' }, { upTo: '90', rate: '2' }, { upTo: '60', rate: '1' }];
  expect(computeFee(rule({ charge: { basis: 'area', tiers } }), 'seed', { area })?.amount).toBe(amount);
});

test('later city rates supersede the earlier ones whole', () => {
  const version = { keyDate: ['paidOn'], charge: { basis: 'area', cityTable: true } } as const;
  const cityTable = [
    { fee: 'toll', upTo: '90', rate: '1' },
    { fee: 'toll', rate: '2' },
    { fee: 'toll', rate: '5', from: '2026-07-01' },
  ];
  const rateOn = (paidOn?: string) =>
    computeFee(rule(version), 'seed', paidOn ? { area: '80', paidOn } : { area: '80' }, { cityTable })?.rate;
  expect([rateOn('2026-06-30'), rateOn('2026-07-01'), rateOn()]).toEqual(['1', '5', '1']);
});

/** Up to 10,000.000 as exact decimal text. */
const decimals = fc.integer({ min: 0, max: 10_000_000 }).map(number => (number / 1000).toFixed(3));

test('an amount is half-up: at most half a fen off, and up where it is exactly half', () => {
  fc.assert(
    fc.property(decimals, decimals, (area, rate) => {
      const { amount } = computeFee(rule({ charge: { basis: 'area', rate } }), 'seed', { area })!;
      const off = minus(amount, times(area, rate));
      expect(amount).toMatch(/^\d+\.\d\d$/);
      expect(compare(off, '0.005')).toBeLessThanOrEqual(0);
      expect(compare(off, '-0.005')).toBe(1);
    }),
  );
});

test('no binary fraction gets in: fen counted as whole numbers give the same', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 0n, max: 10n ** 6n }), (area, rate) => {
      const cents = (area * rate * 2n + 10n ** 6n) / (2n * 10n ** 6n); // thousandths times hundred-thousandths, half-up to fen
      const written = (number: bigint, places: number) => {
        const digits = String(number).padStart(places + 1, '0');
        return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
      };
      const charge = { basis: 'area', rate: written(rate, 5) } as const;
      expect(computeFee(rule({ charge }), 'seed', { area: written(area, 3) })?.amount).toBe(written(cents, 2));
    }),
  );
});

test('a total is the sum of the rounded amounts, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(decimals, { maxLength: 20 }), areas => {
      const amounts = areas.map(area => computeFee(rule({}), 'seed', { area })!.amount);
      const fen = amounts.reduce((total, amount) => total + BigInt(amount.replace('.', '')), 0n);
      expect(compare(times(sum(amounts), '100'), String(fen))).toBe(0);
      expect(sum(amounts.toReversed())).toBe(sum(amounts));
    }),
  );
});
