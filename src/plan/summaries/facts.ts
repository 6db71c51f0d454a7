/** Owns the facts under a summary's title that several sheets tell: of which days it is, and as of when. */
import type { Bilingual } from '../../model/language';
import { daysOfBookMonth, type Moment } from '../../model/time';
import type { Given } from './given';
import { stampText } from './paper/cells';

/** The month, and its days where it closes on a day of its own. */
export function periodFacts({ month, recognition }: Given): Bilingual[] {
  const cutOff = recognition.settings.monthCutOff;
  const told: Bilingual = { zh: `月份 ${month}`, en: `Month ${month}` };
  if (cutOff === undefined) return [told, { zh: '按公历月', en: 'calendar month' }];
  const { from, to } = daysOfBookMonth(month, cutOff);
  return [told, { zh: `每月 ${cutOff} 日截止：${from} 至 ${to}`, en: `closing on day ${cutOff}: ${from} to ${to}` }];
}

export function asOfFact(asOf: Moment): Bilingual {
  return { zh: `检查时点 ${stampText(asOf)}`, en: `As of ${stampText(asOf)}` };
}
