/** Owns a plan told in a sentence: what would be written, and what was. */
import type { Plan } from '../../model/change';
import type { Bilingual } from '../../model/language';
import { harmless } from './lines';

/** `标记 35 个单元格，写「检查结果」表`; undefined for an empty plan. */
export function planText({ changes }: Plan): Bilingual | undefined {
  if (changes.length === 0) return undefined;
  const parts: Bilingual[] = [];
  const marked = changes.flatMap(change => (change.kind === 'set-highlight' ? change.areas : []));
  const cells = marked.reduce((sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);
  if (cells > 0) parts.push({ zh: `标记 ${cells} 个单元格`, en: `highlight ${cells} cells` });
  const removed = changes.filter(change => change.kind === 'remove-highlight');
  if (removed.length > 0) {
    parts.push({ zh: `取消 ${removed.length} 处标记`, en: `take ${removed.length} highlights away` });
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

/** What a plan that is not applied would do, and how to have it done. */
export function plannedSentence(plan: Plan): Bilingual {
  const text = planText(plan);
  if (!text) return { zh: '工作簿里没有要改的。', en: 'Nothing in the workbook would change.' };
  return {
    zh: `未写入。加 --write 文件 或 --in-place 才写：${text.zh}。`,
    en: `Nothing was written. With --write FILE or --in-place: ${text.en}.`,
  };
}

export function writtenSentence(plan: Plan, path: string): Bilingual {
  const text = planText(plan);
  if (!text) return { zh: `没有要改的，${path} 与原来一样。`, en: `Nothing to change: ${path} is as it was.` };
  return { zh: `已写入 ${path}：${text.zh}。`, en: `Written to ${path}: ${text.en}.` };
}
