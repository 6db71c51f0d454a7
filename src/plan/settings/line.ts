/** Owns what a line of 管家设置 is before it is drawn: a setting with the value that stands where a person writes none. */

import type { LayoutValue } from '../../model/change';
import { decimalOf, isDecimal } from '../../model/money';
import type { ParameterUnit } from '../../model/rule';
import { type SettingItemId, settingItems } from '../../model/settings';
import { squeeze } from '../../model/text';

export interface SettingsLine {
  readonly item: SettingItemId;
  /** As people read it. */
  readonly subject: string;
  readonly parameter: string;
  /** What is in force without a person's word: the rules' default, or the product's own reading. */
  readonly standing: string;
  readonly unit: string;
  readonly about: string;
  /** What the value's cell offers. */
  readonly words?: readonly string[];
  /** Finds the line that a person wrote: item, and the product's own names of subject and parameter. */
  readonly key: string;
  /** Waits for a person to name its subject, too, and its parameter where the item has one. */
  readonly isOpen?: true;
}

/** The key of a line by the product's own names. Cut-off, supervisors and profile have no subject; weekdays count as they are written. */
export function keyOf(item: SettingItemId, subject = '', parameter = ''): string {
  const isLone = item === 'cutOff' || item === 'supervisors' || item === 'feeProfile';
  return JSON.stringify([item, isLone ? '' : squeeze(subject), isLone ? '' : parameter]);
}

export function line(
  item: SettingItemId,
  given: Partial<Omit<SettingsLine, 'item' | 'key'>> & { readonly names?: readonly string[] },
): SettingsLine {
  const { names = [], ...rest } = given;
  return {
    item,
    subject: '',
    parameter: '',
    standing: '',
    unit: '',
    about: '',
    ...rest,
    key: keyOf(item, ...names),
  };
}

export function itemName(item: SettingItemId): string {
  return settingItems[item].name;
}

export const unitTitles: Readonly<Record<ParameterUnit, string>> = {
  'calendar-days': '天（日历日）',
  'working-days': '个工作日',
  'service-hours': '个服务小时',
  visits: '次',
  yuan: '元',
  words: '用顿号分开',
};

/** Numbers as numbers, so that no cell is flagged as a number kept as text. */
export function layoutValue(text: string): LayoutValue {
  const isPlain = isDecimal(text) && decimalOf(Number(text)) === text && text.length <= 15;
  return isPlain ? { kind: 'number', number: text, decimals: text.split('.')[1]?.length ?? 0 } : { kind: 'text', text };
}
