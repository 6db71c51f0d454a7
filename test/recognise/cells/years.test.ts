/** Owns the behaviour of dates that leave out year or month: they come from the row, the book or the rows above, over New Year, too. */
import { readCell } from '../../../src/recognise/cells/read';
import { context } from './fields';

interface Known {
  readonly year?: number;
  readonly month?: number;
  readonly previous?: string;
  readonly rowDay?: string;
}

const unreadable = 'unreadable';
const yearless = 'a day of no known year';

test.each<[string, Known, string]>([
  ['12月20日', {}, yearless],
  ['12月20日 下午', {}, yearless],
  ['12月20日', { year: 2025 }, '2025-12-20'],
  ['12月20日', { previous: '2025-12-18' }, '2025-12-20'],
  ['1月3日', { previous: '2025-12-28' }, '2026-01-03'],
  ['12月30日', { previous: '2026-01-02' }, '2025-12-30'],
  ['1月3日', { year: 2025, previous: '2025-12-28' }, '2026-01-03'],
  ['12月31日', { year: 2025, previous: '2026-01-03' }, '2025-12-31'],
  ['12月20日', { year: 2026, previous: '2026-01-05' }, '2026-12-20'],
  ['6月20日', { year: 2026, previous: '2027-07-16' }, '2026-06-20'],
  ['1月3日', { year: 2025, month: 12 }, '2026-01-03'],
  ['12月30日', { year: 2026, month: 1 }, '2025-12-30'],
  ['1月2日', { year: 2025, rowDay: '2025-12-30' }, '2026-01-02'],
  ['3月20日', { rowDay: '2025-12-20' }, '2026-03-20'],
  ['12月30日', { rowDay: '2026-01-05' }, '2025-12-30'],
  ['2月29日', { year: 2026 }, unreadable],
  ['2月29日', { rowDay: '2026-02-27' }, unreadable],
  ['2月29日', { rowDay: '2023-12-30' }, '2024-02-29'],
  ['20日', { year: 2026 }, unreadable],
  ['20日', { year: 2026, month: 6 }, '2026-06-20'],
  ['31日', { year: 2026, month: 6 }, unreadable],
  ['2日', { rowDay: '2026-06-28' }, '2026-07-02'],
  ['2号', { rowDay: '2025-12-30' }, '2026-01-02'],
  ['29日', { rowDay: '2026-06-28' }, '2026-06-29'],
  ['2日', { previous: '2026-06-30' }, '2026-07-02'],
  ['30日', { previous: '2026-06-30' }, '2026-06-30'],
])('%s beside %j is %s', (written, known, expected) => {
  const value = readCell(written, context('date', known));
  const unread = { unreadable: written, ...(expected === yearless && { isYearless: true }) };
  expect(value).toEqual(expected === unreadable || expected === yearless ? unread : expected);
});
