/** Owns which sheets hold settings and waivers: ours by their role, and where there is none, one that a person made by its title. */
import type { Problem } from '../../model/problem';
import { isCalled, settingsTitle, waiversTitle } from '../../model/settings';
import { squeeze } from '../../model/text';
import type { Sheet, Workbook } from '../../model/workbook';

const titles = { settings: settingsTitle, waivers: waiversTitle } as const;
type Role = keyof typeof titles;
const roles = Object.keys(titles) as Role[];

/** Whether a sheet holds settings or waivers: it is no logbook. */
export function isSettingsSheet(sheet: Sheet): boolean {
  return roles.some(role => sheet.owned?.role === role || isTitled(sheet, role));
}

/** The sheet that is read for a role. */
export function sheetFor({ sheets }: Workbook, role: Role): Sheet | undefined {
  return (
    sheets.find(({ owned }) => owned?.role === role) ??
    sheets.find(({ name }) => squeeze(name) === titles[role]) ??
    sheets.find(sheet => isTitled(sheet, role))
  );
}

/** Sheets that look like settings and are not read, as another one is. */
export function unreadSheets(workbook: Workbook): Problem[] {
  return roles.flatMap(role => {
    const read = sheetFor(workbook, role);
    const others = workbook.sheets.filter(sheet => sheet !== read && isTitled(sheet, role));
    return others.map(({ name }) => unread(name, read!.name));
  });
}

function unread(sheet: string, read: string): Problem {
  return {
    code: 'sheet-doubtful',
    sheet,
    message: {
      zh: `「${sheet}」没有用：以「${read}」为准。要改请改在「${read}」里；「${sheet}」可以删掉。`,
      en: `"${sheet}" is not used: "${read}" is. Change things there; "${sheet}" can be deleted.`,
    },
  };
}

function isTitled({ owned, name }: Sheet, role: Role): boolean {
  return owned === undefined && isCalled(name, titles[role]);
}
