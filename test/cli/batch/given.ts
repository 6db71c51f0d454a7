/** Owns the folders of workbooks that batch's tests begin with: repair books, a line of text a row. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { textBook } from '../../support/textbook';
import { makeXlsx } from '../../support/xlsx-maker';

export function newDesk(): string {
  return mkdtempSync(join(tmpdir(), 'steward-'));
}

/** A repair book; each row `编号 | 完成时间 | 回访时间`. */
export function repairs(...rows: string[]): Uint8Array {
  const table = ['编号 | 报修时间 | 房号 | 报修内容 | 完成时间 | 回访时间'].concat(
    rows.map(row => {
      const [number, completed = '', callback = ''] = row.split('|').map(cell => cell.trim());
      return [number, completed, '3-1-502', '灯不亮', completed, callback].join(' | ');
    }),
  );
  return makeXlsx(textBook({ sheets: { 维修登记: table.join('\n') } }));
}

/** Writes files below a folder, by path; text or bytes. */
export function lay(folder: string, files: Readonly<Record<string, Uint8Array | string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Two projects with three books; two callbacks are missing, on the days before 2026-10-16. */
export const twoProjects = {
  '翠湖天地/维修.xlsx': repairs('WX-1 | 2026-09-10 | 2026-09-11', 'WX-2 | 2026-10-08 |'),
  '阳光花园/2026/维修下.xlsx': repairs('WX-1 | 2026-10-09 |', 'WX-2 | 2026-10-09 | 2026-10-10'),
  '阳光花园/维修上.xlsx': repairs('WX-1 | 2026-03-09 | 2026-03-09'),
};

/** The results of a run by name, as bytes: all that lies in its output folder but what it remembers and its shards. */
export function resultsIn(output: string): Record<string, string> {
  const names = readdirSync(output).filter(name => statSync(join(output, name)).isFile());
  return Object.fromEntries(names.map(name => [name, readFileSync(join(output, name)).toString('base64')]));
}

/** The findings of a run: `project workbook row check severity`. */
export function findingsIn(output: string): string[] {
  const lines = readFileSync(join(output, 'findings.jsonl'), 'utf8').split('\n').filter(Boolean);
  return lines.map(line => {
    const { project, workbook, row, check, severity } = JSON.parse(line);
    return [project, workbook, row, check, severity].join(' ');
  });
}
