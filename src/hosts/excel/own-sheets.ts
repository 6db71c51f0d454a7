/** Owns the sheets of ours in Excel: what was built aside is put in place at once, guarded, and named as ours. */
import type { SheetLayout, WriteSheet } from '../../model/change';
import { drawable } from '../charts';
import { layoutArea, ownershipOf } from '../layout';
import { ownershipComment, ownershipName, ownershipTarget } from '../ownership';
import type { Aside } from './asides';
import type { Job } from './bytes';
import { furnishJobs } from './furnish';
import { offerJobs } from './offer';
import type { Outline } from './outline';
import type { OwnSheet } from './own-sheet-survey';
import type { Standing } from './preflight';
import { replaceJob } from './replace';
import type { Session } from './session';

/** Makes each sheet aside the one for its role: under its own title, or inside the sheet that stands already. */
export function placeJobs(session: Session, asides: readonly Aside[], standing: Standing): Job[] {
  const places = placesOf(asides, standing);
  return [
    ...places.map(({ aside, standing }) => (standing ? replaceJob(session, standing, aside) : showJob(aside))),
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
