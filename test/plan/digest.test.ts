/** Owns the behaviour of digests. */
import fc from 'fast-check';
import type { LayoutRow, SheetLayout } from '../../src/model/change';
import { layoutDigest } from '../../src/plan/digest';

const layout = (...texts: string[]): SheetLayout => ({
  widths: [10],
  rows: texts.map((text): LayoutRow => ({ cells: [{ value: { kind: 'text', text }, style: 'body' }] })),
  merges: [],
  frozenRows: 0,
  print: { landscape: true },
});

/** FNV-1a as it is defined, with the integers it is defined for. */
function reference({ rows, ...rest }: SheetLayout): string {
  const text = [rest, ...rows].map(part => JSON.stringify(part)).join('');
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

test('a digest is FNV-1a of 64 bits over the layout', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), texts => {
      expect(layoutDigest(layout(...texts))).toBe(reference(layout(...texts)));
    }),
  );
});

test.each([
  ['a text', layout('逾期', 'b')],
  ['the order of rows', layout('b', 'a')],
  ['a width', { ...layout('a', 'b'), widths: [11] }],
])('another digest when %s differs', (_, other) => {
  expect(layoutDigest(other)).not.toBe(layoutDigest(layout('a', 'b')));
});
