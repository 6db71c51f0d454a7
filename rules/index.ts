/** Owns the list of the shipped rules set: every file of it, imported so that bundles hold them. A test keeps it complete. */
import type { RuleFile } from '../src/model/rule';
import callbacks from './registers/callbacks.json';

/** Paths are inside `rules/`. */
export const shippedRules: readonly RuleFile[] = [{ path: 'registers/callbacks.json', json: callbacks }];
