/** Owns a plan told in a sentence: what would be written, and what was. */
import type { Area } from '../../model/address';
import type { Plan, RemoveHighlight } from '../../model/change';
import type { Bilingual } from '../../model/language';
import type { Workbook } from '../../model/workbook';
import { harmless } from './lines';

/** What a plan that takes highlights away was made on; a plan that takes none needs it not. */
type Before = Pick<Workbook, 'sheets'>;

const unknown: Before = { sheets: [] };

/** `标记 35 个单元格，写「检查结果」表`; undefined for an empty plan. */
export function planText({ changes }: Plan, before: Before = unknown): Bilingual | undefined {
  if (changes.length === 0) return undefined;
  const parts: Bilingual[] = [];
  const cells = cellsIn(changes.flatMap(change => (change.kind === 'set-highlight' ? change.areas : [])));
  if (cells > 0) parts.push({ zh: `标记 ${cells} 个单元格`, en: `highlight ${cells} cells` });
  const removed = changes.filter(change => change.kind === 'remove-highlight');
  if (removed.length > 0) {
    const bare = cellsIn(removed.flatMap(change => standingAreas(change, before)));
    parts.push({ zh: `取消 ${bare} 个单元格的标记`, en: `take the highlights of ${bare} cells away` });
  }
  for (const change of changes) {
    if (change.kind === 'write-sheet') {
      parts.push({ zh: `写「${harmless(change.sheet)}」表`, en: `write the sheet “${harmless(change.sheet)}”` });
    }
    if (change.kind === 'remove-sheet') {
      parts.push({ zh: `删去「${harmless(change.sheet)}」表`, en: `remove the sheet “${harmless(change.sheet)}”` });
    }
  }
  return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
}

function standingAreas({ sheet, mark }: RemoveHighlight, { sheets }: Before): readonly Area[] {
  const highlights = sheets.find(({ name }) => name === sheet)?.highlights ?? [];
  return highlights.filter(highlight => highlight.mark === mark).flatMap(({ areas }) => areas);
}

function cellsIn(areas: readonly Area[]): number {
  return areas.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
}

/** What a plan that is not applied would do, and how to have it done. */
export function plannedSentence(plan: Plan, before?: Before): Bilingual {
  const text = planText(plan, before);
  if (!text) return { zh: '工作簿里没有要改的。', en: 'Nothing in the workbook would change.' };
  return {
    zh: `未写入。加 --write 文件 或 --in-place 才写：${text.zh}。`,
    en: `Nothing was written. With --write FILE or --in-place: ${text.en}.`,
  };
}

export function writtenSentence(plan: Plan, path: string, before?: Before): Bilingual {
  const text = planText(plan, before);
  if (!text) return { zh: `没有要改的，${path} 与原来一样。`, en: `Nothing to change: ${path} is as it was.` };
  return { zh: `已写入 ${path}：${text.zh}。`, en: `Written to ${path}: ${text.en}.` };
}
