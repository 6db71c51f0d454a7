/** Owns which files a batch run takes for workbooks, and which project each belongs to. */
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { listWorkbooks } from '../../../src/cli/batch/listing';
import { projectOf } from '../../../src/cli/batch/project';
import { ran } from '../terminal';
import { lay, newDesk } from './given';

jest.setTimeout(30_000);

let desk: string;
beforeEach(() => {
  desk = newDesk();
});
afterEach(() => rmSync(desk, { recursive: true }));

const listed = () => listWorkbooks(desk);

test('workbooks of all folders below, by path; other files are passed over', () => {
  lay(desk, { 'b/2.xlsx': '', 'b/1.XLSM': '', 'a/x/3.xlsx': '', 'a/说明.docx': '', 'z.xlsx': '', '台账.csv': '' });
  expect(listed()).toEqual({ workbooks: ['a/x/3.xlsx', 'b/1.XLSM', 'b/2.xlsx', 'z.xlsx'], unread: [] });
});

test.each([
  ['lock files of Excel and LibreOffice', { '~$台账.xlsx': '', '.~lock.台账.xlsx#': '', '.~台账.xlsx': '' }],
  ['hidden files, such as macOS lays on foreign disks', { '._台账.xlsx': '' }],
  ['hidden folders', { '.git/a.xlsx': '', '.Trash/b.xlsx': '', '$RECYCLE.BIN/c.xlsx': '', '__MACOSX/d.xlsx': '' }],
  ['backups', { '台账.xlsx.bak': '' }],
])('%s are left out', (_, files) => {
  lay(desk, { '台账.xlsx': '', ...files });
  expect(listed()).toEqual({ workbooks: ['台账.xlsx'], unread: [] });
});

test('files of other formats that may be logbooks are told, not read', () => {
  lay(desk, { 'a/旧.xls': '', 'a/金山.et': '', 'b/新.xlsx': '' });
  expect(listed()).toEqual({
    workbooks: ['b/新.xlsx'],
    unread: [
      { path: 'a/旧.xls', why: 'other-format' },
      { path: 'a/金山.et', why: 'other-format' },
    ],
  });
});

test('what a batch run has left is left out, whatever its folder is called', async () => {
  lay(desk, { '台账.xlsx': '' });
  await ran(['batch', desk, '--out', join(desk, '结果'), '--as-of', '2026-10-16', '--jobs', '1']);
  await ran(['batch', desk, '--out', join(desk, '分'), '--as-of', '2026-10-16', '--jobs', '1', '--shard', '1/1']);
  expect(listed().workbooks).toEqual(['台账.xlsx']);
});

describe('links', () => {
  test('that go round in a circle end', () => {
    lay(desk, { 'a/1.xlsx': '' });
    symlinkSync('..', join(desk, 'a/up'), 'dir');
    symlinkSync('loop', join(desk, 'loop'));
    expect(listed().workbooks).toEqual(['a/1.xlsx']);
  });

  test('to what lies in the folder anyway give nothing twice, nor a project of their own', () => {
    lay(desk, { '阳光花园/1.xlsx': '' });
    symlinkSync('阳光花园', join(desk, 'A 快捷方式'), 'dir');
    symlinkSync('阳光花园/1.xlsx', join(desk, '1.xlsx'));
    expect(listed().workbooks).toEqual(['阳光花园/1.xlsx']);
  });

  test('that lead out of the folder are followed, once', () => {
    const elsewhere = newDesk();
    lay(elsewhere, { '2.xlsx': '' });
    mkdirSync(join(desk, 'a'));
    symlinkSync(elsewhere, join(desk, 'a/one'), 'dir');
    symlinkSync(elsewhere, join(desk, 'a/two'), 'dir');
    symlinkSync('nowhere', join(desk, 'gone.xlsx'));
    expect(listed().workbooks).toEqual(['a/one/2.xlsx']);
    rmSync(elsewhere, { recursive: true });
  });
});

test.each([
  ['阳光花园/维修.xlsx', 1, '阳光花园'],
  ['阳光花园/2026/07/维修.xlsx', 1, '阳光花园'],
  ['华东/阳光花园/维修.xlsx', 2, '华东/阳光花园'],
  ['华东/汇总台账.xlsx', 2, '华东'],
  ['阳光花园台账.2026.xlsx', 1, '阳光花园台账.2026'],
])('the project of %s at level %d is %s', (path, level, project) => {
  expect(projectOf(path, level)).toBe(project);
});
