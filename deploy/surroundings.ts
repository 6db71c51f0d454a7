/** Owns what a manifest is held against: the pages, pictures and functions of this source tree. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandNames } from '../src/addin/excel/command-names';
import type { Surroundings } from './manifest-faults';

const addin = join(__dirname, '../src/addin');

export const surroundings: Surroundings = {
  functions: commandNames,
  hasPage: path => existsSync(join(addin, path)),
  pictureSize: path => pngSize(join(addin, path.replace('icons/', 'icons/png/'))),
};

/** From the header, which comes first in every PNG. */
function pngSize(file: string): { width: number; height: number } | undefined {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
