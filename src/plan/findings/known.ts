/** Owns what the findings sheet remembers: which findings earlier checks knew, and when those checks were. */
import type { KnownFinding } from '../../model/since';
import { hasTime, isStamp, type Moment, moment, stampOfSerial } from '../../model/time';
import { type CellValue, cellValue, type Sheet, type Workbook } from '../../model/workbook';
import { columns } from './grid';
import { standingOf } from './standing';

export interface Known {
  /** The moment of the check that wrote the sheet. */
  readonly asOf: Moment;
  /** The moment of the one before it, where there was one. */
  readonly before?: Moment;
  readonly findings: readonly KnownFinding[];
}

/** Undefined where no check has left its sheet, or nobody can tell any more when it was. People may have sorted its lines, added columns, typed standings. */
export function knownFindings({ sheets, date1904 }: Workbook): Known | undefined {
  const sheet = sheets.find(({ owned }) => owned?.role === 'findings');
  if (!sheet) return undefined;
  if (!known.has(sheet)) known.set(sheet, findingsOn(sheet, date1904));
  return known.get(sheet);
}

/** Snapshots never change, and after every edit of another sheet it is the same one. */
const known = new WeakMap<Sheet, Known | undefined>();

function findingsOn(sheet: Sheet, date1904: boolean): Known | undefined {
  const heading = sheet.rows.findIndex(row => row?.some(cell => cell === '标识' || cell === 'Key'));
  const facts = sheet.rows.slice(0, Math.max(0, heading)).flatMap(row => (row ?? []).map(textOf));
  const [asOf, before] = [momentAfter(/(?:检查时点|As of) /, facts), momentAfter(/(?:上次检查|last check) /, facts)];
  if (heading === -1 || asOf === undefined) return undefined;
  return { asOf, ...(before !== undefined && { before }), findings: lines(sheet, heading + 1, asOf, date1904) };
}

function lines(sheet: Sheet, headingRow: number, asOf: Moment, date1904: boolean): KnownFinding[] {
  const headings = (sheet.rows[headingRow - 1] ?? []).map(textOf);
  const columnOf = (title: string) => {
    const { zh, en } = columns.find(({ title: { en } }) => en === title)!.title;
    return headings.findIndex(heading => heading === zh || heading === en) + 1;
  };
  const places = {
    severity: columnOf('Severity'),
    sheet: columnOf('Book'),
    entry: columnOf('Entry'),
    room: columnOf('Room'),
    message: columnOf('What is wrong'),
    actor: columnOf('Who acts'),
    clause: columnOf('Clause'),
  };
  const [standingAt, seenAt, keyAt] = [columnOf('Standing'), columnOf('First seen'), columnOf('Key')];
  const found: KnownFinding[] = [];
  for (let row = headingRow + 1; ; row++) {
    const text = (column: number) => (column === 0 ? '' : textOf(cellValue(sheet, row, column)));
    const key = text(keyAt);
    if (!/^[0-9a-f]{16}$/.test(key)) return found;
    const told = Object.fromEntries(Object.entries(places).map(([name, column]) => [name, text(column)]));
    found.push({
      key,
      standing: standingOf(text(standingAt)) ?? 'open',
      firstSeen: momentOf(seenAt === 0 ? undefined : cellValue(sheet, row, seenAt), date1904) ?? asOf,
      told: told as unknown as KnownFinding['told'],
    });
  }
}

/** A real date, or one that was typed as text. */
function momentOf(value: CellValue, date1904: boolean): Moment | undefined {
  const stamp = typeof value === 'number' ? stampOfSerial(value, date1904) : textOf(value).replace(' ', 'T');
  if (stamp === undefined || !isStamp(stamp)) return undefined;
  return hasTime(stamp) ? stamp : moment(stamp, 0);
}

function momentAfter(words: RegExp, texts: readonly string[]): Moment | undefined {
  const pattern = new RegExp(`${words.source}(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d)`);
  const found = texts.map(text => pattern.exec(text)?.[1]).find(text => text !== undefined);
  return momentOf(found, false);
}

function textOf(value: CellValue): string {
  return value === undefined || typeof value === 'object' ? '' : String(value);
}
