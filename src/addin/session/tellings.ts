/** Owns the sentences that say what a job did, and what its receipt left out. */
import type { Bilingual } from '../../model/language';
import type { Problem } from '../../model/problem';
import type { Trouble } from '../engine/outcome';
import type { ArchiveReport, CheckReport, PlanReport, SummaryReport } from '../engine/reports';

export const tellings = {
  marked: (report: CheckReport): Bilingual =>
    withLeftOut(
      report,
      changed(report, {
        zh: '标记已写入，结果列在「检查结果」表。',
        en: 'Marks are written; the findings stand on their sheet.',
      }),
    ),
  cleared: (report: PlanReport): Bilingual =>
    withLeftOut(
      report,
      changed(report, {
        zh: '标记和可重做的汇总表已清除。',
        en: 'Marks, and sheets that can be made again, are gone.',
      }),
    ),
  settled: (report: PlanReport): Bilingual =>
    withLeftOut(
      report,
      changed(report, {
        zh: '已记在「管家设置」「豁免登记」，并重新检查。',
        en: 'Written on 管家设置 and 豁免登记; checked again.',
      }),
    ),
  summarised: (titles: readonly string[], report: SummaryReport): Bilingual =>
    withLeftOut(report, {
      zh: `${report.month} 的汇总已写好：${titles.map(title => `「${title}」`).join('')}。`,
      en: `The summaries of ${report.month} are written: ${titles.join(', ')}.`,
    }),
  archived: (report: ArchiveReport): Bilingual =>
    withLeftOut(report, {
      zh: `${report.month} 已存档${report.sheet === undefined ? '' : `，在「${report.sheet}」`}。`,
      en: `${report.month} is archived${report.sheet === undefined ? '' : ` on ${report.sheet}`}.`,
    }),
  nothingToSummarise: {
    zh: '这本台账里没有这张汇总要用的登记簿，什么也没有写。',
    en: 'This workbook keeps none of the books that this summary is about; nothing was written.',
  },
} as const;

/** Wrong entries on the settings sheets are to be put right before anything is written there. */
export function wrongSettings(wrong: readonly Problem[]): Trouble {
  const told = (language: 'zh' | 'en') => wrong.map(({ message }) => message[language]).join('\n');
  return {
    code: 'write-failed',
    sentence: {
      zh: `没有写入，请先改好这些：\n${told('zh')}`,
      en: `Nothing was written. Put these right first:\n${told('en')}`,
    },
  };
}

function changed({ plan }: PlanReport, sentence: Bilingual): Bilingual {
  if (plan.changes.length > 0) return sentence;
  return { zh: '没有要改的地方：已经是最新的。', en: 'Nothing to change: all is up to date.' };
}

/** What a host left out is never left unsaid. */
function withLeftOut({ receipt }: PlanReport, { zh, en }: Bilingual): Bilingual {
  const left = receipt?.leftOut ?? [];
  return {
    zh: [zh, ...left.map(({ why }) => why.zh)].join('\n'),
    en: [en, ...left.map(({ why }) => why.en)].join('\n'),
  };
}
