/**
 * Owns the process that is killed: highlights the book of argv[2] in place, and at call number argv[3] to the disk kills itself as
 * `kill -9` would. Where that call writes, half of the bytes are written. It ends with 0 where there are not so many calls.
 */
import fs from 'node:fs/promises';
import { openWorkbookFile } from '../../../src/hosts/xlsx/file';

const [book, last] = [process.argv[2]!, Number(process.argv[3])];
let calls = 0;
const isLast = () => ++calls === last;
const die = () => process.kill(process.pid, 'SIGKILL');

type Method = (...given: never[]) => Promise<unknown>;

/** Has a method killed instead of called when it is its turn. */
function watch<Name extends string>(on: Record<Name, Method>, name: Name, before: Method = async () => {}): void {
  const original = on[name];
  on[name] = async function (this: unknown, ...given: never[]) {
    if (isLast()) {
      await before.apply(this, given);
      die();
    }
    return original.apply(this, given);
  };
}

async function run(): Promise<void> {
  const some = await fs.open(book, 'r');
  const handles = Object.getPrototypeOf(some);
  await some.close();
  const write = handles.writeFile;
  watch(handles, 'writeFile', async function (this: unknown, bytes: Uint8Array) {
    await write.call(this, bytes.subarray(0, bytes.length / 2));
  });
  for (const name of ['sync', 'close']) watch(handles, name);
  for (const name of ['rename', 'rm']) watch(fs as never, name);
  await openWorkbookFile(book, { inPlace: true }).apply({
    changes: [
      { kind: 'set-highlight', sheet: '维修登记', mark: 'overdue', areas: [{ top: 1, left: 1, bottom: 1, right: 1 }] },
    ],
  });
}

void run();
