/** Owns what of a plan Excel doesn't let us do while the rest can be done: marks on sheets that people protect, charts that it can't draw. */
import type { Change, Plan } from '../../model/change';
import type { LeftOut } from '../host';
import { excelCode } from './faults';
import type { Session } from './session';
import type { Survey } from './survey';

/** The changes of a plan that can be applied, and why the others can't. `surveyOf` gives the sheet that a change is about, where it stands. */
export async function possible(
  session: Session,
  { changes }: Plan,
  surveyOf: (change: Change) => Survey | undefined,
): Promise<{ readonly changes: Change[]; readonly leftOut: LeftOut[] }> {
  const barred = new Map<Survey, LeftOut>();
  for (const change of changes) {
    const survey = surveyOf(change);
    if (!survey?.isProtected || barred.has(survey) || change.kind === 'remove-sheet') continue;
    if (change.kind !== 'write-sheet') barred.set(survey, marksLeftOut(survey.outline.name));
    else if (!(await canUnprotect(session, survey))) barred.set(survey, sheetLeftOut(survey.outline.name));
  }
  return { changes: changes.filter(change => !barred.has(surveyOf(change)!)), leftOut: [...barred.values()] };
}

/** Whether a sheet of ours is without a password, as we leave it: tried, and put back at once, as Excel doesn't say. */
async function canUnprotect(session: Session, { outline: { sheet } }: Survey): Promise<boolean> {
  const protection = sheet.protection.load('options');
  await session.sync();
  const { options } = protection;
  try {
    protection.unprotect();
    protection.protect(options);
    await session.sync();
    return true;
  } catch (error) {
    if (excelCode(error) !== 'AccessDenied') throw error;
    return false;
  }
}

function marksLeftOut(sheet: string): LeftOut {
  return {
    sheet,
    why: {
      zh: `工作表“${sheet}”受保护，没有在上面做标记，其余都已写好。要标记它，请在 Excel“审阅 → 撤消工作表保护”后重新检查。`,
      en: `The sheet “${sheet}” is protected, so nothing was marked on it; everything else is written. To have it marked, unprotect it in Excel (Review → Unprotect Sheet) and check again.`,
    },
  };
}

function sheetLeftOut(sheet: string): LeftOut {
  return {
    sheet,
    why: {
      zh: `“${sheet}”被人用密码保护了，没有更新，其余都已写好。要更新它，请在 Excel“审阅 → 撤消工作表保护”后再来一次。`,
      en: `“${sheet}” was protected with a password, so it was not brought up to date; everything else is written. To have it updated, unprotect it in Excel (Review → Unprotect Sheet) and do this again.`,
    },
  };
}

/** The sheet is written, but Excel refused its charts. */
export function chartsLeftOut(sheet: string): LeftOut {
  return {
    sheet,
    why: {
      zh: `“${sheet}”已写好，但这个版本的 Excel 画不出其中的图表。要看图表，请更新 Office，或用命令行、网页工作台生成。`,
      en: `“${sheet}” is written, but this Excel can’t draw its charts. To have them, update Office, or use the command line or the workbench page.`,
    },
  };
}
