/** Owns the workbench's own words, Chinese and English. */
import type { Language } from '../../model/language';
import type { Severity } from '../../model/severity';

export interface Texts {
  readonly title: string;
  readonly hint: string;
  readonly privacy: string;
  readonly open: string;
  readonly drop: string;
  readonly another: string;
  readonly sheets: string;
  readonly grid: (sheet: string) => string;
  readonly row: string;
  readonly hidden: string;
  readonly ours: string;
  readonly mark: Readonly<Record<Severity, string>>;
  readonly reading: string;
  readonly notXlsx: (name: string) => string;
}

export const texts: Readonly<Record<Language, Texts>> = {
  zh: {
    title: '台账管家',
    hint: '打开一本 Excel 或 WPS 登记簿（.xlsx），马上看到哪些该办未办。',
    privacy: '文件只在这台电脑上处理，不会上传；断网也能用。原文件不会改动。',
    open: '打开登记簿…',
    drop: '也可以把文件拖到这里',
    another: '换一本…',
    sheets: '工作表',
    grid: sheet => `工作表「${sheet}」，只能看，不能改`,
    row: '行号',
    hidden: '隐藏',
    ours: '台账管家写的',
    mark: { overdue: '逾期', 'due-soon': '将到期', mismatch: '不符', notice: '提示' },
    reading: '正在读取…',
    notXlsx: name => `「${name}」不是 .xlsx 或 .xlsm 文件。请在 Excel 或 WPS 里打开它，另存为 .xlsx，再打开。`,
  },
  en: {
    title: 'Logbook Steward',
    hint: 'Open a logbook of Excel or WPS (.xlsx) and see at once what is due and not done.',
    privacy:
      'The file is read on this computer only and never sent anywhere; it works offline. The file itself stays as it is.',
    open: 'Open a logbook…',
    drop: 'or drop a file here',
    another: 'Another one…',
    sheets: 'Sheets',
    grid: sheet => `Sheet “${sheet}”, to read only`,
    row: 'row',
    hidden: 'hidden',
    ours: 'written by Logbook Steward',
    mark: { overdue: 'overdue', 'due-soon': 'due soon', mismatch: 'mismatch', notice: 'notice' },
    reading: 'Reading…',
    notXlsx: name => `“${name}” is no .xlsx or .xlsm file. Open it in Excel or WPS, save it as .xlsx, and open that.`,
  },
};
