/** Owns the opening of the workbook that a command names. */

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Host } from '../hosts/host';
import { openWorkbook } from '../hosts/xlsx';

/** Placeholder until the file door of the xlsx host is there. */
export function openBook(file: string, _destination?: string): Host {
  return openWorkbook(readFileSync(file), basename(file));
}
