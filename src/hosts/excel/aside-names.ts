/** Owns the names of sheets that are being built: not seen by the user, and known again should the building have been broken off. */
import { ownershipName } from '../ownership';

const ROLE = 'aside:';
const TITLE = '管家暂存';
const prefix = ownershipName(ROLE).toLowerCase();

/** The role that marks the n-th sheet being built. */
export function asideRole(number: number): string {
  return ROLE + number;
}

/** Whether a role is that of a sheet being built. */
export function isAsideRole(role: string | undefined): boolean {
  return role?.startsWith(ROLE) ?? false;
}

/** Whether a defined name is the mark of a sheet being built. */
export function isAsideName(name: string): boolean {
  return name.toLowerCase().startsWith(prefix);
}

/** A tab title for the n-th sheet being built. */
export function asideTitle(number: number): string {
  return TITLE + number;
}

/** Whether a title is like one of a sheet being built; people's own sheets may be called so too. */
export function isAsideTitle(title: string): boolean {
  return title.startsWith(TITLE) && /^\d+$/.test(title.slice(TITLE.length));
}
