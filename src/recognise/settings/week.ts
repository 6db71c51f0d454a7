/** Owns weekdays and service hours as people write them: 周一至周五, 08:30-12:00、13:30-17:30. */
import type { ServiceSpan } from '../../model/settings';
import { squeeze } from '../../model/text';

const names = '一二三四五六日';

/** Weekdays (1 Monday … 7 Sunday) of 每天, 周一至周五, 周六、周日, 工作日 (Monday to Friday), 周末; blank is every day. */
export function parseWeekdays(text: string): number[] | undefined {
  const plain = squeeze(text)
    .replace(/星期|礼拜/g, '周')
    .replaceAll('周天', '周日');
  if (plain === '' || plain === '每天' || plain === '每日') return [1, 2, 3, 4, 5, 6, 7];
  if (plain === '工作日') return [1, 2, 3, 4, 5];
  if (plain === '周末') return [6, 7];
  const span = /^周([一二三四五六日])[至到~-]周?([一二三四五六日])$/.exec(plain);
  if (span) return range(names.indexOf(span[1]!) + 1, names.indexOf(span[2]!) + 1);
  if (!/^周[一二三四五六日](?:[、,;和/]?周?[一二三四五六日])*$/.test(plain)) return undefined;
  return [...new Set(plain.match(/[一二三四五六日]/g))].map(name => names.indexOf(name) + 1).sort((a, b) => a - b);
}

function range(from: number, to: number): number[] | undefined {
  return from <= to ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : undefined;
}

/** Spans of service in a day, in minutes since midnight; 休 is none. Undefined where one is no span, or they overlap. */
export function parseSpans(text: string): Omit<ServiceSpan, 'weekdays'>[] | undefined {
  const plain = squeeze(text);
  if (/^(?:休|休息|不服务|无)$/.test(plain)) return [];
  const spans: Omit<ServiceSpan, 'weekdays'>[] = [];
  for (const part of plain.split(/[、,;]/)) {
    const match = /^(\d{1,2}):(\d{2})[-—–~至到]{1,2}(\d{1,2}):(\d{2})$/.exec(part);
    if (!match) return undefined;
    const from = minutes(match[1]!, match[2]!);
    const to = minutes(match[3]!, match[4]!);
    if (from === undefined || to === undefined || from >= to || from < (spans.at(-1)?.to ?? 0)) return undefined;
    spans.push({ from, to });
  }
  return spans;
}

function minutes(hours: string, past: string): number | undefined {
  const value = Number(hours) * 60 + Number(past);
  return value <= 24 * 60 && Number(past) < 60 ? value : undefined;
}
