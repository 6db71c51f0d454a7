/** Owns times of day in a text: 15:30, 15时30分, 下午3点半. */
import { numeral } from '../../../model/numerals';

/** A part of the day that stands before an hour. */
const periodWords = '上午|早上|早晨|清晨|早|凌晨|中午|下午|午后|傍晚|晚上|晚间|晚|夜里|夜间|夜|AM|PM';
const hour = '(\\d{1,2}|[一二两三四五六七八九十]{1,2})';
const minute = '零?(\\d{1,2}|[一二三四五]?十[一二三四五六七八九]?)';

const time = new RegExp(
  `(${periodWords})?\\s*(?:(\\d{1,2})\\s*:\\s*(\\d{2})(?:\\s*:\\s*\\d{2}(?:\\.\\d+)?)?分?(?![\\d:])|` +
    `${hour}\\s*[点时]\\s*(?:(半)|([一三13])刻|${minute}\\s*分?|整|钟)?)\\s*(AM|PM)?(?:左右|许|前后)?`,
  'iy',
);
const periodAlone = new RegExp(`${periodWords}`, 'iy');

export interface ScannedTime {
  /** Minutes since midnight; undefined where only a part of the day is named (上午). */
  readonly minutes: number | undefined;
  /** Where the text goes on. */
  readonly end: number;
}

/** The time that stands at this place of a half-width text. Undefined where none does, or an impossible one (25:00, 上午15:30). */
export function scanTime(text: string, at: number): ScannedTime | undefined {
  time.lastIndex = at;
  const match = time.exec(text);
  if (!match) return scanPeriod(text, at);
  const [all, before, hours, minutes, spokenHour, half, quarter, spokenMinutes, after] = match;
  const spoken = quarter === undefined ? numeral(spokenMinutes ?? '0') : numeral(quarter)! * 15;
  const past = half !== undefined ? 30 : minutes !== undefined ? Number(minutes) : spoken;
  const clock = hourOfDay(numeral(hours ?? spokenHour!), (before ?? after)?.toUpperCase());
  if (clock === undefined || past === undefined || past > 59) return undefined;
  return { minutes: clock * 60 + past, end: at + all.length };
}

function scanPeriod(text: string, at: number): ScannedTime | undefined {
  periodAlone.lastIndex = at;
  const match = periodAlone.exec(text);
  return match ? { minutes: undefined, end: at + match[0].length } : undefined;
}

/** The hour of 24 that people mean by an hour and a part of the day; undefined where the two contradict each other. */
function hourOfDay(written: number | undefined, period: string | undefined): number | undefined {
  if (written === undefined || written > 23) return undefined;
  switch (period) {
    case undefined:
      return written;
    case 'PM':
    case '下午':
    case '午后':
    case '傍晚':
      return written === 0 ? undefined : written < 12 ? written + 12 : written;
    case '中午':
      return written <= 2 && written >= 1 ? written + 12 : written >= 11 && written <= 14 ? written : undefined;
    case '晚上':
    case '晚间':
    case '晚':
    case '夜里':
    case '夜间':
    case '夜':
      return written >= 5 && written <= 11 ? written + 12 : written >= 17 ? written : undefined;
    case 'AM':
    case '凌晨':
      return written === 12 ? 0 : written < 12 ? written : undefined;
    default:
      return written <= 12 ? written : undefined;
  }
}
