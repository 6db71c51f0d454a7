/** Owns the workbooks that can be read but not be written: what an edit would void or break is refused, with what to do instead. */
import type { Plan } from '../../model/change';
import type { Workbook } from '../../model/workbook';
import { fault } from './faults';
import type { Package } from './package';
import { ownershipOf, readWorkbookPart, type WorkbookPart } from './read-workbook';

/** Throws HostError where this plan may not be applied to this workbook. */
export function refuseUnwritable(source: Package, workbook: Workbook, plan: Plan): void {
  const { book } = source;
  const part = readWorkbookPart(source);
  if (source.entries.some(({ name }) => /^\/?_xmlsignatures\//i.test(name))) {
    throw fault('protected', book, {
      zh: '带有数字签名，任何改动都会使签名失效，所以没有写入。请只查看结果，或先在 Excel“文件 → 信息”中删除签名。',
      en: 'is digitally signed; any change would void the signature, so nothing was written. Look at the findings without writing, or remove the signature in Excel (File → Info) first.',
    });
  }
  if (part.relationships.some(({ kind }) => kind === 'revisionHeaders')) {
    throw fault('protected', book, {
      zh: '是旧式“共享工作簿”，带修订记录，不能由程序改动，所以没有写入。请先在 Excel“审阅 → 共享工作簿”中取消共享，再试。',
      en: 'is an old-style shared workbook with a change history and can’t be edited by programs; nothing was written. Stop sharing it in Excel (Review → Share Workbook) and try again.',
    });
  }
  if (!leavesVisibleSheet(part, plan)) {
    throw fault('protected', book, {
      zh: '里除了本工具的工作表，别的都隐藏着；Excel 不允许一张可见的工作表也没有，所以没有删除。请先取消隐藏至少一张工作表，再试。',
      en: 'has no visible sheet but ours; Excel wants at least one, so ours was not removed. Unhide a sheet and try again.',
    });
  }
  const roles = new Set(workbook.sheets.map(sheet => sheet.owned?.role));
  const needsTabs = plan.changes.some(
    change => change.kind === 'remove-sheet' || (change.kind === 'write-sheet' && !roles.has(change.role)),
  );
  if (part.isStructureLocked && needsTabs) {
    throw fault('protected', book, {
      zh: '的工作簿结构已锁定，不能增减工作表，所以没有写入。请在 Excel“审阅 → 保护工作簿”中取消保护，再试。',
      en: 'has its structure locked, so sheets can be neither added nor removed; nothing was written. Unprotect it in Excel (Review → Protect Workbook) and try again.',
    });
  }
}

function leavesVisibleSheet(workbook: WorkbookPart, { changes }: Plan): boolean {
  const owned = ownershipOf(workbook);
  const gone = new Set(changes.flatMap(change => (change.kind === 'remove-sheet' ? change.role : [])));
  const stays = workbook.sheets.some(
    ({ name, visibility }) => visibility === 'visible' && !gone.has(owned.get(name)?.role ?? ''),
  );
  return gone.size === 0 || stays || changes.some(({ kind }) => kind === 'write-sheet');
}
