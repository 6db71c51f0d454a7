import * as fs from 'node:fs';
import fsp from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBytes, writeFile } from '../../../src/hosts/xlsx/disk';

const bytes = (text: string) => new TextEncoder().encode(text);
let folder: string;
let file: string;

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'disk-'));
  file = join(folder, '台账.xlsx');
  fs.writeFileSync(file, 'old');
});

afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true });
});

const names = () => fs.readdirSync(folder).sort();
const content = () => fs.readFileSync(file, 'utf8');

/** Lets a file handle's method fail as the system would. */
async function failing(method: 'writeFile' | 'sync' | 'close', code: string): Promise<void> {
  jest.spyOn(await handles(), method).mockRejectedValue(Object.assign(new Error(code), { code }));
}

/** What all file handles have in common. */
async function handles() {
  const handle = await fsp.open(file);
  await handle.close();
  return Object.getPrototypeOf(handle);
}

/** The disk gives back another byte than was written. */
async function misreading(): Promise<void> {
  const shared = await handles();
  const { read } = shared;
  jest.spyOn(shared, 'read').mockImplementation(async function (this: unknown, ...given: unknown[]) {
    const result = await read.apply(this, given);
    const piece = given[0] as Uint8Array;
    piece[2] = piece[2]! ^ 1;
    return result;
  });
}

const failingCall = (method: 'rename' | 'open', code: string) =>
  Promise.resolve(jest.spyOn(fsp, method).mockRejectedValue(Object.assign(new Error(code), { code })));

test.each<{ fault: string; arrange: () => Promise<unknown>; says: string }>([
  { fault: 'the disk is full', arrange: () => failing('writeFile', 'ENOSPC'), says: '磁盘已满' },
  { fault: 'the disk is full when it comes to it', arrange: () => failing('sync', 'ENOSPC'), says: '磁盘已满' },
  { fault: 'the quota is used up', arrange: () => failing('writeFile', 'EDQUOT'), says: '配额' },
  { fault: 'the disk fails', arrange: () => failing('sync', 'EIO'), says: '故障' },
  { fault: 'the folder may not be written', arrange: () => failingCall('open', 'EACCES'), says: '没有写入权限' },
  { fault: 'the disk is read-only', arrange: () => failingCall('open', 'EROFS'), says: '只读' },
  { fault: 'Windows says that somebody has it open', arrange: () => failingCall('rename', 'EPERM'), says: '别的程序' },
  { fault: 'somebody holds it', arrange: () => failingCall('rename', 'EBUSY'), says: '别的程序' },
  {
    fault: 'the disk gives back something else',
    arrange: misreading,
    says: '读回来不一样',
  },
  { fault: 'the file is read-only', arrange: async () => fs.chmodSync(file, 0o444), says: '只读' },
])('where $fault, the file stays, nothing else is left, and a sentence says so', async ({ arrange, says }) => {
  await arrange();
  const writing = writeFile(file, bytes('new'), { keepsBackup: true });
  await expect(writing).rejects.toMatchObject({
    code: 'write-failed',
    sentence: { zh: expect.stringMatching(new RegExp(`^「台账\\.xlsx」没有写成：.*${says}.*原文件未动`)) },
  });
  jest.restoreAllMocks();
  expect([content(), names()]).toEqual(['old', ['台账.xlsx']]);
});

test('what stops the writing at the last moment leaves the file and its older backup', async () => {
  fs.writeFileSync(`${file}.bak`, 'older');
  const checkLast = () => Promise.reject(Object.assign(new Error(), { code: 'EIO' }));
  await expect(writeFile(file, bytes('new'), { keepsBackup: true, checkLast })).rejects.toMatchObject({
    code: 'write-failed',
  });
  expect([content(), fs.readFileSync(`${file}.bak`, 'utf8'), names()]).toEqual([
    'old',
    'older',
    ['台账.xlsx', '台账.xlsx.bak'],
  ]);
});

test('everything is on the disk before anything is moved, and the folder after', async () => {
  const calls: string[] = [];
  for (const [on, name] of [
    [await handles(), 'sync'],
    [fsp, 'rename'],
  ] as const) {
    const original = on[name];
    jest.spyOn(on, name as never).mockImplementation(function (this: unknown, ...given: unknown[]) {
      calls.push(name);
      return original.apply(this, given);
    } as never);
  }
  await writeFile(file, bytes('new'), { keepsBackup: true });
  expect(calls).toEqual(['sync', 'sync', 'rename', 'sync', 'rename', 'sync']);
});

test('a name as long as the system allows can be written', async () => {
  file = join(folder, `${'账'.repeat(83)}.xlsx`); // 254 bytes of the 255 that a name may have
  await writeFile(file, bytes('new'));
  expect(content()).toBe('new');
  await expect(writeFile(file, bytes('newer'), { keepsBackup: true })).rejects.toMatchObject({
    sentence: { zh: expect.stringContaining('太长') },
  });
  expect(content()).toBe('new');
});

test('a folder far down, beyond the 260 signs of old Windows programs, can be written', async () => {
  const deep = join(folder, ...Array.from({ length: 10 }, (_, level) => `很长的文件夹名字-${level}-${'x'.repeat(30)}`));
  fs.mkdirSync(deep, { recursive: true });
  file = join(deep, '台账.xlsx');
  await writeFile(file, bytes('new'));
  expect(content()).toBe('new');
});

test('a copy goes to where a link leads, and the link stays', async () => {
  const link = join(folder, '链接.xlsx');
  fs.symlinkSync(file, link);
  await writeFile(link, bytes('new'));
  expect(content()).toBe('new');
  expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
});

test.each([
  { what: 'a device', path: () => '/dev/zero', code: 'not-a-workbook' },
  { what: 'a file over the limit', path: () => file, code: 'too-large' },
  {
    what: 'a link in a circle',
    path: () => {
      fs.symlinkSync('圈.xlsx', join(folder, '圈.xlsx'));
      return join(folder, '圈.xlsx');
    },
    code: 'not-found',
  },
])('$what is not read', async ({ path, code }) => {
  await expect(readBytes(path(), 2)).rejects.toMatchObject({ code, sentence: { zh: expect.stringContaining('「') } });
});
