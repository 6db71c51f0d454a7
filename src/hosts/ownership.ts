/** Owns the hidden defined name that makes a sheet ours: it follows the sheet wherever people rename or move it. */
import { quotedSheet } from '../model/address';
import type { Ownership } from '../model/workbook';

const PREFIX = '_steward.';
const VERSION = '1';

/** The name for a role of small letters, digits, `:` and `-`: `archive:2026-10` → `_steward.archive.2026_10`. */
export function ownershipName(role: string): string {
  if (!/^[\p{L}\p{N}:-]+$/u.test(role)) throw new TypeError(`a role has letters, digits, ":" and "-": ${role}`);
  return PREFIX + role.replaceAll(':', '.').replaceAll('-', '_');
}

/** The name's comment, which says all: `steward 1 findings 89ab…`. */
export function ownershipComment({ role, digest }: Ownership): string {
  return `steward ${VERSION} ${role} ${digest}`;
}

/** What the name stands for: the sheet's first cell, as a formula without `=`. */
export function ownershipTarget(sheet: string): string {
  return `${quotedSheet(sheet)}!$A$1`;
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
function ownershipOf({ name, comment }: NamedPlace): Ownership {
  const [, role, digest] = /^steward \d+ (\S+) (\S*)$/.exec(comment) ?? [];
  if (role !== undefined && digest !== undefined) return { role, digest };
  return { role: name.slice(PREFIX.length).replaceAll('.', ':').replaceAll('_', '-'), digest: '' };
}

/** References quote a sheet's name only where they must, and compare without case. */
function refersToSheet(reference: string, sheet: string): boolean {
  const mark = reference.lastIndexOf('!');
  const written = mark < 0 ? '' : reference.slice(0, mark).replace(/^=/, '');
  const name = /^'(.*)'$/s.exec(written)?.[1]?.replaceAll("''", "'") ?? written.replace(/^\$/, '');
  return name !== '' && name.toLowerCase() === sheet.toLowerCase();
}
