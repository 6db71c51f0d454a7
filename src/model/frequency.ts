/** Owns agreed frequencies of monthly services: 每周2次, 4次/月. */
import { numeral } from './numerals';
import { squeeze } from './text';

export interface Frequency {
  /** Visits in one period; a fraction where the period is longer (每两周一次 is 0.5 a week). */
  readonly times: number;
  readonly per: 'week' | 'month';
}

const count = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const perPeriod = new RegExp(`^(?:每|一|1)?个?(周|星期|礼拜|月|天|日)(?:内|共|做|服务|上门|清洁)?${count}[次遍回]$`);
const timesPer = new RegExp(`^${count}[次遍回](?:/|每|一)?个?(周|星期|礼拜|月|天|日)$`);
const everyFew = new RegExp(`^每?${count}个?(周|星期|礼拜|月|天|日)${count}[次遍回]$`);
const weekdays = /^(?:每个?)?(?:周|星期|礼拜)([一二三四五六日天1-7、,/和及周星期礼拜]+)(?:各?[一1]次)?$/;
const fixed: ReadonlyMap<string, Frequency> = new Map([
  ['每天', { times: 7, per: 'week' }],
  ['每日', { times: 7, per: 'week' }],
  ['每周', { times: 1, per: 'week' }],
  ['每月', { times: 1, per: 'month' }],
  ['隔天一次', { times: 3.5, per: 'week' }],
  ['隔周一次', { times: 0.5, per: 'week' }],
  ['双周一次', { times: 0.5, per: 'week' }],
  ['每半月一次', { times: 2, per: 'month' }],
]);

/**
 * How often a service was agreed: 每周2次, 一周两次, 2次/周, 每月四次, 每天一次 (7 a week), 每两周一次, 每周一、四 (2 a week), 周一至周五 (5).
 * What a bracket adds is left out. Undefined for anything else, such as 2-3次/周: never a guess.
 */
export function parseFrequency(text: string): Frequency | undefined {
  const plain = squeeze(text)
    .replace(/\([^)]*\)/g, '')
    .replace(/^频次[:,]?/, '')
    .replace(/^包(?=[月周].)/, '每');
  if (plain.length > 20) return undefined;
  return fixed.get(plain) ?? timesInPeriod(plain) ?? everyFewPeriods(plain) ?? onWeekdays(plain);
}

function timesInPeriod(text: string): Frequency | undefined {
  const leading = perPeriod.exec(text);
  const trailing = leading ? undefined : timesPer.exec(text);
  const times = numeral(leading?.[2] ?? trailing?.[1] ?? '');
  const period = leading?.[1] ?? trailing?.[2];
  return times === undefined || period === undefined ? undefined : frequency(times, period);
}

function everyFewPeriods(text: string): Frequency | undefined {
  const match = everyFew.exec(text);
  const periods = numeral(match?.[1] ?? '');
  const times = numeral(match?.[3] ?? '');
  if (!match || !periods || times === undefined) return undefined;
  const once = frequency(times, match[2]!);
  return once && { times: once.times / periods, per: once.per };
}

function onWeekdays(text: string): Frequency | undefined {
  const span = /^每?(?:周|星期)一[至到~-](?:周|星期)?([二三四五六日天])$/.exec(text);
  if (span) return { times: '一二三四五六日'.indexOf(span[1] === '天' ? '日' : span[1]!) + 1, per: 'week' };
  const listed = weekdays.exec(text)?.[1]?.match(/[一二三四五六日天1-7]/g);
  return listed && new Set(listed).size === listed.length ? { times: listed.length, per: 'week' } : undefined;
}

function frequency(times: number, period: string): Frequency | undefined {
  if (times === 0) return undefined;
  if (period === '月') return { times, per: 'month' };
  return { times: period === '天' || period === '日' ? times * 7 : times, per: 'week' };
}
