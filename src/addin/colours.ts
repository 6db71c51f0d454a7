/** Owns the colours of severities in the pane, as Fluent names them; the words beside them say the same. */
import type { Severity } from '../model/severity';

export const badgeColours = {
  overdue: 'danger',
  'due-soon': 'warning',
  mismatch: 'brand',
  notice: 'informative',
} as const satisfies Record<Severity, string>;
