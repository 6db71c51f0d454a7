/** Owns which workbooks lie under a folder: all that a person would call one of its logbooks, each once, whatever order the disk lists them in. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { UsageError } from '../failure';
import { isBatchFolder } from './run-file';

export interface Listing {
  /** Paths below the folder with `/` between their parts, sorted. */
  readonly workbooks: readonly string[];
  /** What may hold logbooks but is not read: folders that can't be opened, files of other programs and old versions. */
  readonly unread: readonly Unread[];
}

export interface Unread {
  readonly path: string;
  readonly why: 'closed-folder' | 'other-format';
}

/**
 * Looks through the folder and all below it. Left out: lock files (`~$…`), hidden files and folders, and what batch runs have left. A link is
 * followed only out of the folder: what lies inside is found at its own place. Throws UsageError where the folder itself can't be read.
 */
export function listWorkbooks(folder: string): Listing {
  const root = realFolder(folder);
  const seen = new Set<string>();
  const workbooks: string[] = [];
  const unread: Unread[] = [];

  function walk(real: string, path: string): void {
    if (seen.has(real) || isBatchFolder(real)) return;
    seen.add(real);
    for (const { name, isLink } of entriesOf(real, path)) {
      if (isHidden(name)) continue;
      visit(join(real, name), path === '' ? name : `${path}/${name}`, isLink);
    }
  }

  function entriesOf(real: string, path: string) {
    try {
      return readdirSync(real, { withFileTypes: true })
        .map(entry => ({ name: entry.name, isLink: entry.isSymbolicLink() }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch {
      unread.push({ path, why: 'closed-folder' });
      return [];
    }
  }

  function visit(place: string, path: string, isLink: boolean): void {
    const found = followed(place);
    if (!found || (isLink && isInside(root, found.real))) return;
    if (found.isFolder) walk(found.real, path);
    else if (!seen.has(found.real)) take(found.real, path);
  }

  function take(real: string, path: string): void {
    const kind = extname(path).toLowerCase();
    if (read.has(kind)) workbooks.push(path);
    else if (others.has(kind)) unread.push({ path, why: 'other-format' });
    else return;
    seen.add(real);
  }

  walk(root, '');
  return { workbooks: workbooks.sort(), unread: unread.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

const read: ReadonlySet<string> = new Set(['.xlsx', '.xlsm']);
/** Old Excel, WPS, LibreOffice. */
const others: ReadonlySet<string> = new Set(['.xls', '.xlsb', '.et', '.ett', '.ods']);

/** Lock files, and what systems keep to themselves: `.git`, `._台账.xlsx`, `$RECYCLE.BIN`. */
function isHidden(name: string): boolean {
  return /^[.~$]/.test(name) || name === '__MACOSX' || name === 'System Volume Information';
}

/** Undefined for a link that leads nowhere, or round in a circle, and for what is neither file nor folder. */
function followed(place: string): { readonly real: string; readonly isFolder: boolean } | undefined {
  try {
    const real = realpathSync(place);
    const found = statSync(real);
    return found.isFile() || found.isDirectory() ? { real, isFolder: found.isDirectory() } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a place lies in the folder or is the folder; both real paths. */
export function isInside(folder: string, place: string): boolean {
  const way = relative(folder, place);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || /^[A-Za-z]:|^[\\/]/.test(way));
}

function realFolder(folder: string): string {
  const found = followed(folder);
  if (found?.isFolder) return found.real;
  throw new UsageError(
    found
      ? {
          zh: `“${folder}”不是文件夹。检查单个工作簿请用 check；batch 要给出文件夹。`,
          en: `"${folder}" is no folder. Use check for one workbook; batch takes a folder.`,
        }
      : {
          zh: `文件夹“${folder}”没有找到。请检查路径。`,
          en: `The folder "${folder}" was not found. Check the path.`,
        },
  );
}
