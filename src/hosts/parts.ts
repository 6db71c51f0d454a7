/** Owns the order in which sheets are read, so that something can be said of the first books before the last is read. */
import { isCalled, settingsTitle, waiversTitle } from '../model/settings';
import type { Sheet } from '../model/workbook';

/** Whether a sheet is read before people's books: what is said of them hangs on it. */
export function isReadFirst({ name, owned }: Pick<Sheet, 'name' | 'owned'>): boolean {
  return owned !== undefined || isCalled(name, settingsTitle) || isCalled(name, waiversTitle);
}

/** A sheet that is there by name alone. */
export function unreadSheet({ name, visibility, owned }: Pick<Sheet, 'name' | 'visibility' | 'owned'>): Sheet {
  return {
    name,
    visibility,
    ...(owned && { owned }),
    rows: [],
    formats: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    struck: new Set(),
    highlights: [],
    isProtected: false,
  };
}
