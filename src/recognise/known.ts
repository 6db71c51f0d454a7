/** Owns what is known of sheets from an earlier recognition: what nobody touched since is not read again. */
import type { RegisterSpec } from '../model/register';
import type { Reading } from '../model/settings';
import type { Sheet, Workbook } from '../model/workbook';
import { recogniseAgain } from './again';
import { vocabularyOf } from './headings/vocabulary';
import type { RecognisedSheet } from './sheet';
import type { RowsBefore } from './tables/read';
import { touchedRows } from './touched';

interface Known {
  readonly specs: readonly RegisterSpec[];
  readonly workbook: string;
  readonly date1904: boolean;
  /** What a person said of sheets, as one text. */
  readonly reading: string;
  readonly recognised: RecognisedSheet;
}

/** Snapshots never change, so the same object is the same sheet; what is known goes when the snapshot does. */
const known = new WeakMap<Sheet, Known>();

/**
 * The sheet as `recognise` makes it from what is known of its rows in the snapshot `before`, if anything is; or as it was made already, when
 * all it depends on was the same.
 */
export function knownOr(
  sheet: Sheet,
  { name: workbook, date1904 }: Workbook,
  specs: readonly RegisterSpec[],
  reading: Reading,
  before: Workbook | undefined,
  recognise: (rows: RowsBefore | undefined) => RecognisedSheet,
): RecognisedSheet {
  const said = JSON.stringify(reading);
  const isSame = (other: Known | undefined): other is Known =>
    other?.specs === specs && other.workbook === workbook && other.date1904 === date1904 && other.reading === said;
  const same = known.get(sheet);
  if (isSame(same)) return same.recognised;
  const earlier = before?.sheets.find(({ name }) => name === sheet.name);
  const ofEarlier = earlier && known.get(earlier);
  const touched = isSame(ofEarlier) ? touchedRows(earlier!, sheet) : undefined;
  const again =
    touched && recogniseAgain(earlier!, sheet, date1904, ofEarlier!.recognised, touched, vocabularyOf(specs));
  const recognised = again ?? recognise(touched && { tables: ofEarlier!.recognised.rows ?? [], touched });
  known.set(sheet, { specs, workbook, date1904, reading: said, recognised });
  return recognised;
}
