/** Owns the options that commands share: how they are written, what is wrong with them, what they mean. */
import type { Command } from 'commander';
import type { Bilingual, Language } from '../model/language';
import { type Severity, severities } from '../model/severity';
import { type Day, daysBetween, hasTime, isStamp, type Moment, type Month, moment } from '../model/time';
import { UsageError } from './failure';

/** What commander gives for the options of {@link addOptions}. */
export interface RawOptions {
  readonly asOf?: string;
  readonly format?: string;
  readonly rules?: string;
  readonly only?: string;
  readonly from?: string;
  readonly to?: string;
  readonly month?: string;
  readonly out?: string;
  readonly revise?: boolean;
  readonly verify?: boolean;
  readonly severity?: string;
  readonly failOn?: string;
  readonly write?: string;
  readonly inPlace?: boolean;
  readonly baseline?: boolean;
  readonly withBaseline?: boolean;
  readonly jobs?: string;
  readonly shard?: string;
  readonly merge?: boolean;
  readonly projectLevel?: string;
  readonly mask?: boolean;
  readonly progress: boolean;
}

const descriptions = {
  '--as-of <moment>': {
    zh: '在哪个时刻检查：2026-11-20T17:00；只写日期指当天 23:59；不写指现在',
    en: 'the moment to check at: 2026-11-20T17:00; a day alone means its 23:59; now where absent',
  },
  '--format <format>': {
    zh: 'text（默认）或 json；check、summary、archive 还有 html',
    en: 'text (default) or json; html, too, for check, summary and archive',
  },
  '--rules <folder>': {
    zh: '自己的规则文件夹，同名文件替换随附的规则',
    en: 'a folder of rules that replace shipped ones of the same name',
  },
  '--only <checks>': {
    zh: '只做这些检查，用逗号隔开；名称见 rules list',
    en: 'only these checks, by commas; see rules list',
  },
  '--from <day>': { zh: '第一天：2026-09-01', en: 'the first day: 2026-09-01' },
  '--to <day>': { zh: '最后一天：2026-09-30', en: 'the last day: 2026-09-30' },
  '--month <month>': {
    zh: '哪个月：2026-09；不写：汇总指检查时点所在的月，存档指它的上一个月',
    en: 'which month: 2026-09; where absent the one of the moment, for an archive the one before it',
  },
  '--severity <severities>': {
    zh: '只要这些程度：overdue,due-soon,mismatch,notice',
    en: 'only these: overdue,due-soon,mismatch,notice',
  },
  '--fail-on <severity>': {
    zh: '达到哪个程度退出码为 1，默认 overdue',
    en: 'exit with 1 from this severity on; overdue where absent',
  },
  '--out <file>': {
    zh: '写进这个文件（报告：.html、.txt、.json；手册：.md、.xlsx），不写就打印',
    en: 'write to this file (a report: .html, .txt, .json; the handbook: .md, .xlsx); printed where absent',
  },
  '--out <folder>': {
    zh: '结果写进这个文件夹，默认当前文件夹下的 steward-batch',
    en: 'write the results into this folder; steward-batch in the current one where absent',
  },
  '--jobs <number>': {
    zh: '同时检查几个，默认同处理器个数',
    en: 'how many at once; as many as processors where absent',
  },
  '--project-level <number>': {
    zh: '项目是第几层以内的文件夹，默认 1',
    en: 'how many folders below FOLDER make a project; 1 where absent',
  },
  '--shard <i/n>': {
    zh: '几台机器分着做：只做 n 份里的第 i 份，要写明 --as-of',
    en: 'for several machines: only part i of n; needs --as-of',
  },
  '--merge': {
    zh: '把各份合成一个结果，这时给出各份所在的文件夹',
    en: 'make one result of the shards that lie in FOLDER',
  },
  '--out <archive>': {
    zh: '把这份存档另存为单独的 .xlsx（或存进这个文件夹），不覆盖已有的文件；写 .html 就存成网页',
    en: 'keep the archive as an .xlsx of its own, too (or in this folder), never over another file; or as a page, .html',
  },
  '--revise': {
    zh: '存档后有变动的月份，另存一版；原来的存档不动',
    en: 'archive a month that has changed once more; what was archived stays',
  },
  '--verify': {
    zh: '核对已有的存档：有没有被改动、与登记簿是否一致；不写 --month 就核对全部',
    en: 'prove the archives: whether any was altered, and whether the books still agree; all months without --month',
  },
  '--write <file>': {
    zh: '把结果写进一份副本（多个文件时写一个文件夹）',
    en: 'write the result into a copy (a folder, for several files)',
  },
  '--in-place': { zh: '写进原文件，先留一份 .bak', en: 'write into the file itself, keeping FILE.bak' },
  '--baseline': {
    zh: '把现在的问题记为基线：以后排在最后、不标色、不影响退出码',
    en: 'make what is found now the baseline: later listed last, not highlighted, no reason to fail',
  },
  '--with-baseline': { zh: '基线也列出，也影响退出码', en: 'list the baseline, too, and let it fail' },
  '--mask': {
    zh: '遮住人名、电话、房号(王**、3-1-5**)，便于转发；写出的工作簿不遮',
    en: 'cover names, phone numbers and rooms in what is printed; written workbooks are not covered',
  },
  '--no-progress': { zh: '不显示进度', en: 'show no progress' },
} satisfies Record<string, Bilingual>;

export type Flag = keyof typeof descriptions;

/** Adds these options to a command. */
export function addOptions(command: Command, language: Language, flags: readonly Flag[]): Command {
  for (const flag of flags) command.option(flag, descriptions[flag][language]);
  return command;
}

