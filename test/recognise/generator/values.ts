/** Owns random values of every kind of field: what an entry says, and one of the ways in which people write it. */
import fc from 'fast-check';
import type { FieldSpec, Value } from '../../../src/model/register';
import { addDays, type Day, moment, serialOfStamp } from '../../../src/model/time';
import type { CellValue } from '../../../src/model/workbook';

/** A cell as it is written, and what must be read from it. */
export interface WrittenCell {
  readonly value: CellValue;
  readonly format?: string;
  readonly says: Value;
  readonly isMergedUp?: true;
}

export const BLANK: WrittenCell = { value: undefined, says: undefined };

const people = '花磊 郑美玲 吴长河 谢雅琴 小林 何姐 詹经理 段飞 苗诗雨 欧阳子涵'.split(' ');
const texts = '水龙头漏水 客厅灯不亮 门锁打不开 墙面渗水需重做 等材料到货 业主不在家 已与业主沟通'.split(' ');
/** Rows go down the year, the steps of a row some days after its first. */
const daysOf = (row: number) => fc.nat({ max: 40 }).map(count => addDays('2026-02-01', row * 20 + count));
const minutes = fc.integer({ min: 8 * 12, max: 17 * 12 }).map(five => five * 5);

/** A cell of the field. `mayOmitYear`: the book's title names 2026. */
export function cellOf(field: FieldSpec, row: number, mayOmitYear: boolean): fc.Arbitrary<WrittenCell> {
  switch (field.kind) {
    case 'date':
      return daysOf(row).chain(day => writtenDay(day, mayOmitYear));
    case 'date-time':
      return fc.tuple(daysOf(row), minutes).chain(([day, time]) => writtenMoment(day, time, mayOmitYear));
    case 'mark':
      return fc
        .constantFrom(['√', '√'], ['✓', '√'], ['是', '√'], ['×', '×'], ['/', '/'])
        .map(([value, says]) => ({ value, says }));
    case 'money':
      return fc.integer({ min: 1, max: 900_000 }).chain(writtenAmount);
    case 'number':
      return fc.integer({ min: 1, max: 900 }).map(value => ({ value, says: String(value) }));
    case 'room':
      return fc
        .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 30 }))
        .map(([building, stair, floor]) => text(`${building}-${stair}-${floor}0${stair}`));
    case 'person':
      return fc.constantFrom(...people).map(text);
    case 'phone':
      return fc.integer({ min: 10_000_000_000, max: 10_099_999_999 }).map(value => ({ value, says: String(value) }));
    case 'identifier':
      return fc.constant(text(`N-${1000 + row}`));
    case 'choice':
      return fc.constantFrom(...Object.entries(field.choices ?? {})).chain(([says, words]) => {
        const written = words.filter(word => !/[A-Za-z√✓✔×✗]/.test(word));
        return fc.constantFrom(...written).map(value => ({ value, says }));
      });
    case 'status':
      return fc
        .constantFrom(['已完成', 'done'], ['处理中', 'open'], ['未完成', 'open'])
        .map(([value, says]) => ({ value, says }));
    case 'visits':
    case 'text':
      return fc.constantFrom(...texts).map(text);
  }
}

function text(value: string): WrittenCell {
  return { value, says: value };
}

function writtenDay(day: Day, mayOmitYear: boolean): fc.Arbitrary<WrittenCell> {
  const [year, month, date] = day.split('-').map(Number);
  const written: WrittenCell[] = [
    { value: serialOfStamp(day, false), format: 'yyyy-mm-dd', says: day },
    { value: serialOfStamp(day, false), format: 'm"月"d"日"', says: day },
    { value: `${year}-${month}-${date}`, says: day },
    { value: `${year}/${month}/${date}`, says: day },
    { value: `${year}.${month}.${date}`, says: day },
    { value: `${year}年${month}月${date}日`, says: day },
  ];
  if (mayOmitYear) written.push({ value: `${month}月${date}日`, says: day }, { value: `${month}.${date}`, says: day });
  return fc.constantFrom(...written);
}

function writtenMoment(day: Day, time: number, mayOmitYear: boolean): fc.Arbitrary<WrittenCell> {
  const [year, month, date] = day.split('-').map(Number);
  const [hour, minute] = [Math.floor(time / 60), time % 60];
  const padded = String(minute).padStart(2, '0');
  const says = moment(day, time);
  const written: WrittenCell[] = [
    { value: serialOfStamp(says, false), format: 'yyyy-mm-dd hh:mm', says },
    { value: `${year}-${month}-${date} ${hour}:${padded}`, says },
    { value: `${year}年${month}月${date}日${hour}时${padded}分`, says },
    { value: `${year}/${month}/${date} ${hour}：${padded}`, says },
  ];
  if (mayOmitYear) written.push({ value: `${month}月${date}日 ${hour}:${padded}`, says });
  return fc.constantFrom(...written);
}

function writtenAmount(cents: number): fc.Arbitrary<WrittenCell> {
  const says = cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace(/0$/, '');
  return fc.constantFrom<WrittenCell>(
    { value: cents / 100, says },
    { value: `${says}元`, says },
    { value: `￥${says}`, says },
    { value: says, says },
  );
}
