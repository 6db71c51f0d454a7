/** Owns the list of fact kinds: what a rule file can write under `facts`. */
import { archive } from './archive';
import type { FactKind } from './fact';
import { fee } from './fee';
import { future } from './future';
import { gaps } from './gaps';
import { join } from './join';
import { numbering } from './numbering';
import { order } from './order';
import { otherCheck } from './other-check';
import { presence } from './presence';
import { price } from './price';
import { sum } from './sum';
import { unread } from './unread';
import { visits } from './visits';

export const factKinds: Readonly<Record<string, FactKind>> = {
  archive,
  fee,
  future,
  gaps,
  join,
  numbering,
  order,
  'other-check': otherCheck,
  presence,
  price,
  sum,
  unread,
  visits,
};
