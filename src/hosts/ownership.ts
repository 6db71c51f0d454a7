/** Owns the hidden defined name that makes a sheet ours: it follows the sheet wherever people rename or move it. */
import { absoluteAddress, parseArea, quotedSheet } from '../model/address';
import type { Ownership } from '../model/workbook';

const PREFIX = '_steward.';
/** 1: all of the sheet is ours. 2: what the name stands for is. */
const VERSIONS = { whole: '1', area: '2' } as const;

/** The name for a role of small letters, digits, `:` and `-`: `archive:2026-10` → `_steward.archive.2026_10`. */
export function ownershipName(role: string): string {
  if (!/^[\p{L}\p{N}:-]+$/u.test(role)) throw new TypeError(`a role has letters, digits, ":" and "-": ${role}`);
  return PREFIX + role.replaceAll(':', '.').replaceAll('-', '_');
}

/** The name's comment, which says the rest: `steward 2 findings 89ab…`. */
export function ownershipComment({ role, digest, area }: Ownership): string {
  return `steward ${area ? VERSIONS.area : VERSIONS.whole} ${role} ${digest}`;
}

/** What the name stands for, as a formula without `=`: the area that is ours, or the sheet's first cell. Programs keep it true when rows and columns are inserted. */
export function ownershipTarget(sheet: string, { area }: Ownership): string {
  return `${quotedSheet(sheet)}!${area ? absoluteAddress(area) : '$A$1'}`;
}

export interface NamedPlace {
  readonly name: string;
  /** Undefined for a name of the whole workbook. A sheet that people copied takes the name along as its own: the copy is theirs. */
  readonly localSheet: number | undefined;
  readonly comment: string;
  readonly refersTo: string;
}

/** Whether a name is one of ours for a sheet. */
export function isOwnershipName({ name, localSheet }: NamedPlace): boolean {
  return localSheet === undefined && name.toLowerCase().startsWith(PREFIX);
}

/** Which sheets are ours, by their names now. Names whose sheet people deleted count for nothing. */
export function ownedSheets(names: readonly NamedPlace[], sheets: readonly string[]): Map<string, Ownership> {
  const owned = new Map<string, Ownership>();
  for (const one of names) {
    const sheet = isOwnershipName(one) ? sheets.find(name => refersToSheet(one.refersTo, name)) : undefined;
    if (sheet !== undefined) owned.set(sheet, ownershipOf(one));
  }
  return owned;
}

/** A program that drops comments leaves the role in the name itself; the unknown digest makes the sheet be written anew. */
function ownershipOf({ name, comment, refersTo }: NamedPlace): Ownership {
  const [, version, role, digest] = /^steward (\d+) (\S+) (\S*)$/.exec(comment) ?? [];
  if (role !== undefined && digest !== undefined) {
    const area = version === VERSIONS.area ? parseArea(refersTo.slice(refersTo.lastIndexOf('!') + 1)) : undefined;
    return area ? { role, digest, area: { ...area, top: 1, left: 1 } } : { role, digest };
  }
  return { role: name.slice(PREFIX.length).replaceAll('.', ':').replaceAll('_', '-'), digest: '' };
}

/** References quote a sheet's name only where they must, and compare without case. */
function refersToSheet(reference: string, sheet: string): boolean {
  const mark = reference.lastIndexOf('!');
  const written = mark < 0 ? '' : reference.slice(0, mark).replace(/^=/, '');
  const name = /^'(.*)'$/s.exec(written)?.[1]?.replaceAll("''", "'") ?? written.replace(/^\$/, '');
  return name !== '' && name.toLowerCase() === sheet.toLowerCase();
}
