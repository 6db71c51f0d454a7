/** Owns the replacing of a sheet of ours where it stands: its id, title and place stay, so that what refers to it stays alive. */
import type { Area } from '../../model/address';
import { layoutArea, ownershipOf } from '../layout';
import { ownershipName, ownershipTarget } from '../ownership';
import type { Aside } from './asides';
import type { Job } from './bytes';
import type { OwnSheet } from './own-sheet-survey';
import type { Session } from './session';
import { columnsOf, rangeOf, rowsOf } from './survey';

/**
 * Puts what was built aside into the sheet that stands. The filter goes first: what is written over rows that a filter hides may land in
 * others. What people wrote beside our area is not touched, but moved by Excel itself where room is needed.
 */
export function replaceJob(session: Session, own: OwnSheet, { change, sheet: aside }: Aside): Job {
  const { survey, hasFilter, charts } = own;
  return {
    bytes: 4000,
    queue: () => {
      const { sheet } = survey.outline;
      const all = sheet.getRange();
      if (survey.isProtected) sheet.protection.unprotect();
      for (const chart of charts) chart.delete();
      if (hasFilter) sheet.autoFilter.remove();
      all.rowHidden = false;
      all.columnHidden = false;
      sheet.freezePanes.unfreeze();
      const area = layoutArea(change.layout);
      const old = ownershipOf(change).area && survey.outline.owned?.area;
      const ours = old ? rangeOf(sheet, around(old, area)) : all;
      if (old) makeRoom(session, own, around(old, area));
      ours.unmerge();
      ours.clear();
      ours.format.useStandardHeight = true;
      ours.dataValidation.clear();
      rangeOf(sheet, area).copyFrom(rangeOf(aside, area));
    },
  };
}

/** Our area is told at once how far it reaches: should this be broken off here, the room is not made a second time. */
function makeRoom({ workbook }: Session, { survey: { outline }, inTheWay }: OwnSheet, area: Area): void {
  const { sheet, name, owned } = outline;
  if (!owned || (!inTheWay.right && !inTheWay.down)) return;
  if (inTheWay.right) columnsOf(sheet, inTheWay.right).insert('Right');
  if (inTheWay.down) rowsOf(sheet, inTheWay.down).insert('Down');
  workbook.names.getItem(ownershipName(owned.role)).formula = `=${ownershipTarget(name, { ...owned, area })}`;
}

function around(a: Area, b: Area): Area {
  return { top: 1, left: 1, bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}
