/** Owns the behaviour of names: people, rooms, phones, numbers that are names; alone and several in one cell. */
import { readCell } from '../../../src/recognise/cells/read';
import { context } from './fields';

const phone = '10060426839';

test.each([
  [`张三 3-1-502 ${phone}`, '张三', '3-1-502', phone],
  ['张三 3-1-502 139****0001', '张三', '3-1-502', '139****0001'],
  ['3-1-502 139xxxx0001', undefined, '3-1-502', '139xxxx0001'],
  ['张三/3-1-502', '张三', '3-1-502', undefined],
  ['3-1-502 张三', '张三', '3-1-502', undefined],
  ['张三3-1-502', '张三', '3-1-502', undefined],
  ['张三（3栋1单元502）', '张三', '3栋1单元502', undefined],
  ['水娜/3-1-502', '水娜', '3-1-502', undefined],
  ['A座 1203 张三', '张三', 'A座 1203', undefined],
  ['502室 王先生', '王先生', '502室', undefined],
  ['张三、李四/3-1-502', '张三、李四', '3-1-502', undefined],
  ['金桂苑3-1-502', undefined, '金桂苑3-1-502', undefined],
  ['3号楼 1单元 502', undefined, '3号楼 1单元 502', undefined],
  ['3/1/502', undefined, '3/1/502', undefined],
  ['詹经理', '詹经理', undefined, undefined],
  [`${phone}、100-5555-6666`, undefined, undefined, `${phone}、100-5555-6666`],
  ['/', '/', '/', '/'],
])('a combined column gives the parts of %j', (written, person, room, number) => {
  const part = (kind: 'person' | 'room' | 'phone') => readCell(written, context(kind, { combined: true }));
  expect([part('person'), part('room'), part('phone')]).toEqual([person, room, number]);
});

test.each([
  ['老岳、小柯', '老岳、小柯'],
  ['贾师傅/雷师傅', '贾师傅、雷师傅'],
  ['张  三', '张三'],
  ['詹经理（代）', '詹经理(代)'],
  [`张三 ${phone}`, '张三'],
  ['1024', '1024'],
  ['—', '/'],
])('the people %j are %s', (written, people) => {
  expect(readCell(written, context('person'))).toBe(people);
});

test.each([
  ['３－１－５０２', '3-1-502'],
  [' 3栋1单元502 ', '3栋1单元502'],
  ['3-1-502（王先生）', '3-1-502'],
  ['水景湾3-1-502', '水景湾3-1-502'],
  ['大堂', '大堂'],
])('the room %j is %s', (written, room) => {
  expect(readCell(written, context('room'))).toBe(room);
});

test('a room that Excel turned into a date is unreadable, not guessed', () => {
  expect(readCell(46361, context('room', { format: 'm"月"d"日"' }))).toEqual({ unreadable: '46361' });
  expect(readCell(502, context('room'))).toBe('502');
});

test.each([
  [12, undefined, '12'],
  [12, '0000', '0012'],
  [12, '"RG-"0000', 'RG-0012'],
  [10060426839, '0', phone],
  [1e15, undefined, '1000000000000000'],
  [1234567, '#,##0', '1234567'],
])('the number %d with the format %s is the name %s', (number, format, name) => {
  expect(readCell(number, context('identifier', { format }))).toBe(name);
});

test('an identifier is its text in half width', () => {
  expect(readCell(' Ｗ－１０１ ', context('identifier'))).toBe('W-101');
  expect(readCell('无', context('identifier'))).toBe('/');
});

test.each([
  [`电话${phone}`, phone],
  ['100 5555 6666', '100 5555 6666'],
  ['0755-88888888', '0755-88888888'],
  ['不详', '不详'],
])('the phone of %j is %s', (written, number) => {
  expect(readCell(written, context('phone'))).toBe(number);
});
