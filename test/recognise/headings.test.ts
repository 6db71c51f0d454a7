/** Owns the headings of the shipped registers: each means its own field and no other, as the clerks of many companies write it. */
import { shippedRules } from '../../rules';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import { matchHeading } from '../../src/recognise/headings/match';
import { Vocabulary } from '../../src/recognise/headings/vocabulary';

const { registers } = checkRuleSet(shippedRules).rules;
const vocabulary = new Vocabulary(registers);

/** The fields that a heading alone may stand for in a book, the best first. */
function meanings(book: string, heading: string): [field: string, score: number][] {
  const register = registers.findIndex(({ id }) => id === book);
  const fits = matchHeading({ text: heading, groups: [] }, vocabulary).get(register) ?? new Map<number, number>();
  const named = [...fits].map(([field, score]): [string, number] => [registers[register]!.fields[field]!.id, score]);
  return named.sort(([, a], [, b]) => b - a);
}

test.each(registers.map(({ id }) => id))('every heading that %s gives to one field means that field first', book => {
  const { fields } = registers.find(({ id }) => id === book)!;
  const isShared = (heading: string) => fields.filter(({ headings }) => headings.includes(heading)).length > 1;
  const astray = fields.flatMap(({ id, headings }) =>
    headings.filter(heading => !isShared(heading) && meanings(book, heading)[0]?.[0] !== id),
  );
  expect(astray).toEqual([]);
});

test.each([
  [
    'repairs',
    'receivedAt',
    '来电日期及时间 报修日期及时间 报修日期/时间 报修日期时间 日期时间 接听时间 来访时间 报修登记时间',
  ],
  ['repairs', 'room', '户号 幢号 房屋号 楼栋/单元/房号'],
  ['repairs', 'content', '报修详情 维修内容及要求 反映问题 报事内容 简述故障'],
  ['repairs', 'customer', '业主/住户 报修业主 报事人 业主称呼'],
  ['repairs', 'dispatchedAt', '通知工程时间 转单时间 派工日期时间'],
  ['repairs', 'worker', '维修技工 维修师傅 派工对象 工程人员'],
  ['repairs', 'completedAt', '修复时间 维修完毕时间 完成日期时间 完结日期 办结日期 完工日'],
  ['repairs', 'slipReturnedAt', '交单时间 单据回收 返单日 维修单返回时间'],
  ['special-services', 'customer', '报修人 报修人姓名 预约人'],
  ['special-services', 'content', '报修描述 故障现象 服务要求'],
  ['special-services', 'completedAt', '修复时间 服务完毕时间'],
  ['complaints', 'receivedAt', '投诉日期时间 受诉时间 接诉日期'],
  ['complaints', 'content', '诉求内容 投诉具体内容 客户诉求'],
  ['complaints', 'department', '责任归属部门 主责部门'],
  ['complaints', 'completedAt', '完结时间 处理完毕日期'],
  ['slips', 'issuedAt', '填单日期 出单日期'],
  ['slips', 'amount', '应收 实收金额'],
  ['slips', 'paidOn', '实收日期 收讫日期'],
  ['filings', 'formPreparedOn', '备案表制作 制表日 做备案表日期 填制备案表'],
  ['filings', 'contractSignedOn', '合同签约日 签署日期'],
  ['filings', 'sealedOn', '用印日期 加盖公章日期'],
  ['filings', 'collectedOn', '领回合同日期 取证日期'],
  ['filings', 'customerNotifiedOn', '通知客户领取 客户通知'],
  ['subscriptions', 'subscribedOn', '下定日期 认购签署日期 成交日期'],
  ['subscriptions', 'contractSignedOn', '正签日期 转签日期'],
  ['subscriptions', 'plannedSigningOn', '最迟签约日 约定签合同日期'],
  ['mortgages', 'contractToBankOn', '合同交银行 资料送银行'],
  ['mortgages', 'loanType', '贷款类别'],
  ['mortgages', 'price', '房款'],
  ['mortgages', 'materialsCompleteOn', '资料齐 收齐'],
  ['mortgages', 'contractToBankOn', '送行'],
  ['mortgages', 'progressOn', '跟进'],
  ['mortgages', 'disbursedOn', '放款'],
  ['mortgages', 'receiptToFinanceOn', '回执'],
  ['repairs', 'content', '诉求'],
  ['repairs', 'slipNumber', '任务单'],
  ['filings', 'originalCollectedOn', '领正本'],
  ['filings', 'price', '成交价'],
  ['filings', 'customerNotifiedOn', '领取通知'],
  ['callbacks', 'slipNumber', '工单号码'],
  ['reworks', 'notifiedOn', '派发日期'],
  ['reworks', 'dueOn', '限期完成'],
  ['reworks', 'progress', '完成与否'],
  ['complaints', 'result', '办理结果'],
  ['slips', 'worker', '操作员'],
  ['mortgages', 'fundBank', '公积金经办行'],
  ['mortgages', 'checklistGivenOn', '清单发放'],
  ['filings', 'submittedOn', '报送'],
  ['subscriptions', 'number', '认购号'],
  ['subscriptions', 'paymentMethod', '付款'],
  ['mortgages', 'disbursedOn', '放贷日期 下款日期'],
  ['mortgages', 'receiptToFinanceOn', '回单交财务'],
  ['reworks', 'reportedOn', '接报日期 提报日期 反映日期'],
  ['reworks', 'dueOn', '承诺完成日期 限期完成时间'],
  ['reworks', 'progressOn', '最近跟进 最近进展日期'],
  ['callbacks', 'slipNumber', '原单号 对应单号'],
  ['handovers', 'shift', '上/下班 时间段'],
  ['inspections', 'item', '考核项目'],
  ['inspections', 'rectifiedOn', '改正日期'],
  ['monthly-services', 'startsOn', '包月起始日 服务起始日期'],
  ['price-list', 'price', '参考价 标准价格'],
])('in a book of %s, %s is also headed %s', (book, field, headings) => {
  for (const heading of headings.split(' ')) {
    const [[first, score] = ['nothing', 0]] = meanings(book, heading);
    expect([heading, first, score >= 0.8]).toEqual([heading, field, true]);
  }
});
