/** Owns the behaviour of fee lines by the profile that the settings chose, and what becomes of the checks of amounts. */
import { feeLines } from '../../src/evaluate/fee-lines';
import type { Settings } from '../../src/model/settings';
import { given, judge, rules } from './given';

const filing = {
  contractNumber: 'HT-1',
  area: '89.5',
  price: '1200000',
  contractSignedOn: '2026-03-02',
  feesPaidOn: '2016-05-06',
  transactionFee: '179.00',
  stampDuty: '600.00',
};

function judged(settings: Partial<Settings>, row: Readonly<Record<string, string>> = filing) {
  const [books, asOf] = [given({ filings: [row] }, settings), '2026-07-13T09:00'];
  const [fees, { findings }] = [feeLines(books, rules, asOf), judge(books, { asOf })];
  return {
    amounts: Object.fromEntries(fees.map(({ fee, amount, matches }) => [fee, [amount, matches]])),
    profiles: fees.map(({ profile }) => profile),
    accused: findings.map(({ check }) => check).filter(check => check.endsWith('-amount')),
  };
}

test('by the source text where nothing is chosen: 3 yuan a square metre, 0.03 %', () => {
  expect(judged({})).toEqual({
    amounts: { 'transaction-fee': ['268.50', false], 'stamp-duty': ['360.00', false] },
    profiles: [undefined, undefined],
    accused: ['stamp-duty-amount', 'transaction-fee-amount'],
  });
  expect(judged({ feeProfile: 'seed' })).toEqual(judged({}));
});

test('by the regulations where they are chosen; nobody is accused by figures of the source text', () => {
  expect(judged({ feeProfile: 'national' })).toEqual({
    amounts: { 'transaction-fee': ['179.00', true], 'stamp-duty': ['600.00', true] },
    profiles: ['national', 'national'],
    accused: [],
  });
});

test('what the regulations make different from the book is told in the line', () => {
  const { amounts } = judged({ feeProfile: 'national' }, { ...filing, transactionFee: '268.50' });
  expect(amounts['transaction-fee']).toEqual(['179.00', false]);
});

test.each(['seed', 'national'] as const)('the city’s own rates hold under the %s profile', feeProfile => {
  const cityRates = [
    { fee: 'deed-tax', upTo: '140', rate: '0.01' },
    { fee: 'deed-tax', rate: '0.015' },
    { fee: 'maintenance-fund', rate: '80' },
  ];
  expect(judged({ feeProfile, cityRates }).amounts).toMatchObject({
    'deed-tax': ['12000.00', undefined],
    'maintenance-fund': ['7160.00', undefined],
  });
});

test.each(['seed', 'national'] as const)('without them those fees have no line under the %s profile', feeProfile => {
  expect(Object.keys(judged({ feeProfile }).amounts).sort()).toEqual(['stamp-duty', 'transaction-fee']);
});
