import { type Schema, Validator } from '@cfworker/json-schema';
import deedTax from '../../rules/fees/deed-tax.json';
import maintenanceFund from '../../rules/fees/maintenance-fund.json';
import stampDuty from '../../rules/fees/stamp-duty.json';
import transactionFee from '../../rules/fees/transaction-fee.json';
import schema from '../../rules/schema/fee.schema.json';

const validator = new Validator(schema as Schema, '2020-12', false);

test.each([transactionFee, stampDuty, deedTax, maintenanceFund])('$id keeps the schema', rule => {
  expect(validator.validate(rule).errors).toEqual([]);
});

const [version] = transactionFee.profiles.seed;

test.each<[string, object]>([
  ['a rate that is a number', { charge: { basis: 'area', rate: 3 } }],
  ['a negative rate', { charge: { basis: 'area', rate: '-3.00' } }],
  ['no rate at all', { charge: { basis: 'area' } }],
  ['two rates', { charge: { basis: 'area', rate: '3.00', cityTable: true } }],
  ['an unknown basis', { charge: { basis: 'rooms', rate: '3.00' } }],
  ['a first day without a key date', { from: '2026-01-01' }],
  ['a day that is none', { from: '2026-13-01', keyDate: ['asOf'] }],
  ['an empty condition', { when: { all: [] } }],
  ['an unknown operator', { when: { all: [{ fact: 'area', operator: 'greaterThan', value: 90 }] } }],
  ['an unknown grade', { grade: 'D' }],
  ['a source in one language', { source: { zh: '某文件' } }],
  ['a word that the schema does not know', { minimum: '10' }],
])('%s is a fault', (_, change) => {
  const rule = { ...transactionFee, profiles: { ...transactionFee.profiles, seed: [{ ...version, ...change }] } };
  const { valid, errors } = validator.validate(rule);
  expect(valid).toBe(false);
  expect(errors.some(({ instanceLocation }) => instanceLocation.startsWith('#/profiles/seed/0'))).toBe(true);
});
