/** Owns the checking of one workbook of many: only where it or the terms have changed, and its result kept before anything else is done. */
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { openWorkbook } from '../../hosts/xlsx';
import { readBytes } from '../../hosts/xlsx/disk';
import { nodeCodec } from '../../hosts/xlsx/node-codec';
import type { RuleSet } from '../../model/rule';
import { check } from '../../run';
import { sentenceOf } from '../failure';
import { limitsOf } from '../limits';
import { coverOf, openly } from '../mask';
import { jsonReport } from '../report/json';
import type { BookReport } from './report';
import { type Terms, termsDigest } from './run-file';
import { type Outcome, readState, writeState } from './state';

/** What every workbook of a run is checked by. Plain data: it is sent to workers. */
export interface Work {
  /** The folder that the paths are below. */
  readonly root: string;
  readonly terms: Terms;
  readonly rules: RuleSet;
  readonly stateFolder: string;
}

/** What there is to tell while a run goes on. */
export type Told = { readonly kind: 'checked' | 'unchanged' } | { readonly kind: 'failed'; readonly sentence: string };

/**
 * Checks the workbook, or finds it unchanged; what can't be read is kept as failed, and tried again by the next run. Throws HostError only where
 * the result can't be kept.
 */
export async function checkBook(path: string, work: Work): Promise<Told> {
  const terms = termsDigest(work.terms);
  const outcome = await outcomeOf(path, work, content => {
    const kept = readState(work.stateFolder, path);
    return kept?.terms === terms && kept.outcome.kind !== 'failed' && kept.outcome.content === content;
  });
  if (outcome === 'unchanged') return { kind: 'unchanged' };
  writeState(work.stateFolder, { terms, path, outcome });
  return outcome.kind === 'failed' ? outcome : { kind: 'checked' };
}

async function outcomeOf(
  path: string,
  { root, terms, rules }: Work,
  isKept: (content: string) => boolean,
): Promise<Outcome | 'unchanged'> {
  try {
    const limits = limitsOf(process.env.STEWARD_LIMITS);
    const bytes = await readBytes(join(root, path), limits.fileSize);
    const content = createHash('sha256').update(bytes).digest('hex');
    if (isKept(content)) return 'unchanged';
    const host = openWorkbook(bytes, basename(path), { codec: nodeCodec, limits });
    const checked = await check(host, rules, { ...terms, apply: false });
    if (checked.workbook.sheets.every(({ owned }) => owned !== undefined)) return { kind: 'own', content };
    const cover = terms.mask ? coverOf(checked, rules) : openly;
    return { kind: 'checked', content, report: jsonReport(cover(checked), terms.language) as BookReport };
  } catch (error) {
    return { kind: 'failed', sentence: sentenceOf(error)[terms.language] };
  }
}
