/** Owns projects: whose logbook a workbook is, as the folders say. */

/**
 * A group keeps a folder for every project, so the first folder below the one that is checked is the project, however deep the workbook lies;
 * with level 2 the first two (`华东/阳光花园`). A workbook that lies above that level belongs to the folders it has, and one without any folder is a
 * project by itself, called by its file's name.
 */
export function projectOf(path: string, level: number): string {
  const folders = path.split('/').slice(0, -1);
  if (folders.length === 0) return path.replace(/\.[^.]+$/, '');
  return folders.slice(0, level).join('/');
}
