import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { limitsOf } from '../../src/cli/limits';
import { defaultLimits } from '../../src/hosts/xlsx/limits';
import { makeXlsx } from '../support/xlsx-maker';
import { ran } from './terminal';

test.each([
  { text: undefined, limits: {} },
  { text: '', limits: {} },
  { text: 'file=800, total = 4000，ratio=500', limits: { fileSize: 800e6, totalSize: 4000e6, ratio: 500 } },
  { text: 'parts=30000,part=400', limits: { entries: 30_000, partSize: 400e6 } },
])('STEWARD_LIMITS=$text', ({ text, limits }) => {
  expect(limitsOf(text)).toEqual({ ...defaultLimits, ...limits });
});

test.each(['file', 'file=', 'file=0', 'file=-1', 'size=5', 'constructor=1', 'file=1e9'])(
  '%s is told to be wrong',
  text => {
    expect(() => limitsOf(text)).toThrow(
      expect.objectContaining({ sentence: { zh: expect.stringContaining(text), en: expect.anything() } }),
    );
  },
);

test('a book over a limit is told with both figures and how to raise it, and is read where it is raised', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'steward-'));
  const file = join(folder, '台账.xlsx');
  writeFileSync(file, makeXlsx({ sheets: [{ name: '维修登记', rows: [['编号']] }] }));
  process.env.STEWARD_LIMITS = 'parts=2';
  const { code, err } = await ran(['check', file]);
  expect([code, err]).toEqual([2, expect.stringMatching(/「台账\.xlsx」过大.*上限 2.*STEWARD_LIMITS/)]);
  process.env.STEWARD_LIMITS = 'parts=100';
  expect((await ran(['check', file])).code).toBe(0);
  delete process.env.STEWARD_LIMITS;
  rmSync(folder, { recursive: true });
});
