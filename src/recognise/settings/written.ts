/** Owns the lines of 管家设置 in the product's own names, so that they can be written again and held against what they changed. */
import type { SettingItemId, WrittenSetting } from '../../model/settings';
import { sheetNamed } from './cells';
import { checkNamed, type KnownChecks, parameterNamed } from './checks';
import type { SettingsDraft } from './draft';
import type { SettingLine } from './lines';
import { fieldsNamed, type ReadingContext } from './reading';

/** The line as it was understood; it must be one that is not wrong. */
export function writtenSetting(
  { subject, parameter, value, row, columns, ...line }: SettingLine & { readonly item: SettingItemId },
  settingsSheet: string,
  draft: Pick<SettingsDraft, 'registers'>,
  { workbook, specs }: ReadingContext,
  checks: KnownChecks,
): WrittenSetting {
  const place = { value, sheet: settingsSheet, row, column: columns.value };
  switch (line.item) {
    case 'parameter':
    case 'severity':
    case 'onOff': {
      const id = checkNamed(subject, checks) ?? subject;
      const check = checks?.find(one => one.id === id);
      const named = check && parameterNamed(parameter, check);
      return { item: line.item, subject: id, parameter: named?.[0] ?? parameter, ...place };
    }
    case 'ignored':
    case 'register':
    case 'headingRows':
    case 'column': {
      const sheet = sheetNamed(subject, workbook) ?? subject;
      const field = line.item === 'column' ? (fieldsNamed(parameter, sheet, draft, specs)[0] ?? '') : '';
      return { item: line.item, subject: sheet, parameter: field, ...place };
    }
    default:
      return { item: line.item, subject, parameter, ...place };
  }
}
