/** Owns the sheets of ours in Excel: built aside where nobody sees them, then put in place at once; what refers to a sheet stays alive. */
import type { Area } from '../../model/address';
import type { SheetLayout, WriteSheet } from '../../model/change';
import { drawable } from '../charts';
import { layoutArea, ownershipOf } from '../layout';
import { ownershipComment, ownershipName, ownershipTarget } from '../ownership';
import { asideRole, asideTitle, isAsideName, isAsideRole, isAsideTitle } from './aside-names';
import type { Job } from './bytes';
import { contentJobs } from './content';
import { dressJobs, linkJobs } from './dress';
import { furnishJobs } from './furnish';
import { offerJobs } from './offer';
import type { Outline } from './outline';
import type { OwnSheet, Standing } from './preflight';
import type { Session } from './session';
import { columnsOf, rangeOf, rowsOf } from './survey';

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

/** Fills a sheet aside. */
export function buildJobs({ change: { layout }, sheet }: Aside, date1904: boolean, bytesPerTrip: number): Job[] {
  return [
    ...linkJobs(sheet, layout),
    ...contentJobs(sheet, layout, date1904, bytesPerTrip),
    ...dressJobs(sheet, layout),
  ];
}

/** Makes each sheet aside the one for its role: under its own title, or inside the sheet that stands already. */
export function placeJobs(asides: readonly Aside[], standing: Standing): Job[] {
  const places = placesOf(asides, standing);
  return [
    ...places.map(({ aside, standing }) => (standing ? replaceJob(standing, aside) : showJob(aside))),
    ...places.flatMap(place => furnishJobs(sheetAt(place), place.aside.change.layout, keepsWidths(place))),
    ...places.flatMap(place => offerJobs(sheetAt(place), place.aside.change.layout.validations)),
  ];
}

/** A sheet of ours in its place that is to have charts. */
export interface Drawing {
  readonly sheet: Excel.Worksheet;
  readonly name: string;
  readonly layout: SheetLayout;
}

/** What is to be drawn once the cells are in place. */
export function drawings(asides: readonly Aside[], standing: Standing): Drawing[] {
  return placesOf(asides, standing)
    .map(place => ({ sheet: sheetAt(place), name: titleOf(place), layout: place.aside.change.layout }))
    .filter(({ layout }) => drawable(layout).length > 0);
}

/** Guards the sheets whose layout says so, and gives all of them the names that make them ours: what is broken off before that is written anew another time. */
export function finishJobs(session: Session, asides: readonly Aside[], standing: Standing): Job[] {
  const { names } = standing.outline;
  return placesOf(asides, standing).map(place => finishJob(session, place, names));
}

interface Place {
  readonly aside: Aside;
  /** The sheet that stands already for the role. */
  readonly standing: OwnSheet | undefined;
}

function placesOf(asides: readonly Aside[], { own }: Standing): Place[] {
  return asides.map(aside => ({ aside, standing: own.get(aside.change.role) }));
}

function sheetAt({ aside, standing }: Place): Excel.Worksheet {
  return standing?.survey.outline.sheet ?? aside.sheet;
}

function titleOf({ aside, standing }: Place): string {
  return standing?.survey.outline.name ?? aside.change.sheet;
}

/** Takes a sheet of ours and its name away. */
export function removeJob({ workbook }: Session, role: string, { survey }: OwnSheet): Job {
  const { sheet, visibility } = survey.outline;
  return {
    bytes: 1000,
    queue: () => {
      if (visibility === 'very-hidden') sheet.visibility = 'Hidden';
      sheet.delete();
      workbook.names.getItem(ownershipName(role)).delete();
    },
  };
}

function showJob({ change, sheet }: Aside): Job {
  return {
    bytes: 500,
    queue: () => {
      sheet.name = change.sheet;
      sheet.visibility = 'Visible';
    },
  };
}

/** Against slips of the hand, without a password: everything can be looked at, and columns made as wide as one needs. */
const whatIsAllowed: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowFormatColumns: true,
  selectionMode: 'Normal',
};

/** The filter goes first: what is written over rows that a filter hides may land in others. What people wrote beside our area is not touched, but moved by Excel itself where room is needed. */
function replaceJob({ survey, hasFilter, charts, inTheWay }: OwnSheet, { change, sheet: aside }: Aside): Job {
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
      const old = survey.outline.owned?.area;
      const ours = old && ownershipOf(change).area ? rangeOf(sheet, around(old, area)) : all;
      if (ours !== all) {
        if (inTheWay.right) columnsOf(sheet, inTheWay.right).insert('Right');
        if (inTheWay.down) rowsOf(sheet, inTheWay.down).insert('Down');
        ours.unmerge();
      }
      ours.clear();
      ours.format.useStandardHeight = true;
      ours.dataValidation.clear();
      rangeOf(sheet, area).copyFrom(rangeOf(aside, area));
    },
  };
}

function around(a: Area, b: Area): Area {
  return { top: 1, left: 1, bottom: Math.max(a.bottom, b.bottom), right: Math.max(a.right, b.right) };
}

function finishJob(session: Session, place: Place, names: Outline['names']): Job {
  const { aside, standing } = place;
  return {
    bytes: 3000,
    queue: () => {
      if (aside.change.layout.isProtected) sheetAt(place).protection.protect(whatIsAllowed);
      markOurs(session, aside.change, titleOf(place), names);
      if (standing) aside.sheet.delete();
      session.workbook.names.getItem(aside.name).delete();
    },
  };
}

function markOurs({ workbook }: Session, change: WriteSheet, title: string, names: Outline['names']): void {
  const owned = ownershipOf(change);
  const name = ownershipName(change.role);
  const comment = ownershipComment(owned);
  const formula = `=${ownershipTarget(title, owned)}`;
  if (names.has(name.toLowerCase())) {
    const item = workbook.names.getItem(name);
    item.formula = formula;
    item.comment = comment;
    item.visible = false;
  } else {
    workbook.names.add(name, formula, comment).visible = false;
  }
}

/** People may have set the widths of our columns; they are kept as long as there are as many. */
function keepsWidths({ aside: { change }, standing }: Place): boolean {
  const old = standing?.survey.outline.owned?.area;
  return old
    ? old.right === layoutArea(change.layout).right
    : standing?.survey.used?.right === change.layout.widths.length;
}
