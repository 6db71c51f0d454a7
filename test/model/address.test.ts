/** Owns the behaviour of A1 addresses. */
import fc from 'fast-check';
import { areaAddress, cellAddress, columnLetters, columnNumber, parseArea, quotedSheet } from '../../src/model/address';

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
  [16384, 'XFD'],
])('column %d is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(columnNumber(letters)).toBe(column);
});

test('letters beyond XFD, digits and blanks are no column', () => {
  expect(['XFE', 'ABCD', 'A1', '', '列'].map(columnNumber)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('cells and areas', () => {
  expect(cellAddress(12, 14)).toBe('N12');
  expect(areaAddress({ top: 1, left: 1, bottom: 80, right: 16 })).toBe('A1:P80');
  expect(areaAddress({ top: 3, left: 2, bottom: 3, right: 2 })).toBe('B3');
});

test.each(['A', 'A:B', '1:3', 'A0', 'XFE1', 'A1:', 'A1:B2:C3', ''])('%j is no area', text => {
  expect(parseArea(text)).toBeUndefined();
});

test('areas are read with dollars and with corners in any order', () => {
  expect(parseArea(' $B$3:a1 ')).toEqual({ top: 1, left: 1, bottom: 3, right: 2 });
});

test('an area is read back from its address', () => {
  const row = fc.integer({ min: 1, max: 1048576 });
  const column = fc.integer({ min: 1, max: 16384 });
  fc.assert(
    fc.property(row, row, column, column, (row1, row2, column1, column2) => {
      const area = {
        top: Math.min(row1, row2),
        left: Math.min(column1, column2),
        bottom: Math.max(row1, row2),
        right: Math.max(column1, column2),
      };
      expect(parseArea(areaAddress(area))).toEqual(area);
    }),
  );
});

test('a sheet name is quoted, its quotes doubled', () => {
  expect(quotedSheet("10月'26")).toBe("'10月''26'");
});
