/** Owns what a reader of cells knows besides the cell: its column's field, and the days around it. */
import type { FieldSpec } from '../../model/register';
import type { Stamp } from '../../model/time';

export interface CellContext {
  readonly field: FieldSpec;
  readonly date1904: boolean;
  /** The cell's number format; undefined is General. */
  readonly format?: string | undefined;
  /** Year of the book, from its heading, title, 制表日期 or sheet name. */
  readonly year?: number | undefined;
  /** Month of the book (1–12) where it keeps one month a sheet; only beside a year. */
  readonly month?: number | undefined;
  /** The last stamp read above in this column, for the year of 12月20日 and its roll-over at New Year. */
  readonly previous?: Stamp | undefined;
  /** The row's first stamp, whose day is what 当日, 次日 and a time alone are relative to, and the better hint for a year. */
  readonly rowDay?: Stamp | undefined;
  /** The column holds more than one field (业主姓名/房号): each reader takes its own part. */
  readonly combined?: boolean | undefined;
  /** Amounts that name no unit are in 万元, not yuan. */
  readonly isInTenThousands?: boolean | undefined;
}
