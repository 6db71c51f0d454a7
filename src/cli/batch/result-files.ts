/** Owns the files of a run's results: findings as lines of JSON, the tables as Parquet. */
import { appendFileSync, closeSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { ParquetFile } from './parquet';
import {
  checksTable,
  feesTable,
  findingsTable,
  lateTable,
  problemsTable,
  ratesTable,
  type Table,
  workbooksTable,
} from './tables';

/** All files of a run, written aside and moved to their places together. */
export function openFiles(output: string) {
  const moves: [string, string][] = [];
  const aside = (name: string) => {
    const temporary = join(output, `.${name}.tmp`);
    moves.push([temporary, join(output, name)]);
    return temporary;
  };
  const parquet = <Row>(table: Table<Row>) => new ParquetFile(aside(`${table.name}.parquet`), table);
  const files = {
    lines: new LinesFile(aside('findings.jsonl')),
    findings: parquet(findingsTable),
    rates: parquet(ratesTable),
    late: parquet(lateTable),
    fees: parquet(feesTable),
    problems: parquet(problemsTable),
    workbooks: parquet(workbooksTable),
    checks: parquet(checksTable),
  };
  return {
    ...files,
    finish() {
      for (const file of Object.values(files)) file.finish();
      for (const [from, to] of moves) renameSync(from, to);
    },
  };
}

/** A file of one JSON object a line. */
class LinesFile {
  private readonly file: number;
  private held = '';

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  add(line: object): void {
    this.held += `${JSON.stringify(line)}\n`;
    if (this.held.length > 1_000_000) this.flush();
  }

  finish(): void {
    this.flush();
    closeSync(this.file);
  }

  private flush(): void {
    appendFileSync(this.file, this.held);
    this.held = '';
  }
}
