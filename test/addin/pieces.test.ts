/** Owns the behaviour of results in pieces: none too large, and the whole again on the other side. */
import fc from 'fast-check';
import { doorTo, type HostDoor, hostBehind } from '../../src/addin/engine/door';
import { inPieces, joined, type Piece } from '../../src/addin/engine/pieces';
import type { Host } from '../../src/hosts/host';
import { openMemory } from '../../src/hosts/memory';
import type { Plan } from '../../src/model/change';
import { textBook } from '../support/textbook';

/** The other side, which gets copies. */
async function arrived<Result>(result: Result, most: number) {
  const sent = inPieces(result, most);
  const { first, pieces } = structuredClone(sent);
  return { ...sent, whole: await joined(first, async () => (pieces as Piece[]).shift()) };
}

function count(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, part) => sum + count(part), 1);
}

const findings = Array.from({ length: 5000 }, (_, row) => ({ check: 'repair-callback', row, cells: [`G${row}`] }));

test('thousands of findings arrive in many pieces, each of a few hundred', async () => {
  const report = { state: 'done', result: { book: '台账.xlsx', findings } };
  const { first, pieces, whole } = await arrived(report, 3000);
  expect(whole).toEqual(report);
  expect(first).toEqual({ state: 'done', result: { book: '台账.xlsx', findings: [] } });
  expect(pieces.length).toBeGreaterThan(5);
  for (const { path, items } of pieces) {
    expect(path).toEqual(['result', 'findings']);
    expect(items.length).toBeLessThan(700);
  }
});

test('what is small goes whole', () => {
  expect(inPieces({ state: 'cancelled' })).toEqual({ first: { state: 'cancelled' }, pieces: [] });
});

test('a list in an item of a list comes after the item', async () => {
  const nested = { plan: { changes: [{ kind: 'set-highlight', areas: findings }, { kind: 'remove-sheet' }] } };
  const { pieces, whole } = await arrived(nested, 3000);
  expect(whole).toEqual(nested);
  expect(pieces[0]!.path).toEqual(['plan', 'changes']);
  expect(pieces[1]!.path).toEqual(['plan', 'changes', 0, 'areas']);
});

test('whatever it is, it arrives as it was, and no piece is large but of one item', async () => {
  const { result } = fc.letrec(tie => ({
    result: fc.oneof(
      { maxDepth: 4, depthSize: 'large' },
      fc.constantFrom(1, '逾期', true, undefined),
      tie('list'),
      tie('record'),
    ),
    list: fc.array(tie('result'), { maxLength: 12 }),
    record: fc.record({ findings: tie('list'), since: tie('result') }, { requiredKeys: [] }),
  }));
  await fc.assert(
    fc.asyncProperty(result, fc.integer({ min: 2, max: 20 }), async (value, most) => {
      const { pieces, whole } = await arrived({ value }, most);
      expect(whole).toEqual({ value });
      const sizes = ({ items }: Piece) => (items.length > 1 ? count(items) - 1 : 0);
      expect(Math.max(0, ...pieces.map(sizes))).toBeLessThanOrEqual(most);
    }),
  );
});

test('a plan of thousands of lines reaches the host on the page in pieces, and is applied whole', async () => {
  const blank = { values: [{ kind: 'blank' }] };
  const layout = { rows: Array.from({ length: 4000 }, () => ({ cells: [blank, blank, blank] })) };
  const plan = { changes: [{ kind: 'write-sheet', sheet: '检查结果', layout }] } as unknown as Plan;
  const applied: Plan[] = [];
  const host: Host = {
    ...openMemory(textBook({ sheets: {} })),
    apply: async plan => {
      applied.push(plan);
      return { applied: 1 };
    },
  };
  const door = doorTo({ kind: 'open', host, readEdits: async () => undefined });
  const sizes: number[] = [];
  const copied = <Sent>(sent: Sent): Sent => {
    sizes.push(count(sent));
    return structuredClone(sent);
  };
  const spied: HostDoor = {
    ...door,
    apply: (plan, more) => door.apply(copied(plan), async () => copied(await more())),
  };
  expect(await hostBehind(spied).apply(plan)).toEqual({ applied: 1 });
  expect(applied).toEqual([plan]);
  expect(sizes.length).toBeGreaterThan(5);
  expect(Math.max(...sizes)).toBeLessThan(3200);
});
