/** Owns sums of several amounts of an entry. */
import { sum as add, type Decimal, isDecimal } from '../../model/money';
import { isUnreadableFact } from '../values';
import type { FactKind } from './fact';

export const sum: FactKind = {
  title: { zh: '几栏金额之和', en: 'sum of several amounts' },
  parameters: { fields: { type: 'names', title: { zh: '各栏，空白作 0', en: 'the fields; blank ones are 0' } } },
  paths: {
    total: { zh: '合计', en: 'the sum' },
    filled: { zh: '填写的栏数', en: 'how many are filled' },
  },
  isOfEntryAlone: true,
  make(rule, scope) {
    const readers = (rule.fields as readonly string[]).map(name => scope.reader(name));
    return context => {
      const values = readers.map(reader => reader(context));
      const unread = values.find(isUnreadableFact);
      const amounts = values.filter((value): value is Decimal => typeof value === 'string' && isDecimal(value));
      return { total: unread ?? add(amounts), filled: unread ?? amounts.length };
    };
  },
};
