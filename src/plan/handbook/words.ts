/** Owns the handbook's words for what rule files write as ids: units, origins, grades, and questions that rules ask of facts. */
import type { FeeGrade } from '../../model/fee';
import type { Bilingual } from '../../model/language';
import type { FieldKind } from '../../model/register';
import type { Origin, ParameterUnit } from '../../model/rule';

/** With {count} in it. */
export const spans: Readonly<Record<ParameterUnit, Bilingual>> = {
  'calendar-days': { zh: '{count} 天', en: '{count} calendar day(s)' },
  'working-days': { zh: '{count} 个工作日', en: '{count} working day(s)' },
  'service-hours': { zh: '{count} 个服务小时', en: '{count} service hour(s)' },
  visits: { zh: '{count} 次', en: '{count} visit(s)' },
  yuan: { zh: '{count} 元', en: '{count} yuan' },
  words: { zh: '{count}', en: '{count}' },
};

export const origins: Readonly<Record<Origin, Bilingual>> = {
  source: { zh: '原文', en: 'the source text' },
  law: { zh: '法规', en: 'a regulation' },
  ours: { zh: '本产品默认', en: 'our default' },
};

/**
 * Questions to a fact that read better than "title operator value"; by `kind.path operator`. {value} and the fact's own parameters
 * ({fields}, {register}, {checks}) are filled in.
 */
export const questions: Readonly<Record<string, Bilingual>> = {
  'gaps.count moreThan': { zh: '{fields}中有没填的', en: 'any of {fields} is blank' },
  'order.count moreThan': { zh: '后一步的日期早于前一步', en: 'a later step is dated before an earlier one' },
  'future.count moreThan': {
    zh: '已办的步骤写着检查当天以后的日期',
    en: 'a step that was done is dated after the day of the check',
  },
  'unread.count moreThan': { zh: '有别的检查要用而读不懂的格子', en: 'another check needed a cell that can’t be read' },
  'presence.count moreThan': { zh: '往前看的几天里缺记录', en: 'an entry is missing on one of the days' },
  'join.book equal': { zh: '工作簿里没有{register}', en: 'the workbook has no {register}' },
  'join.found equal': { zh: '{register}里没有同一件事的记录', en: 'no entry in {register} speaks of the same job' },
  'other-check.severity equal': { zh: '检查{checks}报了{value}', en: '{checks} says {value}' },
  'sum.filled moreThan': { zh: '{fields}至少填了一个', en: 'at least one of {fields} is filled in' },
  'price.verdict equal': { zh: '金额不合收费标准', en: 'the amount is not what the price list allows' },
  'visits.behind moreThan': { zh: '少上门的次数大于{value}', en: 'the visits that are behind are more than {value}' },
  'archive.slips moreThan': { zh: '上月有单据', en: 'the previous month has slips' },
};

/** What a fact gives, where its path's title alone would not say it. By `kind.path`. */
export const answers: Readonly<Record<string, Bilingual>> = {
  'sum.total': { zh: '{fields}之和', en: 'the sum of {fields}' },
  'fee.amount': { zh: '应收的{fee}', en: 'the {fee} that is due' },
  'join.done': { zh: '{register}里同一件事的记录', en: 'an entry of {register} about the same job' },
  'join.last': { zh: '{register}里同一件事最近一次的日期', en: 'the last day in {register} of the same job' },
};

/** How a kind of fact comes to its answer, where that is worth a line; what stands in [ ] goes with its parameter. */
export const workings: Readonly<Record<string, Bilingual>> = {
  join: {
    zh: '在{register}里找同一件事：[先按单号（{numbers}），没有单号的]按房号[，不早于{notBefore}]',
    en: 'finds the same job in {register}: [by number ({numbers}), where there is none ]by room[, not before {notBefore}]',
  },
  numbering: {
    zh: '{field}前缀相同的成一串，整本簿一起看[；每月从头编号的按{restartsMonthly}分月]',
    en: '{field}: numbers of one prefix are one series over the whole book[; where they restart every month, {restartsMonthly} tells the month]',
  },
  order: { zh: '应当依次：{chains}', en: 'in this order: {chains}' },
  future: { zh: '看这些栏：{fields}', en: 'these fields: {fields}' },
  presence: { zh: '按{date}逐日看，每天应有{kinds}', en: 'by {date}: every day has {kinds}' },
  price: {
    zh: '按{day}那天的收费标准，由{service}、{quantity}算出应收，与{amount}比；标准里没有的项目不比',
    en: 'the price list of {day} for {service} and {quantity}, against {amount}; services that are not on the list are left out',
  },
  visits: {
    zh: '按「频次」折算到今天应上门几次，与实际比（有逐日打勾的数打勾，没有的数派工单）',
    en: 'visits due so far by the agreed frequency, against those made (ticks by day, else slips)',
  },
  fee: { zh: '{fee}怎么算，见“费用”一章', en: 'for {fee} see the chapter on fees' },
};

export const grades: Readonly<Record<FeeGrade, Bilingual>> = {
  A: { zh: 'A 见过法规原文', en: 'A: read in the text of the law' },
  B: { zh: 'B 见过引用文号的页面', en: 'B: read in a page that quotes it by number' },
  C: { zh: 'C 待核实，不当作依据', en: 'C: to be confirmed, not cited as law' },
  seed: { zh: '原文的数字', en: 'the source text’s own figure' },
  city: { zh: '由当地规定', en: 'set by the city' },
};

/** What a fee's inputs are called that are no field of the book. */
export const feeInputs: Readonly<Record<string, Bilingual>> = {
  asOf: { zh: '检查当天', en: 'day of the check' },
  homes: { zh: '第几套住房', en: 'which home it is' },
  city: { zh: '所在城市', en: 'city' },
  payer: { zh: '交纳人', en: 'who pays' },
  use: { zh: '房屋用途', en: 'use of the property' },
};

export const feeValues: Readonly<Record<string, Bilingual>> = {
  first: { zh: '首套', en: 'first' },
  second: { zh: '二套', en: 'second' },
  individual: { zh: '个人', en: 'a person' },
  housing: { zh: '住房', en: 'housing' },
};

export const kinds: Readonly<Record<FieldKind, Bilingual>> = {
  date: { zh: '日期', en: 'date' },
  'date-time': { zh: '日期时间', en: 'date and time' },
  mark: { zh: '打勾或日期', en: 'tick or date' },
  money: { zh: '金额', en: 'money' },
  number: { zh: '数字', en: 'number' },
  room: { zh: '房号', en: 'room' },
  person: { zh: '人名', en: 'person' },
  phone: { zh: '电话', en: 'phone' },
  identifier: { zh: '编号', en: 'number or code' },
  choice: { zh: '选项', en: 'choice' },
  status: { zh: '状态', en: 'state' },
  visits: { zh: '逐日打勾', en: 'ticks by day' },
  text: { zh: '文字', en: 'text' },
};
