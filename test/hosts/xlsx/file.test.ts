import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbookFile } from '../../../src/hosts/xlsx/file';
import type { Plan } from '../../../src/model/change';
import { makeXlsx } from '../../support/xlsx-maker';

const bytes = makeXlsx({ sheets: [{ name: '维修登记', rows: [['编号']] }] });
const plan: Plan = {
  changes: [
    { kind: 'set-highlight', sheet: '维修登记', mark: 'overdue', areas: [{ top: 1, left: 1, bottom: 1, right: 1 }] },
  ],
};

let folder: string;
let book: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '台账 '));
  book = join(folder, '台账.xlsx');
  writeFileSync(book, bytes);
});

afterEach(() => rmSync(folder, { recursive: true }));

const names = () => readdirSync(folder).sort();
const marksOf = async (path: string) =>
  (await openWorkbookFile(path).read()).sheets[0]!.highlights.map(({ mark }) => mark);

test('a copy gets the result, the file stays as it is', async () => {
  const copy = join(folder, '副本.xlsx');
  const host = openWorkbookFile(book, { writeTo: copy });
  expect((await host.read()).name).toBe('台账.xlsx');
  expect(await host.apply(plan)).toEqual({ applied: 1, written: copy });
  expect(await marksOf(copy)).toEqual(['overdue']);
  expect(readFileSync(book).equals(bytes)).toBe(true);
  expect((await host.read()).sheets[0]!.highlights).toHaveLength(1);
  expect(names()).toEqual(['副本.xlsx', '台账.xlsx']);
});

test('in place the file gets the result, and what it was is kept; again and again', async () => {
  chmodSync(book, 0o640);
  const host = openWorkbookFile(book, { inPlace: true });
  expect(await host.apply(plan)).toEqual({ applied: 1, written: book });
  expect(await marksOf(book)).toEqual(['overdue']);
  expect(readFileSync(`${book}.bak`).equals(bytes)).toBe(true);
  expect(statSync(book).mode & 0o777).toBe(0o640);
  await host.apply({ changes: [{ kind: 'remove-highlight', sheet: '维修登记', mark: 'overdue' }] });
  expect(await marksOf(book)).toEqual([]);
  expect(await marksOf(`${book}.bak`)).toEqual(['overdue']);
  expect(names()).toEqual(['台账.xlsx', '台账.xlsx.bak']);
});

test('in place through a link the file behind it is replaced, not the link', async () => {
  const link = join(folder, '链接.xlsx');
  symlinkSync(book, link);
  await openWorkbookFile(link, { inPlace: true }).apply(plan);
  expect(await marksOf(book)).toEqual(['overdue']);
  expect(names()).toEqual(['台账.xlsx', '台账.xlsx.bak', '链接.xlsx']);
});

test('an empty plan touches nothing', async () => {
  const copy = join(folder, '副本.xlsx');
  expect(await openWorkbookFile(book, { writeTo: copy }).apply({ changes: [] })).toEqual({ applied: 0 });
  expect(names()).toEqual(['台账.xlsx']);
});

describe('nothing is written', () => {
  const copy = () => join(folder, '副本.xlsx');
  const refused = async (options: Parameters<typeof openWorkbookFile>[1], code: string, path = book) => {
    const before = names();
    await expect(openWorkbookFile(path, options).apply(plan)).rejects.toMatchObject({
      code,
      sentence: { zh: expect.stringContaining('「') },
    });
    expect(names()).toEqual(before);
    expect(readFileSync(book).equals(bytes)).toBe(true);
  };

  test('where it was not said where to', () => refused({}, 'write-failed'));
  test('onto the file itself without being asked to', () => refused({ writeTo: book }, 'write-failed'));
  test('onto the file itself under another spelling', () =>
    refused({ writeTo: join(folder, '.', 'x', '..', '台账.xlsx') }, 'write-failed'));
  test('onto the file itself through a hard link', () => {
    linkSync(book, copy());
    return refused({ writeTo: copy() }, 'write-failed');
  });
  test('under an extension of another kind of file', () =>
    refused({ writeTo: join(folder, '副本.xlsm') }, 'write-failed'));
  test('into a folder that is not there', () =>
    refused({ writeTo: join(folder, '没有', '副本.xlsx') }, 'write-failed'));
  test('onto a folder', () => {
    mkdirSync(copy());
    return refused({ writeTo: copy() }, 'write-failed');
  });
  test.each(['~$台账.xlsx', '.~台账.xlsx', '.~lock.台账.xlsx#'])('in place while %s says that it is open', lock => {
    writeFileSync(join(folder, lock), '');
    return refused({ inPlace: true }, 'locked');
  });
  test('over a copy that is open', () => {
    writeFileSync(join(folder, '~$副本.xlsx'), '');
    return refused({ writeTo: copy() }, 'locked');
  });
});

test('a book that somebody saved after it was read is not written over; read again it is', async () => {
  const other = makeXlsx({ sheets: [{ name: '维修登记', rows: [['编号', '新列']] }] });
  const host = openWorkbookFile(book, { inPlace: true });
  await host.read();
  writeFileSync(book, other);
  await expect(host.apply(plan)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect(readFileSync(book).equals(other)).toBe(true);
  expect((await host.read()).sheets[0]!.rows).toEqual([['编号', '新列']]);
  await host.apply(plan);
  expect(await marksOf(book)).toEqual(['overdue']);
});

test('after writing failed the host still knows the book as it is on disk', async () => {
  const target = join(folder, '夹', '副本.xlsx');
  const host = openWorkbookFile(book, { writeTo: target });
  await expect(host.apply(plan)).rejects.toMatchObject({ code: 'write-failed' });
  expect((await host.read()).sheets[0]!.highlights).toEqual([]);
  mkdirSync(join(folder, '夹'));
  await host.apply(plan);
  expect(existsSync(target)).toBe(true);
});

test.each([
  { what: 'a file that is not there', name: '没有.xlsx', code: 'not-found' },
  { what: 'a folder', name: '.', code: 'not-a-workbook' },
])('$what can’t be read', async ({ name, code }) => {
  await expect(openWorkbookFile(join(folder, name)).read()).rejects.toMatchObject({
    code,
    sentence: { zh: expect.stringContaining('请') },
  });
});
