/** Owns the sheets that are being built aside, hidden, before they are put in place; and the sweeping of those that were left. */
import type { WriteSheet } from '../../model/change';
import { ownershipComment, ownershipName, ownershipTarget } from '../ownership';
import { asideRole, asideTitle, isAsideName, isAsideRole, isAsideTitle } from './aside-names';
import type { Job } from './bytes';
import { contentJobs } from './content';
import { dressJobs, linkJobs } from './dress';
import type { Outline } from './outline';
import type { Session } from './session';

/** A hidden sheet that is to hold a layout's cells. */
export interface Aside {
  readonly change: WriteSheet;
  readonly sheet: Excel.Worksheet;
  /** The defined name that tells it from people's sheets. */
  readonly name: string;
}

/** Queues taking away what a building that was broken off left behind. `people` are the ids of sheets that stood before it. */
export function sweepAsides({ workbook }: Session, { sheets, names }: Outline, people: ReadonlySet<string>): void {
  for (const { sheet, id, name, owned } of sheets) {
    const isUnmarked = isAsideTitle(name) && !people.has(id); // broken off before it got its mark
    if (isAsideRole(owned?.role) || isUnmarked) sheet.delete();
  }
  for (const name of names) if (isAsideName(name)) workbook.names.getItem(name).delete();
}

/** Queues a blank hidden sheet for each change. */
export function startAsides({ workbook }: Session, changes: readonly WriteSheet[], { sheets }: Outline): Aside[] {
  const taken = new Set(sheets.filter(({ owned }) => !isAsideRole(owned?.role)).map(({ name }) => name));
  let number = 0;
  return changes.map(change => {
    do number++;
    while (taken.has(asideTitle(number)));
    const title = asideTitle(number);
    const sheet = workbook.worksheets.add(title);
    sheet.visibility = 'Hidden';
    const name = ownershipName(asideRole(number));
    const owned = { role: asideRole(number), digest: '-' };
    workbook.names.add(name, `=${ownershipTarget(title, owned)}`, ownershipComment(owned)).visible = false;
    return { change, sheet, name };
  });
}

/** Fills the sheets aside. */
export function* buildJobs(asides: readonly Aside[], date1904: boolean, session: Session): Iterable<Job> {
  for (const { change, sheet } of asides) {
    yield* linkJobs(sheet, change.layout);
    yield* contentJobs(sheet, change.layout, date1904, session);
    yield* dressJobs(sheet, change.layout);
  }
}
