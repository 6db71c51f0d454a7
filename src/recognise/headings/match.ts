/** Owns what a heading may mean: the fields it fits, each with how well (0–1), from its words, its group and its neighbours. */
import { headingForms } from './text';
import type { Grouped, Known, Vocabulary } from './vocabulary';

/** A column's heading as it stands: its own text, the groups above it, and the nearest telling headings beside it. */
export interface Heading {
  readonly text: string;
  readonly groups: readonly string[];
  readonly left?: string | undefined;
  readonly right?: string | undefined;
}

/** How well by `register`, then `field` (both as numbers of the vocabulary's specs). */
export type Fits = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Headings that mean nothing by themselves; under a strange group they say little. */
const bareWords = new Set(
  '时间 日期 姓名 签名 签字 人员 内容 情况 结果 意见 方式 电话 编号 单号 金额 项目 状态 类型 部门 备注'.split(' '),
);
/** Whether a heading says nothing without what stands over or beside it. */
export function isBare(text: string): boolean {
  return headingForms(text).some(form => bareWords.has(form));
}

const neutralGroup = /信息|基本|资料|概况|内容|登记|记录|客户|业主/;
/** 要求完成时间 is no 完成时间, 未返单 is no 返单. */
const contrary =
  /(?:要求|预计|计划|约定|应|拟|预约|希望|期望|限|承诺|未|不|非|上次|下次|原|旧|二次|再次|开始|最晚|最迟|意向)$/;
/** 维修人员电话 is no customer's 电话. */
const staff =
  /(?:维修|服务|施工|师傅|管家|物业|员工|班组|单位|经办|销售|顾问|前台|责任|跟进|处理|回访|紧急)(?:人|人员|员)?$/;
const personal = /电话|手机|联系方式|号码|姓名/;
const harmlessEnding = /^(?:情况|登记|记录|栏|一栏|详情|说明|信息|内容|\d)$/;

/** Trust in an outer group where another stands between: 签约 › 约定 › 日期 is 签约 › 约定日期 rather than 签约 › 日期. */
const OUTER = 0.85;

/** Every field that the heading may stand for. Exact words count most, then the group, then a part of the words, then neighbours. */
export function matchHeading(heading: Heading, vocabulary: Vocabulary): Fits {
  const { text, groups } = heading;
  const fits = fitsOf(heading, vocabulary);
  if (groups.length < 2 || !isBare(text)) return fits;
  const joined = fitsOf({ text: groups.at(-1)! + text, groups: groups.slice(0, -1) }, vocabulary);
  for (const [register, byField] of fits) {
    for (const [field, score] of byField) raise(joined, { register, field }, score * OUTER);
  }
  return joined;
}

function fitsOf(heading: Heading, vocabulary: Vocabulary): Map<number, Map<number, number>> {
  const fits = new Map<number, Map<number, number>>();
  const groups = heading.groups.flatMap(headingForms);
  for (const form of headingForms(heading.text)) {
    const grouped = vocabulary.under(groups, form);
    for (const { known, isExact } of grouped) raise(fits, known, (isExact ? 1 : 0.92) - lateness(known) / 2);
    for (const known of vocabulary.named(form)) {
      raise(fits, known, (1 - lateness(known)) * trustInBare(form, groups, known, grouped));
    }
    for (const [known, share] of namedWithin(form, vocabulary)) raise(fits, known, share - lateness(known));
    for (const [neighbour, trust] of [
      [heading.left, 0.66],
      [heading.right, 0.6],
    ] as const) {
      if (groups.length === 0) for (const known of borrowed(form, neighbour, vocabulary)) raise(fits, known, trust);
    }
  }
  return fits;
}

/** Rare headings of a field count a little less than the usual ones. */
function lateness(known: Known): number {
  return Math.min(known.rank, 40) * 0.004;
}

/** How far a heading is believed without its group. */
function trustInBare(form: string, groups: readonly string[], known: Known, grouped: readonly Grouped[]): number {
  if (groups.length === 0) return 1;
  if (grouped.some(other => other.known.register === known.register && other.known.field !== known.field)) return 0.55;
  return !bareWords.has(form) || groups.some(group => neutralGroup.test(group)) ? 0.95 : 0.7;
}

/** Known headings that the text ends with (实际回访时间), or begins with before nothing of weight (联系电话1). */
function* namedWithin(form: string, vocabulary: Vocabulary): Generator<readonly [Known, number]> {
  for (let start = 1; start <= form.length - 2; start++) {
    const rest = form.slice(start);
    if (bareWords.has(rest) && rest !== '备注' && rest !== '电话') continue;
    const before = form.slice(0, start);
    const isContrary = contrary.test(before) || (personal.test(rest) && staff.test(before));
    const trust = isContrary ? 0.4 : 0.6 + (0.3 * rest.length) / form.length;
    for (const known of vocabulary.named(rest)) yield [known, trust];
  }
  for (let end = form.length - 1; end >= 2; end--) {
    if (!harmlessEnding.test(form.slice(end))) continue;
    for (const known of vocabulary.named(form.slice(0, end))) yield [known, 0.55 + (0.3 * end) / form.length];
  }
}

/** A bare 时间 after 回访人 is 回访时间: the neighbour's first words say what it is about. */
function* borrowed(form: string, neighbour: string | undefined, vocabulary: Vocabulary): Generator<Known> {
  const [beside] = neighbour === undefined ? [] : headingForms(neighbour);
  if (beside === undefined || !bareWords.has(form)) return;
  for (let length = 2; length < beside.length; length++) {
    for (const { known } of vocabulary.under([beside.slice(0, length)], form)) yield known;
  }
}

function raise(
  fits: Map<number, Map<number, number>>,
  { register, field }: Pick<Known, 'register' | 'field'>,
  score: number,
): void {
  let byField = fits.get(register);
  if (byField === undefined) {
    byField = new Map();
    fits.set(register, byField);
  }
  if (score > (byField.get(field) ?? 0)) byField.set(field, score);
}
