/** Owns Parquet files: tables written row group by row group, so that a run of any size takes the same memory. The only door to the library. */
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import { isDecimal, rounded } from '../../model/money';
import type { Cell, CellKind, Table } from './tables';

/** Rows that are held before they are written. The same whatever the jobs, so that the bytes are the same. */
const GROUP = 10_000;

export class ParquetFile<Row> {
  private readonly writer: ParquetWriter;
  private held: unknown[][];

  /** Makes the file, or empties it. */
  constructor(
    path: string,
    private readonly table: Table<Row>,
  ) {
    const elements = table.columns.map(({ name, kind }) => ({ name, repetition_type: 'OPTIONAL', ...elementOf(kind) }));
    const schema = [{ name: 'root', num_children: elements.length }, ...elements];
    this.writer = new ParquetWriter({
      writer: fileWriter(path),
      schema: schema as Schema,
      createdBy: 'logbook-steward',
    });
    this.held = this.table.columns.map(() => []);
  }

  add(row: Row): void {
    for (const [index, { kind, of }] of this.table.columns.entries()) this.held[index]!.push(stored(kind, of(row)));
    if (this.held[0]!.length >= GROUP) this.flush();
  }

  finish(): void {
    this.flush();
    this.writer.finish();
  }

  private flush(): void {
    if (this.held[0]!.length === 0) return;
    const columnData = this.table.columns.map(({ name }, index) => ({ name, data: this.held[index]! }));
    this.writer.write({ columnData, rowGroupSize: GROUP });
    this.held = this.table.columns.map(() => []);
  }
}

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];

/** Digits of an amount, decimals included: more than anybody types. */
const DIGITS = 38;

function elementOf(kind: CellKind) {
  if (typeof kind === 'object') {
    const size = { precision: DIGITS, scale: kind.decimals };
    return {
      ...{ type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, converted_type: 'DECIMAL', ...size },
      logical_type: { type: 'DECIMAL', ...size },
    };
  }
  switch (kind) {
    case 'text':
      return { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } };
    case 'json':
      return { type: 'BYTE_ARRAY', converted_type: 'JSON', logical_type: { type: 'JSON' } };
    case 'integer':
      return { type: 'INT32' };
    case 'double':
      return { type: 'DOUBLE' };
    case 'boolean':
      return { type: 'BOOLEAN' };
    case 'date':
      return { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } };
    case 'timestamp':
      return { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' } };
  }
}

/** Days and moments are local; the format keeps them as if they were of UTC, and says that they are not. */
function stored(kind: CellKind, cell: Cell): unknown {
  if (cell === undefined) return undefined;
  if (typeof kind === 'object') return typeof cell === 'string' ? unscaled(cell, kind.decimals) : undefined;
  if (kind === 'date') return new Date(`${cell}T00:00Z`);
  if (kind === 'timestamp') return new Date(`${cell}Z`);
  return cell;
}

function unscaled(text: string, decimals: number): bigint | undefined {
  if (!isDecimal(text)) return undefined;
  const digits = rounded(text, decimals).replace('.', '');
  return digits.replace('-', '').length <= DIGITS ? BigInt(digits) : undefined;
}
