/** Owns the words that every view of the pane shares, and how a text is taken in the pane's language. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Bilingual, Language } from '../../model/language';
import type { Task, View } from '../session/state';

export const LanguageContext = createContext<Language>('zh');

/** Takes texts in the pane's language. */
export type Say = (text: Bilingual) => string;

export function useSay(): Say {
  const language = useContext(LanguageContext);
  return text => text[language];
}

export const viewTitles: Readonly<Record<View, Bilingual>> = {
  check: { zh: '检查', en: 'Check' },
  summary: { zh: '汇总', en: 'Sums' },
  archive: { zh: '存档', en: 'Archive' },
  reading: { zh: '识别', en: 'Reading' },
  rules: { zh: '规则', en: 'Rules' },
  settings: { zh: '设置', en: 'Settings' },
};

export const taskTitles: Readonly<Record<Task, Bilingual>> = {
  check: { zh: '正在检查', en: 'Checking' },
  mark: { zh: '正在检查并写入标记', en: 'Checking and marking' },
  clear: { zh: '正在查找标记', en: 'Looking for marks' },
  summarise: { zh: '正在汇总', en: 'Summarising' },
  archive: { zh: '正在核对这个月的单据', en: 'Going through the month’s slips' },
  verify: { zh: '正在核对存档', en: 'Proving the archives' },
  settle: { zh: '正在记入设置', en: 'Writing settings' },
  backtest: { zh: '正在回看每一天', en: 'Trying every day' },
  explain: { zh: '正在查原因', en: 'Looking for the reasons' },
  rules: { zh: '正在取规则', en: 'Fetching the rules' },
};

export const stepTitles = {
  read: { zh: '读取工作簿', en: 'reading the workbook' },
  recognise: { zh: '识别登记簿', en: 'recognising the books' },
  evaluate: { zh: '逐条检查', en: 'judging every entry' },
  plan: { zh: '整理结果', en: 'putting results together' },
  apply: { zh: '写入工作簿', en: 'writing into the workbook' },
  days: { zh: '逐日回看', en: 'day by day' },
} as const satisfies Record<string, Bilingual>;

export const common = {
  cancel: { zh: '取消', en: 'Cancel' },
  close: { zh: '关闭', en: 'Close' },
  write: { zh: '写入', en: 'Write' },
  save: { zh: '保存', en: 'Save' },
  check: { zh: '检查全部', en: 'Check all' },
  all: { zh: '全部', en: 'All' },
  month: { zh: '月份', en: 'Month' },
  notChecked: {
    zh: '还没有检查过这本台账。先检查一次，这里就有内容了。',
    en: 'This workbook has not been checked yet. Check it once first.',
  },
} as const satisfies Record<string, Bilingual>;

/** `2026-10-12 09:00`. */
export function readable(stamp: string): string {
  return stamp.replace('T', ' ');
}
