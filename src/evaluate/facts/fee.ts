/** Owns the fee that a contract ought to have paid, by the rules set's own profile. */
import { isUnreadable } from '../../model/register';
import { computeFee } from '../fees/compute';
import { askForDay, feeInputs } from '../fees/inputs';
import type { FactKind } from './fact';

export const fee: FactKind = {
  title: { zh: '应收的费用', en: 'the fee that is due' },
  parameters: { fee: { type: 'fee', title: { zh: '收费规则', en: 'the fee rule' } } },
  reads: ['area', 'price'],
  paths: {
    amount: { zh: '应收金额', en: 'the right amount' },
    basis: { zh: '计费依据', en: 'what it is charged on' },
    rate: { zh: '费率', en: 'the rate' },
  },
  isOfEntryAlone: true,
  make(rule, { books }) {
    const feeRule = books.rules.fees.find(({ id }) => id === rule.fee)!;
    const { cityRates: cityTable = [] } = books.settings;
    const asksForDay = askForDay(feeRule.profiles.seed);
    return ({ entry }) => {
      const { values } = entry;
      const due = computeFee(feeRule, 'seed', asksForDay ? feeInputs(entry, books) : values, { cityTable });
      const unread = due ? undefined : [values.area, values.price].find(isUnreadable);
      return { amount: due?.amount ?? unread, basis: due?.basis, rate: due?.rate };
    };
  },
};
