/** Owns the behaviour of room keys: the ways to write one room meet, different rooms never do. */
import fc from 'fast-check';
import { isRoomText, roomKey } from '../../src/model/room';

test.each([
  [
    '3-1-502',
    '3栋1单元502',
    '3#1-502',
    '3号楼一单元502室',
    '３－１－５０２',
    '03-01-0502',
    '3幢1单元502房',
    '3#楼1单元502',
    '3栋 1单元 502',
  ],
  ['A座1203', 'a座1203室', 'A-1203', 'Ａ座１２０３'],
  ['商铺12号', '商铺12', '商铺 12 号'],
  ['二期3栋502', '2期3-502', '二期 3号楼 502室'],
  ['翠湖苑3栋1单元502', '翠湖苑3-1-502'],
  ['12号院3栋502', '12号院3-502'],
  ['十二栋502', '12-502', '12栋502'],
  ['3502', '３５０２', '3502室'],
])('one room: %s', (...ways) => {
  expect(new Set(ways.map(roomKey)).size).toBe(1);
});

test.each([
  ['3-1-502', '3-1-503'],
  ['3-1-502', '31-502'],
  ['3-1-502', '3-502'],
  ['3栋502', '3单元502'],
  ['3栋5楼502', '3-5-502'],
  ['A座1203', 'B座1203'],
  ['3-1-502', '翠湖苑3-1-502'],
  ['-1-023', '1-023'],
  ['3-1-502东', '3-1-502西'],
  ['3502', '3-502'],
])('two rooms: %s and %s', (one, other) => {
  expect(roomKey(one)).not.toBe(roomKey(other));
});

test.each(['大堂', '/', '', '公共区域'])('%j is no room', text => {
  expect(roomKey(text)).toBeUndefined();
});

test('digits alone stay themselves', () => {
  expect(roomKey('3502')).toBe('3502');
});

const part = fc.integer({ min: 1, max: 40 });
const room = fc.tuple(part, fc.option(part), fc.integer({ min: 1, max: 4099 }));
type Room = [number, number | null, number];

const ways: readonly ((room: Room) => string)[] = [
  ([building, unit, door]) => [building, unit, door].filter(number => number !== null).join('-'),
  ([building, unit, door]) => `${building}栋${unit === null ? '' : `${unit}单元`}${door}`,
  ([building, unit, door]) => `${building}#${unit === null ? '' : `${unit}-`}${door}室`,
  ([building, unit, door]) => `${building}号楼 ${unit === null ? '' : `${unit}单元 `}${door}`,
  ([building, unit, door]) => `${String(building).padStart(2, '0')}-${unit === null ? '' : `0${unit}-`}${door}`,
];
const way = fc.constantFrom(...ways);

test('rooms written any way share a key exactly where they are the same room', () => {
  fc.assert(
    fc.property(room, room, way, way, (one, other, write, rewrite) => {
      expect(roomKey(rewrite(one))).toBe(roomKey(write(one)));
      const isSame = one.every((number, at) => number === other[at]);
      expect(roomKey(write(one)) === roomKey(rewrite(other))).toBe(isSame);
    }),
  );
});

test('any text has a key with a digit in it, or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123十一A栋座单元号楼室-#/ 期'), maxLength: 14 }), text => {
      const key = roomKey(text);
      if (key !== undefined) expect(key).toMatch(/\d/);
    }),
  );
});

test.each(['3-1-502', '3栋1单元502', 'A座1203', '商铺12号', '8号别墅', '金桂苑3-1-502', '3-502'])(
  '%s looks like a room',
  text => {
    expect(isRoomText(text)).toBe(true);
  },
);

test.each(['502', 'W-101', 'RG-0001', '2026-07-015', '张三', '3-5', '楼道灯坏'])(
  '%s does not look like a room',
  text => {
    expect(isRoomText(text)).toBe(false);
  },
);