/** `--lang`, before or after any command. It is read before parsing; here it is only known, and its value looked at. */
export function addLanguage(command: Command, language: Language): Command {
  const description: Bilingual = { zh: '语言：zh（默认）或 en', en: 'language: zh (default) or en' };
  return command.option('--lang <language>', description[language], value => oneOf(['zh', 'en'], value, '--lang'));
}

/** `2026-11-20T17:00`, also with a blank for the T; a day alone is its last minute. */
export function asOfOption(raw: RawOptions, now: () => Moment): Moment {
  if (raw.asOf === undefined) return now();
  const stamp = raw.asOf.trim().replace(' ', 'T');
  if (!isStamp(stamp)) {
    throw new UsageError({
      zh: `--as-of 的“${raw.asOf}”不是日期时间，请写成 2026-11-20T17:00 或 2026-11-20。`,
      en: `--as-of "${raw.asOf}" is no date and time: write 2026-11-20T17:00 or 2026-11-20.`,
    });
  }
  return hasTime(stamp) ? stamp : moment(stamp, 23 * 60 + 59);
}

/** The days from `--from` to `--to`, both needed: days alone, in order, no more than ten years. */
export function rangeOption({ from, to }: RawOptions): { from: Day; to: Day } {
  const [first, last] = [dayOption(from, '--from'), dayOption(to, '--to')];
  if (last < first || daysBetween(first, last) >= LONGEST_RANGE) {
    throw new UsageError({
      zh: `--from ${first} 到 --to ${last} 不行：请从前往后写，最多 ${LONGEST_RANGE} 天。`,
      en: `--from ${first} to --to ${last} won't do: the earlier day first, and ${LONGEST_RANGE} days at most.`,
    });
  }
  return { from: first, to: last };
}

const LONGEST_RANGE = 3660;

function dayOption(text: string | undefined, flag: string): Day {
  const day = text?.trim();
  if (day !== undefined && isStamp(day) && !hasTime(day)) return day;
  throw new UsageError({
    zh: `${flag} 要写一个日期，例如 ${flag} 2026-09-01${text === undefined ? '' : `；“${text}”不是`}。`,
    en: `${flag} needs a day, such as ${flag} 2026-09-01${text === undefined ? '' : `; "${text}" is none`}.`,
  });
}

/** `2026-09`; undefined where it is not given. */
export function monthOption({ month }: RawOptions): Month | undefined {
  const text = month?.trim();
  if (text === undefined || isStamp(`${text}-01`)) return text;
  throw new UsageError({
    zh: `--month 的“${month}”不是月份，请写成 2026-09。`,
    en: `--month "${month}" is no month: write 2026-09.`,
  });
}

export function formatOption(raw: RawOptions): 'text' | 'json' {
  return oneOf(['text', 'json'], raw.format ?? 'text', '--format');
}

/** The same of a report, which may be a page; a file of `--out` that is named `.html` or `.json` says it as well. */
export function reportFormatOption({ format, out = '' }: RawOptions): 'text' | 'json' | 'html' {
  const told = format ?? /\.(html|json)$/i.exec(out)?.[1]?.toLowerCase() ?? 'text';
  return oneOf(['text', 'json', 'html'], told, '--format');
}

/** Whether a file of that name is a report by its name: a page, or JSON. */
export function isReportName(out: string): boolean {
  return /\.(html|json)$/i.test(out);
}

export function severityOption(raw: RawOptions): Severity[] | undefined {
  return listOf(raw.severity, '--severity')?.map(value => oneOf(severities, value, '--severity'));
}

export function failOnOption(raw: RawOptions): Severity {
  return oneOf(severities, raw.failOn ?? 'overdue', '--fail-on');
}

/** A whole number from 1 on; undefined where it is not given. */
export function countOption(text: string | undefined, flag: string): number | undefined {
  if (text === undefined) return undefined;
  const count = Number(text);
  if (/^\s*\d+\s*$/.test(text) && count >= 1 && count <= 1000) return count;
  throw new UsageError({
    zh: `${flag} 的“${text}”不对：请写一个从 1 到 1000 的整数。`,
    en: `${flag} "${text}" won't do: write a whole number from 1 to 1000.`,
  });
}

/** Ids that the rules set has; all unknown ones are told at once. */
export function onlyOption(raw: RawOptions, known: readonly string[]): string[] | undefined {
  const wanted = listOf(raw.only, '--only');
  const unknown = wanted?.filter(id => !known.includes(id)) ?? [];
  if (unknown.length > 0) {
    throw new UsageError({
      zh: `--only 里的检查不存在：${unknown.join('、')}。名称见 steward rules list。`,
      en: `--only names checks that do not exist: ${unknown.join(', ')}. See steward rules list.`,
    });
  }
  return wanted;
}

function listOf(text: string | undefined, flag: string): string[] | undefined {
  const parts = text
    ?.split(/[,，]/)
    .map(part => part.trim())
    .filter(part => part !== '');
  if (parts?.length === 0) throw new UsageError({ zh: `${flag} 后面是空的。`, en: `${flag} names nothing.` });
  return parts;
}

function oneOf<Known extends string>(known: readonly Known[], value: string, flag: string): Known {
  const found = known.find(one => one === value);
  if (found !== undefined) return found;
  throw new UsageError({
    zh: `${flag} 不能是“${value}”，只能是 ${known.join('、')}。`,
    en: `${flag} can't be "${value}": only ${known.join(', ')}.`,
  });
}
