/** Owns the place for what browser tests make once and use again: the unpacked browser, the built pages. `npm ci` empties it. */
import { join } from 'node:path';

export const packages = join(__dirname, '../../../node_modules');
export const cacheFolder = join(packages, '.cache/steward');
