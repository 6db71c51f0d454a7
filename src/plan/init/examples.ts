/** Owns the example row of each new book: invented, plainly marked as an example, and read as one, so that no check accuses it. */
import type { LayoutValue } from '../../model/change';
import type { FieldSpec, RegisterId } from '../../model/register';
import { addDays, moment } from '../../model/time';

/** One value a field, in their order; undefined leaves the cell blank. Days and times follow each other from left to right. */
export function exampleOf(register: RegisterId, fields: readonly FieldSpec[]): (LayoutValue | undefined)[] {
  let steps = 0;
  return fields.map(field => {
    if (field.kind === 'date') return { kind: 'date', at: addDays(FIRST_DAY, steps++) };
    if (field.kind === 'date-time') return { kind: 'date', at: moment(FIRST_DAY, FIRST_MINUTE + 20 * steps++) };
    const text = words[register]?.[field.id] ?? words.any?.[field.id] ?? usual(field);
    return text === undefined ? undefined : valueFor(field, text);
  });
}

const FIRST_DAY = '2026-01-05';
const FIRST_MINUTE = 9 * 60;

/** What the reader takes as an example, in a status, a remark, or alone in a cell. */
const EXAMPLE = '示例';
const MARKED = `${EXAMPLE}，看过后删去这一行`;

function usual({ kind, choices = {} }: FieldSpec): string | undefined {
  switch (kind) {
    case 'mark':
      return '√';
    case 'money':
      return '100.00';
    case 'number':
      return '1';
    case 'room':
      return '3-1-502';
    case 'person':
      return '张三';
    case 'phone':
      return '10012345678';
    case 'identifier':
      return `${EXAMPLE}-001`;
    case 'choice':
      return Object.values(choices)[0]?.[0];
    case 'status':
      return '已完成';
    case 'visits':
      return '5、12、19、26';
    default:
      return undefined;
  }
}

/** By register and field; `any` is every register. */
const words: Partial<Readonly<Record<RegisterId | 'any', Readonly<Record<string, string>>>>> = {
  any: {
    status: EXAMPLE,
    remark: MARKED,
    worker: '李四',
    callbackBy: '王五',
    calledBy: '王五',
    stewardSignature: '王五',
    signature: '张三',
    callbackMethod: '电话',
    service: '玻璃清洗',
    unit: '次',
    urgency: '一般',
  },
  subscriptions: { area: '89.50', unitPrice: '12000.00', price: '1074000.00', deposit: '20000.00', issuedTo: '李四' },
  filings: { area: '89.50', price: '1074000.00', stampDuty: '322.20', transactionFee: '268.50' },
  mortgages: {
    price: '1074000.00',
    downPayment: '324000.00',
    bank: '建设银行',
    loanAmount: '750000.00',
    fundBank: '/',
    fundAmount: '0.00',
    progress: '已批贷',
    disbursedAmount: '750000.00',
  },
  repairs: { content: '厨房水龙头漏水', fee: '30.00' },
  'special-services': { content: '客厅玻璃' },
  reworks: { issue: '阳台门关不严', contractor: '门窗施工单位', reason: '等配件' },
  complaints: { content: '楼道照明不亮' },
  'monthly-services': { area: '89.50', frequency: '每周1次', monthlyFee: '200.00', priceAgreed: '王五现场定价' },
  'price-list': { price: '50', material: '材料另计' },
  handovers: { content: '3-1-502 报修，待返单', signature: EXAMPLE },
  inspections: { item: '仪容仪表' },
};

function valueFor({ kind }: FieldSpec, text: string): LayoutValue {
  switch (kind) {
    case 'money':
    case 'number':
      return { kind: 'number', number: text, decimals: text.split('.')[1]?.length ?? 0 };
    case 'room':
    case 'phone':
    case 'identifier':
    case 'visits':
      return { kind: 'text', text, staysText: true };
    default:
      return { kind: 'text', text };
  }
}
