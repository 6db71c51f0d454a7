/** Owns what the tests of archives start from: text books in a host, archived and proven by the shipped rules. */
import { shippedRules } from '../../../rules';
import { checkRuleSet } from '../../../src/evaluate/ruleset';
import type { Host } from '../../../src/hosts/host';
import { openMemory } from '../../../src/hosts/memory';
import type { Workbook } from '../../../src/model/workbook';
import { type ArchiveOptions, archive, verifyArchive } from '../../../src/run';
import { type TextSheet, textBook } from '../../support/textbook';

export const { rules } = checkRuleSet(shippedRules);

export function archived(host: Host, options: Partial<ArchiveOptions> = {}) {
  return archive(host, rules, { asOf: '2026-11-03T17:00', month: '2026-10', apply: true, ...options });
}

export async function proofsOf(workbook: Workbook) {
  return (await verifyArchive(openMemory(workbook), rules, {})).proofs;
}

export function hostOf(sheets: Readonly<Record<string, TextSheet>>): Host {
  return openMemory(textBook({ sheets }));
}
