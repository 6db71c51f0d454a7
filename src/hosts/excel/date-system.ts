/** Owns the question whether a workbook counts its days from 1904, which Excel's interface does not say. */
import { type Stamp, stampOfSerial } from '../../model/time';
import type { CellValue } from '../../model/workbook';
import { excelCode } from './faults';
import type { Session } from './session';
import { rangeOf } from './survey';
import type { Formats, Rows } from './values';

const SAMPLES = 12;

interface Sample {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly serial: number;
}

/**
 * Compares the text that Excel shows for some dates with what their numbers mean either way. Where no date shows enough to tell,
 * Excel's own DATE is asked; where that is not to be had, days count from 1900, as nearly everywhere. Nothing is written for it.
 */
export async function isDate1904(session: Session, values: Rows, formats: Formats): Promise<boolean> {
  const samples = findSamples(values, formats);
  const vote = await voteOf(session, samples);
  return vote === 0 ? isDateOf1904(session) : vote > 0;
}

/** Above 0 for 1904, below for 1900. */
async function voteOf(session: Session, samples: readonly Sample[]): Promise<number> {
  if (samples.length === 0) return 0;
  const ranges = samples.map(({ sheet, row, column }) =>
    rangeOf(sheet, { top: row, left: column, bottom: row, right: column }).load('text'),
  );
  await session.sync();
  const votes = samples.map(({ serial }, index) => {
    const shown = ranges[index]!.text[0]![0]!;
    const [fits1900, fits1904] = [false, true].map(is => shows(shown, stampOfSerial(serial, is)));
    return fits1900 === fits1904 ? 0 : fits1904 ? 1 : -1;
  });
  return votes.reduce<number>((sum, vote) => sum + vote, 0);
}

async function isDateOf1904(session: Session): Promise<boolean> {
  try {
    const date = session.workbook.functions.date(1904, 1, 2).load('value');
    await session.sync();
    return date.value === 1;
  } catch (error) {
    if (excelCode(error) === undefined) throw error;
    return false;
  }
}

function findSamples(values: Rows, formats: Formats): Sample[] {
  const samples: Sample[] = [];
  for (const [sheet, rows] of formats) {
    for (const [index, row] of rows.entries()) {
      for (const [at, format] of (row ?? []).entries()) {
        const serial = values.get(sheet)?.[index]?.[at];
        if (format === undefined || !isDay(serial) || !showsDays(format)) continue;
        samples.push({ sheet, row: index + 1, column: at + 1, serial });
        if (samples.length === SAMPLES) return samples;
      }
    }
  }
  return samples;
}

/** Whether a value is a day in either system. */
function isDay(value: CellValue): value is number {
  return typeof value === 'number' && [false, true].every(is => stampOfSerial(value, is) !== undefined);
}

/** Whether a number format has a month and a day, not counting quoted words and colours. */
function showsDays(format: string): boolean {
  const letters = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /m/i.test(letters) && /d/i.test(letters);
}

/** Whether a shown text names that month and day, and that year where it names one. */
function shows(text: string, stamp: Stamp | undefined): boolean {
  if (stamp === undefined) return false;
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const [year, month, date] = stamp.slice(0, 10).split('-').map(Number) as [number, number, number];
  const isYear = numbers.every(number => number < 1000 || number === year);
  return isYear && numbers.includes(month) && numbers.includes(date);
}
