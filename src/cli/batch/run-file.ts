/** Owns `batch.json`: what a run was asked for, so that it can be taken up again, merged, and its folder told from other people's. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import product from '../../../package.json';
import { writeFile } from '../../hosts/xlsx/disk';
import type { Language } from '../../model/language';
import type { RuleSet } from '../../model/rule';
import type { Severity } from '../../model/severity';
import type { Moment } from '../../model/time';
import type { Shard } from './shard';

/** All that a workbook's result hangs on besides its content. */
export interface Terms {
  /** The product's version. */
  readonly product: string;
  /** Digest of the rules set. */
  readonly rules: string;
  readonly asOf: Moment;
  readonly language: Language;
  readonly only?: readonly string[];
  readonly severities?: readonly Severity[];
  /** People, phone numbers and rooms are covered. */
  readonly mask?: boolean;
}

/** What a run is asked for. */
export interface Asked extends Terms {
  /** How many folders below the one that is checked make a project's name. */
  readonly projectLevel: number;
  /** Absent where one run checks everything. */
  readonly shard?: Shard;
}

export interface Run extends Asked {
  /** Whether the run came to its end; results beside it are then whole. */
  readonly isComplete: boolean;
}

const NAME = 'batch.json';
const MARK = { steward: 'batch', version: 1 };

/** The terms for a rules set, with this product. */
export function termsFor(rules: RuleSet, given: Omit<Terms, 'product' | 'rules'>): Terms {
  const { asOf, language, only, severities, mask } = given;
  return {
    product: product.version,
    rules: digestOf(rules),
    asOf,
    language,
    ...(only && { only }),
    ...(severities && { severities }),
    ...(mask && { mask }),
  };
}

/** 64 hex digits: equal for equal terms, whatever else the run was asked for. */
export function termsDigest({ product, rules, asOf, language, only, severities, mask = false }: Terms): string {
  return digestOf([product, rules, asOf, language, only?.toSorted() ?? null, severities?.toSorted() ?? null, mask]);
}

function digestOf(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex');
}

/** The run that a folder belongs to; undefined where there is no `batch.json` of ours. */
export function readRun(folder: string): Run | undefined {
  try {
    const { steward, version, ...run } = JSON.parse(readFileSync(join(folder, NAME), 'utf8'));
    return steward === MARK.steward && version === MARK.version ? run : undefined;
  } catch {
    return undefined;
  }
}

export async function writeRun(folder: string, run: Run): Promise<void> {
  await writeFile(join(folder, NAME), Buffer.from(`${JSON.stringify({ ...MARK, ...run }, undefined, 2)}\n`));
}

export function isBatchFolder(folder: string): boolean {
  return readRun(folder) !== undefined;
}
