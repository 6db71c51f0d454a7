/** Owns the errors of a plan that was made for another state of the workbook. */
import { HostError } from './host';

/** The plan names a sheet that the workbook hasn't got. */
export function noSuchSheet(book: string, sheet: string): HostError {
  return new HostError('changed-meanwhile', {
    zh: `「${book}」里没有工作表“${sheet}”：检查之后工作簿改过了。什么也没写入，请重新检查。`,
    en: `“${book}” has no sheet “${sheet}”: the workbook changed after the check. Nothing was written; check again.`,
  });
}

/** The plan makes a sheet under a name that is taken, perhaps by a chart sheet, which no snapshot lists. */
export function sheetNameTaken(book: string, sheet: string): HostError {
  return new HostError('changed-meanwhile', {
    zh: `「${book}」里已有名为“${sheet}”的工作表或图表页，不会覆盖它。什么也没写入；请给它改名后重新检查。`,
    en: `“${book}” already has a sheet or chart called “${sheet}”, which is not overwritten. Nothing was written; rename it and check again.`,
  });
}
