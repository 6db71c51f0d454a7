/** Owns the archive as a file of its own, for the filing cabinet. A file that is there already is never overwritten. */
import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { openWorkbookFile } from '../../hosts/xlsx/file';
import { createWorkbookFile } from '../../hosts/xlsx/new-file';
import type { Bilingual } from '../../model/language';
import { archivesIn } from '../../plan/archive/read';
import type { Archived } from '../../run';
import { UsageError } from '../failure';

export interface Filed {
  readonly path: string;
  readonly sentence: Bilingual;
}

/** Keeps the archive in that file, or in that folder under the sheet's own name. The same archive there already is as good. */
export async function fileAway(
  { standing, state }: Archived,
  { sheet, digest, layout }: NonNullable<Archived['archive']>,
  out: string,
): Promise<Filed> {
  if (state === 'unchanged' && standing && standing.digest !== digest) throw otherNow(standing.sheet);
  const path = await pathIn(out, sheet);
  if (statSync(path, { throwIfNoEntry: false })) {
    const there = archivesIn(await openWorkbookFile(path).read());
    if (there.length !== 1 || there[0]!.archive.digest !== digest) throw otherThere(path);
    return { path, sentence: { zh: `${path} 里已经是这份存档。`, en: `${path} holds this archive already.` } };
  }
  await createWorkbookFile(path, [{ name: sheet, layout }]);
  return { path, sentence: { zh: `已另存 ${path}。`, en: `Kept as ${path}, too.` } };
}

async function pathIn(out: string, sheet: string): Promise<string> {
  if (extname(out).toLowerCase() === '.xlsx') return out;
  try {
    await mkdir(out, { recursive: true });
  } catch {
    throw new UsageError({
      zh: `--out 的“${out}”既不是 .xlsx 文件，也建不了这个文件夹：请看路径是否正确、是否有权限。`,
      en: `--out "${out}" is no .xlsx file, and no folder can be made there: check the path and your rights.`,
    });
  }
  return join(out, `${sheet}.xlsx`);
}

function otherThere(path: string): UsageError {
  return new UsageError({
    zh: `${path} 已经有了，里面不是这份存档，没有覆盖。请换一个文件名。`,
    en: `${path} is there already and holds something else: nothing was written over it. Choose another name.`,
  });
}

/** Numbers and slips without a day stand on the sheet, too, and a later version of the product may draw it otherwise. */
function otherNow(sheet: string): UsageError {
  return new UsageError({
    zh: `「${sheet}」存档以后，号码、没有日期的单或本软件的版式有了变化，现在另存会与它不同，所以没有另存。请在表格软件里把这张表“移动或复制”到新工作簿，--verify 照样认得。`,
    en: `Since “${sheet}” was archived, numbers, slips without a day or this product's layout have changed: a file made now would differ from it, so none was made. Move or copy that sheet to a new workbook in your spreadsheet program; --verify knows it there.`,
  });
}
