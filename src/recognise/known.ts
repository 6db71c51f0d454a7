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
  readonly sheet: Sheet;
  readonly specs: readonly RegisterSpec[];
  readonly workbook: string;
  readonly date1904: boolean;
  /** What a person said of sheets, as one text. */
  readonly reading: string;
  readonly recognised: RecognisedSheet;
}

/** By the rows of a snapshot: they never change, and stay the same when highlights are put on. What is known goes when they do. */
const known = new WeakMap<Sheet['rows'], Known>();

/** Whether nothing sets two sheets apart of which recognition takes notice. */
function isAlike(a: Sheet, b: Sheet): boolean {
  return (
    a.rows === b.rows &&
    a.formats === b.formats &&
    a.merges === b.merges &&
    a.struck === b.struck &&
    a.owned === b.owned &&
    a.name === b.name
  );
}

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
  const knownOf = (each: Sheet): Known | undefined => {
    const other = known.get(each.rows);
    const isSame =
      other?.specs === specs && other.workbook === workbook && other.date1904 === date1904 && other.reading === said;
    return isSame && isAlike(other.sheet, each) ? other : undefined;
  };
  const same = knownOf(sheet);
  if (same) return same.recognised;
  const earlier = before?.sheets.find(({ name }) => name === sheet.name);
  const ofEarlier = earlier && knownOf(earlier);
  const touched = ofEarlier && touchedRows(earlier, sheet);
  const again =
    touched && recogniseAgain(earlier!, sheet, date1904, ofEarlier!.recognised, touched, vocabularyOf(specs));
  const recognised = again ?? recognise(touched && { tables: ofEarlier!.recognised.rows ?? [], touched });
  known.set(sheet.rows, { sheet, specs, workbook, date1904, reading: said, recognised });
  return recognised;
}
