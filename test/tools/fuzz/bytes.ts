/** Owns the harm done to a file as bytes: what disks, mail and broken downloads do to a zip. */
import type { Luck } from './luck';

/** The file, harmed once to a few times. */
export function harmBytes(bytes: Uint8Array, luck: Luck): Uint8Array {
  let harmed = Uint8Array.from(bytes);
  for (let times = 1 + luck.number(4); times > 0; times--) harmed = luck.of(harms)(harmed, luck);
  return harmed;
}

type Harm = (bytes: Uint8Array<ArrayBuffer>, luck: Luck) => Uint8Array<ArrayBuffer>;

const harms: readonly Harm[] = [
  (bytes, luck) => bytes.slice(0, luck.number(bytes.length)),
  (bytes, luck) => overwritten(bytes, luck.number(bytes.length), [luck.number(256)]),
  // the directory and the end of the zip are where a byte changes most
  (bytes, luck) => overwritten(bytes, bytes.length - 1 - luck.number(Math.min(400, bytes.length)), [luck.number(256)]),
  (bytes, luck) =>
    overwritten(bytes, luck.number(bytes.length), luck.of([new Array(64).fill(0), [255, 255, 255, 255]])),
  (bytes, luck) => {
    const [from, to] = [luck.number(bytes.length), luck.number(bytes.length)];
    return Uint8Array.from([...bytes.subarray(0, from), ...bytes.subarray(to)]);
  },
];

function overwritten(bytes: Uint8Array<ArrayBuffer>, at: number, by: readonly number[]): Uint8Array<ArrayBuffer> {
  const harmed = bytes.slice();
  for (const [index, byte] of by.entries()) if (at + index < harmed.length) harmed[Math.max(0, at) + index] = byte;
  return harmed;
}
