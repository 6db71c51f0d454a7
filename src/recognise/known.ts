/** Owns what is known of sheets from an earlier recognition: a sheet that nobody touched since is not read again. */
import type { RegisterSpec } from '../model/register';
import type { Reading } from '../model/settings';
import type { Sheet, Workbook } from '../model/workbook';
import type { RecognisedSheet } from './sheet';

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

/** The sheet as `recognise` makes it, or as it was made when all it depends on was the same. */
export function knownOr(
  sheet: Sheet,
  { name: workbook, date1904 }: Workbook,
  specs: readonly RegisterSpec[],
  reading: Reading,
  recognise: () => RecognisedSheet,
): RecognisedSheet {
  const said = JSON.stringify(reading);
  const before = known.get(sheet);
  const isSame =
    before?.specs === specs && before.workbook === workbook && before.date1904 === date1904 && before.reading === said;
  if (isSame) return before.recognised;
  const recognised = recognise();
  known.set(sheet, { specs, workbook, date1904, reading: said, recognised });
  return recognised;
}
