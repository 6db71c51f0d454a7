/** Owns what a person has before them in Excel: which sheet it is, going to cells, and being told of edits. */
import { HostError } from '../host';
import { type ExcelOptions, inExcel } from './session';

/** The name of the sheet that is in front. */
export function activeSheet(options: ExcelOptions): Promise<string> {
  return inExcel(options, async session => {
    const sheet = session.workbook.worksheets.getActiveWorksheet().load('name');
    await session.sync();
    return sheet.name;
  });
}

/** Selects cells (an A1 address) and brings them into view. Throws HostError where the sheet is gone or hidden. */
export function showCells(options: ExcelOptions, name: string, address: string): Promise<void> {
  return inExcel(options, async session => {
    const sheet = session.workbook.worksheets.getItemOrNullObject(name).load('visibility');
    await session.sync();
    if (sheet.isNullObject) throw sheetGone(name);
    if (sheet.visibility !== 'Visible') throw sheetHidden(name);
    sheet.activate();
    sheet.getRange(address).select();
    await session.sync();
  });
}

/** An edit, by a person on this computer or on another; not what the add-in itself writes. */
export interface Touched {
  readonly sheet: string;
  /** A1 address of the cells; absent where rows, columns or cells came or went. */
  readonly address?: string;
  readonly source: 'local' | 'remote';
}

/** Tells of every edit of cells until the function that it resolves to is called. */
export async function watchEdits(
  options: ExcelOptions,
  told: (touched: Touched) => void,
): Promise<() => Promise<void>> {
  const handler = await inExcel(options, async session => {
    const added = session.workbook.worksheets.onChanged.add(async ({ worksheetId, changeType, address, source }) => {
      const sheet = await nameOf(options, worksheetId);
      if (sheet === undefined) return;
      const place = changeType === 'RangeEdited' ? { sheet, address } : { sheet };
      told({ ...place, source: source === 'Remote' ? 'remote' : 'local' });
    });
    await session.sync();
    return added;
  });
  return async () => {
    await Excel.run(handler.context, async context => {
      handler.remove();
      await context.sync();
    });
  };
}

/** An event knows a sheet by its id. Undefined where it is gone again. */
async function nameOf(options: ExcelOptions, id: string): Promise<string | undefined> {
  return inExcel(options, async session => {
    const sheet = session.workbook.worksheets.getItemOrNullObject(id).load('name');
    await session.sync();
    return sheet.isNullObject ? undefined : sheet.name;
  });
}

function sheetGone(name: string): HostError {
  return new HostError('changed-meanwhile', {
    zh: `工作表“${name}”已经不在了（改名或删除了）。请重新检查。`,
    en: `The sheet “${name}” is gone (renamed or deleted). Check again.`,
  });
}

function sheetHidden(name: string): HostError {
  return new HostError('not-found', {
    zh: `工作表“${name}”是隐藏的。请在工作表标签上点右键，选“取消隐藏”，再点这一项。`,
    en: `The sheet “${name}” is hidden. Right-click a sheet tab, choose “Unhide”, then click the finding again.`,
  });
}
