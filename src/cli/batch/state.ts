/** Owns what a run remembers of every workbook, a file each: enough to gather the results, and to see that nothing has changed. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { writeError } from '../../hosts/xlsx/disk-faults';
import type { Listing } from './listing';
import type { BookReport } from './report';

export interface BookState {
  /** Digest of the terms it was checked by. */
  readonly terms: string;
  readonly path: string;
  readonly outcome: Outcome;
}

/** `failed`: the workbook can't be read. `own`: made by the product, nothing but its sheets (a separate archive). `content`: SHA-256 of the file. */
export type Outcome =
  | { readonly kind: 'checked'; readonly content: string; readonly report: BookReport }
  | { readonly kind: 'own'; readonly content: string }
  | { readonly kind: 'failed'; readonly sentence: string };

/** The folder inside an output folder; it is made where there is none. */
export function stateFolder(output: string): string {
  const folder = join(output, 'state');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Undefined where there is none, or it was cut off by a power cut: the workbook is then checked again. */
export function readState(folder: string, path: string): BookState | undefined {
  try {
    const state: BookState = JSON.parse(readFileSync(join(folder, fileOf(path)), 'utf8'));
    return state.path === path ? state : undefined;
  } catch {
    return undefined;
  }
}

export function writeState(folder: string, state: BookState): void {
  keep(folder, fileOf(state.path), state);
}

/**
 * Whole or not at all, wherever the process is killed. What a power cut takes is made again, so nothing waits for the disk: a person's files
 * are written otherwise. Throws HostError.
 */
function keep(folder: string, name: string, data: unknown): void {
  const temporary = join(folder, `.${name}.${process.pid}-${threadId}.tmp`);
  try {
    writeFileSync(temporary, JSON.stringify(data));
    renameSync(temporary, join(folder, name));
  } catch (error) {
    throw writeError(join(folder, name), error);
  }
}

/** Takes away what is left of workbooks that are no longer there. */
export function tidyState(folder: string, { workbooks }: Listing): void {
  const kept = new Set([LISTING, ...workbooks.map(fileOf)]);
  for (const name of readdirSync(folder)) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
}

const LISTING = 'listing.json';

export function writeListing(folder: string, listing: Listing): void {
  keep(folder, LISTING, listing);
}

/** Throws where there is none. */
export function readListing(folder: string): Listing {
  return JSON.parse(readFileSync(join(folder, LISTING), 'utf8'));
}

/** Paths can be longer than a file's name may be. */
function fileOf(path: string): string {
  return `${createHash('sha256').update(path).digest('hex').slice(0, 32)}.json`;
}
