/** Owns what a run tells at its end: how many, what was found, which projects stand worst, what is set aside, where the results lie. */
import type { Bilingual, Language } from '../../model/language';
import { severities, severityTitles } from '../../model/severity';
import type { Moment } from '../../model/time';
import { harmless } from '../report/lines';
import { asideText, isFailure } from './aside';
import type { Gathered } from './gather';
import { type Shard, shardFolder } from './shard';
import { summaryNames } from './summary';
import { byUrgency, countOf, type SeverityCounts } from './tally';

export interface Account {
  readonly asOf: Moment;
  /** Of the results. */
  readonly language: Language;
  readonly output: string;
  /** Workbooks. */
  readonly count: number;
  /** Of them, those whose earlier result still holds; absent where shards were merged. */
  readonly unchanged?: number;
  readonly gathered: Gathered;
}

/** Projects that are listed; the summary has them all. */
const SHOWN = 10;

/** For people, ending with a line end. */
export function accountText(
  { asOf, output, count, unchanged, gathered, language: written }: Account,
  language: Language,
): string {
  const { tally } = gathered;
  const moment = asOf.replace('T', ' ');
  const findings = countsText(tally.findings, language) || { zh: '没有发现问题', en: 'nothing to report' }[language];
  const worst = [...tally.projects.values()]
    .filter(({ findings }) => countOf(findings) > 0)
    .sort(byUrgency(({ project }) => project));
  const lines: Bilingual[] = [
    {
      zh: `检查时点 ${moment}　工作簿 ${count} 个，项目 ${tally.projects.size} 个${unchanged ? `；其中 ${unchanged} 个没有变动，未重查` : ''}`,
      en: `As of ${moment}: ${count} workbooks of ${tally.projects.size} projects${unchanged ? `; ${unchanged} unchanged and not checked again` : ''}`,
    },
    { zh: `合计：${findings}`, en: `Total: ${findings}` },
    ...worst.slice(0, SHOWN).map(({ project, findings }) => {
      const line = `  ${harmless(project)}  ${countsText(findings, language)}`;
      return { zh: line, en: line };
    }),
  ];
  const left = worst.length - SHOWN;
  if (left > 0) lines.push({ zh: `  另有 ${left} 个项目，见汇总`, en: `  ${left} more projects, see the summary` });
  lines.push(...asideLines(gathered), {
    zh: `结果在 ${output}：${summaryNames[written]}、findings.jsonl、各 .parquet；栏目和查询见其中的 README.md`,
    en: `Results in ${output}: ${summaryNames[written]}, findings.jsonl and the .parquet files; README.md there says how to ask them`,
  });
  return `${lines.map(line => line[language]).join('\n')}\n`;
}

/** For programs, version 1. */
export function accountJson({ asOf, output, count, unchanged, gathered }: Account, language: Language): object {
  const { tally, aside } = gathered;
  const { checked, failed, copy, own } = tally.workbooks;
  return {
    version: 1,
    asOf,
    out: output,
    projects: tally.projects.size,
    workbooks: { found: count, checked, failed, copies: copy, own, ...(unchanged !== undefined && { unchanged }) },
    findings: tally.findings,
    setAside: tally.setAside,
    aside: aside.map(line => ({ path: line.workbook, kind: line.kind, message: asideText(line)[language] })),
  };
}

/** A line for each workbook or folder that should have been checked and was not. */
export function failureLines({ gathered }: Account, language: Language): string {
  return gathered.aside
    .filter(isFailure)
    .map(line => harmless(`${line.workbook}: ${asideText(line)[language]}`))
    .map(line => `${line}\n`)
    .join('');
}

/** What a shard says in place of results. */
export function shardSentence(shard: Shard, count: number, output: string): Bilingual {
  const name = shardFolder(shard);
  return {
    zh: `第 ${shard.index} 份做完：${count} 个工作簿，留在 ${output} 的 ${name}。各份都做完后，用 batch --merge ${output} 合成结果。`,
    en: `Shard ${shard.index} is done: ${count} workbooks, kept in ${name} of ${output}. When all are, batch --merge ${output} makes the results.`,
  };
}

function asideLines({ aside }: Gathered): Bilingual[] {
  if (aside.length === 0) return [];
  const failures = aside.filter(isFailure).length;
  return [
    {
      zh: `未计入 ${aside.length} 个，其中未能检查 ${failures} 个；逐一列在汇总的「未计入」表`,
      en: `Not counted: ${aside.length}, of them ${failures} that could not be checked; the summary lists each`,
    },
  ];
}

/** `逾期 3 · 提示 1`; empty for none. */
function countsText(findings: SeverityCounts, language: Language): string {
  return severities
    .filter(severity => findings[severity] > 0)
    .map(severity => `${severityTitles[severity][language]} ${findings[severity]}`)
    .join(' · ');
}
