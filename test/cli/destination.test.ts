/** Owns the behaviour of --write and --in-place. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { destinationsOf } from '../../src/cli/destination';

let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steward-'));
  mkdirSync(at('sub'));
  for (const name of ['a.xlsx', 'b.xlsx', 'sub/a.xlsx']) writeFileSync(at(name), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

function destinations(files: string[], write?: string, inPlace?: true): (string | undefined)[] {
  const given = { progress: true, ...(write && { write: at(write) }), ...(inPlace && { inPlace }) };
  return destinationsOf(files.map(at), given).map(
    one => one && one.path.replace(`${folder}/`, '') + (one.inPlace ? ' in place' : ''),
  );
}

test.each([
  ['nowhere unless told', ['a.xlsx'], undefined, undefined, [undefined]],
  ['the file itself', ['a.xlsx'], undefined, true, ['a.xlsx in place']],
  ['a copy', ['a.xlsx'], 'out.xlsx', undefined, ['out.xlsx']],
  ['a copy in a folder that is there', ['a.xlsx'], 'sub', undefined, ['sub/a.xlsx']],
  ['a copy in a folder to be made', ['a.xlsx'], 'new/', undefined, ['new/a.xlsx']],
  ['several copies in a folder', ['a.xlsx', 'b.xlsx'], 'out', undefined, ['out/a.xlsx', 'out/b.xlsx']],
] as const)('%s', (_, files, write, inPlace, expected) => {
  expect(destinations([...files], write, inPlace)).toEqual(expected);
});

test.each([
  ['both at once', ['a.xlsx'], 'out.xlsx', true, /只能选一个/],
  ['two files of one name in one folder', ['a.xlsx', 'sub/a.xlsx'], 'out', undefined, /互相覆盖/],
  ['a folder that is a file', ['a.xlsx', 'b.xlsx'], 'a.xlsx', undefined, /建不了/],
] as const)('refuses %s', (_, files, write, inPlace, sentence) => {
  const sentenceOf = () => {
    try {
      destinations([...files], write, inPlace);
      return 'nothing refused';
    } catch (error) {
      return (error as { sentence: { zh: string } }).sentence.zh;
    }
  };
  expect(sentenceOf()).toMatch(sentence);
});

test('what is refused makes no folder', () => {
  expect(() => destinations(['a.xlsx', 'sub/a.xlsx'], 'out')).toThrow();
  expect(existsSync(at('out'))).toBe(false);
});
