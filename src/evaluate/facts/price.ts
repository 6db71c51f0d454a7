/** Owns the household price list's say on a slip's amount. */
import type { Bilingual } from '../../model/language';
import { type Decimal, isDecimal } from '../../model/money';
import { dayOf } from '../../model/time';
import { type Charge, type Judgement, judgeAmount } from '../prices/judge';
import { priceOf } from '../prices/match';
import { tariffsOf } from '../prices/read';
import type { Tariff } from '../prices/tariff';
import { type FactValue, isDated, isUnreadableFact } from '../values';
import type { FactKind } from './fact';

const inputs = ['service', 'department', 'unit', 'quantity', 'amount', 'material', 'day'] as const;

export const price: FactKind = {
  title: { zh: '收费标准对金额的判断', en: 'what the price list says of an amount' },
  parameters: {
    service: { type: 'name', title: { zh: '服务项目', en: 'service' } },
    department: { type: 'name', optional: true, title: { zh: '部门', en: 'department' } },
    unit: { type: 'name', optional: true, title: { zh: '单位', en: 'unit' } },
    quantity: { type: 'name', title: { zh: '数量', en: 'quantity' } },
    amount: { type: 'name', title: { zh: '金额', en: 'amount' } },
    material: { type: 'name', optional: true, title: { zh: '材料费', en: 'material fee' } },
    day: { type: 'name', title: { zh: '开单日期', en: 'day of issue' } },
  },
  paths: {
    verdict: { zh: '结论：on-list、off-list、open', en: 'on-list, off-list or open' },
    range: { zh: '标准允许的金额', en: 'what the list allows' },
    place: { zh: '收费标准的位置', en: 'where the list says so' },
  },
  make(rule, scope) {
    const tariffs = scope.books.remembered('tariffs', ['price-list'], ({ tables }) => tariffsOf(tables));
    if (tariffs.length === 0) return () => open;
    const readers = inputs.map(input => {
      const name = rule[input] as string | undefined;
      return name === undefined ? () => undefined : scope.reader(name);
    });
    const isDatedList = tariffs.some(({ effectiveFrom }) => effectiveFrom !== undefined);
    const known = new Map<string, object>();
    return context => {
      const values = readers.map(reader => reader(context));
      const unread = values.find(isUnreadableFact);
      if (unread !== undefined) return isListed(tariffs, values) ? { verdict: unread } : open;
      const charge = chargeOf(values);
      if (charge === undefined) return open;
      // A book charges the same few things many times. The day only matters where a list says from when it holds.
      const key = JSON.stringify(isDatedList ? charge : { ...charge, day: '' });
      const judged = known.get(key) ?? told(judgeAmount(tariffs, charge));
      known.set(key, judged);
      return judged;
    };
  },
};

const open = { verdict: 'open' };

/** What is not on the list is open, whatever else can't be read. */
function isListed(tariffs: readonly Tariff[], values: readonly FactValue[]): boolean {
  const [service, department] = values.map(textOf);
  return service !== undefined && priceOf(tariffs, service, department, '9999-12-31').length > 0;
}

function chargeOf(values: readonly FactValue[]): Charge | undefined {
  const [service, department, unit, quantity, amount, material, day] = values.map(textOf);
  if (service === undefined || !isAmount(amount) || !isDated(day)) return undefined;
  return {
    service,
    department,
    unit,
    quantity: isAmount(quantity) ? quantity : undefined,
    amount,
    materialFee: isAmount(material) ? material : undefined,
    day: dayOf(day),
  };
}

function told(judgement: Judgement): object {
  if (judgement.verdict === 'open') return judgement;
  const { verdict, expected, tariff } = judgement;
  return { verdict, range: rangeText(expected.low, expected.high), place: `${tariff.sheet}!${tariff.row}` };
}

function rangeText(low: Decimal, high: Decimal | undefined): Bilingual {
  if (high === undefined) return { zh: `不低于 ${low} 元`, en: `at least ${low} yuan` };
  return low === high ? { zh: `${low} 元`, en: `${low} yuan` } : { zh: `${low}—${high} 元`, en: `${low}–${high} yuan` };
}

function textOf(value: FactValue): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function isAmount(text: string | undefined): text is Decimal {
  return text !== undefined && isDecimal(text);
}
