/** Owns the pane's own words, Chinese and English; findings bring theirs with them. */
import type { Language } from '../model/language';
import type { Severity } from '../model/severity';

export interface Texts {
  readonly title: string;
  readonly hint: string;
  readonly open: string;
  readonly drop: string;
  readonly checking: (name: string) => string;
  readonly save: string;
  readonly another: string;
  readonly summary: (findings: number, entries: number, sheets: number) => string;
  readonly nothing: string;
  readonly asOf: (moment: string) => string;
  readonly due: (stamp: string, isProvisional: boolean) => string;
  readonly clause: string;
  readonly actor: string;
  readonly notUnderstood: string;
  readonly unrecognised: (sheet: string) => string;
  readonly unusedColumn: (sheet: string, column: string, heading: string) => string;
  readonly failed: string;
  readonly severity: Readonly<Record<Severity, string>>;
}

const zh: Texts = {
  title: '台账管家',
  hint: '打开一本 Excel 台账，马上看到哪些该办未办。文件只在本机处理，不会上传。',
  open: '打开台账…',
  drop: '也可以把 .xlsx 文件拖到这里',
  checking: name => `正在检查 ${name} …`,
  save: '保存检查副本',
  another: '换一本',
  summary: (findings, entries, sheets) => `${sheets} 张登记表，${entries} 条记录，${findings} 项要处理`,
  nothing: '没有发现问题。',
  asOf: moment => `检查时点 ${moment.replace('T', ' ')}`,
  due: (stamp, isProvisional) => `应办时限 ${stamp.replace('T', ' ')}${isProvisional ? '（暂定）' : ''}`,
  clause: '依据',
  actor: '责任人',
  notUnderstood: '没有看懂的地方',
  unrecognised: sheet => `工作表「${sheet}」不是登记表，没有检查`,
  unusedColumn: (sheet, column, heading) => `「${sheet}」${column} 列「${heading}」没有用到`,
  failed: '没有完成',
  severity: { overdue: '逾期', 'due-soon': '将到期', mismatch: '不符', notice: '提示' },
};

const en: Texts = {
  title: 'Logbook Steward',
  hint: 'Open an Excel logbook and see what is overdue. The file stays on this computer.',
  open: 'Open a logbook…',
  drop: 'or drop an .xlsx file here',
  checking: name => `Checking ${name} …`,
  save: 'Save the checked copy',
  another: 'Another book',
  summary: (findings, entries, sheets) => `${sheets} registers, ${entries} entries, ${findings} findings`,
  nothing: 'Nothing was found.',
  asOf: moment => `As of ${moment.replace('T', ' ')}`,
  due: (stamp, isProvisional) => `due ${stamp.replace('T', ' ')}${isProvisional ? ' (provisional)' : ''}`,
  clause: 'clause',
  actor: 'to act',
  notUnderstood: 'What was not understood',
  unrecognised: sheet => `Sheet “${sheet}” is no register and was not checked`,
  unusedColumn: (sheet, column, heading) => `“${sheet}” column ${column} “${heading}” was not used`,
  failed: 'Not finished',
  severity: { overdue: 'overdue', 'due-soon': 'due soon', mismatch: 'mismatch', notice: 'notice' },
};

export const texts: Readonly<Record<Language, Texts>> = { zh, en };
