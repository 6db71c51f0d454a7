/** Owns the guide that lies beside a run's results: what each file holds, column by column, and how to ask it. */
import type { Bilingual, Language } from '../../model/language';
import { queries } from './queries';
import type { Asked } from './run-file';
import { summaryNames } from './summary';
import { type CellKind, tables } from './tables';

/** Markdown in the language of the run. */
export function guideText({ language, projectLevel }: Pick<Asked, 'language' | 'projectLevel'>): string {
  const say = ({ zh, en }: Bilingual) => ({ zh, en })[language];
  return `# ${say({ zh: '批量检查的结果', en: 'Results of a batch check' })}

${files(language)
  .map(([name, text]) => `- \`${name}\` ${text}`)
  .join('\n')}

${say(projects(projectLevel))}

## ${say({ zh: '用 DuckDB 查询', en: 'Asking by DuckDB' })}

${say({
  zh: '在这个文件夹里运行 `duckdb`，再粘贴下面的语句。`"check"`、`"of"`、`"row"` 是 SQL 的保留字，要加引号。',
  en: 'Run `duckdb` in this folder and paste. `"check"`, `"of"` and `"row"` are words of SQL and need quotation marks.',
})}

${queries.map(({ title, sql }) => `${say(title)}\n\n\`\`\`sql\n${sql}\n\`\`\``).join('\n\n')}

## ${say({ zh: '各表的栏目', en: 'The columns' })}

${say({
  zh: '日期和时刻都是当地的。`severity`：overdue 逾期、due-soon 将到期、mismatch 不符、notice 提示。',
  en: 'Days and moments are local. `severity`: overdue, due-soon, mismatch, notice.',
})}

${tables.map(({ name, title, columns }) => `### ${name}.parquet\n\n${say(title)}\n\n${columnTable(columns, language)}`).join('\n\n')}
`;
}

function files(language: Language): [string, string][] {
  const list: [string, Bilingual][] = [
    [summaryNames[language], { zh: '汇总表，可以打印', en: 'the summary, to print' }],
    [
      'findings.jsonl',
      {
        zh: '问题，一行一个，与 `check --format json` 的 `findings` 相同，另加项目和工作簿',
        en: 'a finding a line, as in `findings` of `check --format json`, with project and workbook',
      },
    ],
    ['*.parquet', { zh: '同样的内容和其他各表，供分析', en: 'the same and the other tables, to analyse' }],
    [
      'state',
      {
        zh: '每个工作簿的结果，再次运行时用；删掉就全部重查',
        en: 'the result of every workbook, for the next run; without it everything is checked anew',
      },
    ],
  ];
  return list.map(([name, text]) => [name, text[language]]);
}

function projects(level: number): Bilingual {
  return {
    zh: `项目是被检查的文件夹下的${level === 1 ? '第一层' : `前 ${level} 层`}文件夹；直接放在里面的工作簿，项目就是它的文件名。`,
    en: `A project is the ${level === 1 ? 'first folder' : `first ${level} folders`} below the one that was checked; a workbook that lies right in it is a project by its file's name.`,
  };
}

function columnTable(
  columns: readonly { readonly name: string; readonly kind: CellKind; readonly title: Bilingual }[],
  language: Language,
): string {
  const heads = { zh: '| 栏目 | 类型 | 内容 |', en: '| column | type | holds |' }[language];
  const rows = columns.map(({ name, kind, title }) => `| \`${name}\` | ${typeOf(kind)} | ${title[language]} |`);
  return [heads, '|---|---|---|', ...rows].join('\n');
}

/** As DuckDB calls it. */
function typeOf(kind: CellKind): string {
  if (typeof kind === 'object') return `DECIMAL(38,${kind.decimals})`;
  return kind === 'text' ? 'VARCHAR' : kind.toUpperCase();
}
