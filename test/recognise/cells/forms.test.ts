/** Owns two laws of date texts: a date printed in any form reads back, and no text makes the reader throw or loop. */
import fc from 'fast-check';
import { fieldKinds, isUnreadable } from '../../../src/model/register';
import { dayFromNumber, isStamp, moment } from '../../../src/model/time';
import { kindEvidence } from '../../../src/recognise/cells/kinds';
import { readCell } from '../../../src/recognise/cells/read';
import { context } from './fields';

type Parts = readonly [year: string, month: string, date: string];

const dayForms: readonly ((parts: Parts) => string)[] = [
  parts => parts.join('-'),
  parts => parts.join('/'),
  parts => parts.join('.'),
  ([year, month, date]) => year + month.padStart(2, '0') + date.padStart(2, '0'),
  ([year, month, date]) => `${year}年${month}月${date}日`,
  ([year, month, date]) => `${year.slice(2)}-${month}-${date}`,
  ([, month, date]) => `${month}月${date}日`,
  ([, month, date]) => `${month}.${date}`,
  ([, month, date]) => `${month}月${date}号`,
];

const timeForms: readonly ((hour: number, minute: number) => string)[] = [
  (hour, minute) => `${hour}:${String(minute).padStart(2, '0')}`,
  (hour, minute) => `${hour}：${String(minute).padStart(2, '0')}`,
  (hour, minute) => `${hour}时${minute}分`,
  (hour, minute) => `${hour}点${minute}分`,
  (hour, minute) => (hour > 12 && hour < 18 ? `下午${hour - 12}点${minute}分` : `${hour}时${minute}分`),
];

const days = fc.integer({ min: 36526, max: 54787 }).map(dayFromNumber);
const minutes = fc.integer({ min: 1, max: 1439 });
const gap = fc.constantFrom(' ', '', '\n', '，', ' （周三） ');

test('a date in any form, with a time in any form, reads back', () => {
  fc.assert(
    fc.property(
      days,
      minutes,
      gap,
      fc.constantFrom(...dayForms),
      fc.constantFrom(...timeForms),
      (day, time, between, printDay, printTime) => {
        const [year, month, date] = day.split('-') as [string, string, string];
        const written = printDay([year, String(Number(month)), String(Number(date))]);
        const known = context('date-time', { year: Number(year) });
        expect(readCell(written, known)).toBe(day);
        const separator = /[日号]$/.test(written) ? between : between || ' ';
        const hour = Math.floor(time / 60);
        expect(readCell(written + separator + printTime(hour, time % 60), known)).toBe(moment(day, time));
      },
    ),
    { numRuns: 500 },
  );
});

const alphabet = '0123456789年月日号时点分半上下午晚当次、，,;:：.-/ \n√×未已完成张三W元万（）()#栋单元';

test('no text throws, loops, or is read as anything that the kind does not promise', () => {
  const kinds = fc.constantFrom(...fieldKinds);
  const texts = fc.oneof(
    fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
  fc.assert(
    fc.property(texts, kinds, fc.boolean(), (text, kind, combined) => {
      const value = readCell(text, context(kind, { year: 2026, month: 7, rowDay: '2026-07-01', combined }));
      kindEvidence(text);
      if (value === undefined || isUnreadable(value)) return;
      if (kind === 'date' || kind === 'date-time' || kind === 'mark') {
        expect(['√', '×', '/'].includes(value) || isStamp(value)).toBe(true);
      }
      if (kind === 'money' || kind === 'number') expect(value).toMatch(/^(?:-?\d+(?:\.\d+)?|\/)$/);
      if (kind === 'visits') expect(value).toMatch(/^\d+(?:,\d+)*$/);
    }),
    { numRuns: 2000 },
  );
});

test('a very long text is read in no time', () => {
  const long = ['7.2、', '9:30 ', '张三、', '(((', '1,', '3-1-'].map(piece => piece.repeat(20_000));
  const started = performance.now();
  for (const text of long) for (const kind of fieldKinds) readCell(text, context(kind, { year: 2026 }));
  expect(performance.now() - started).toBeLessThan(5000);
});
