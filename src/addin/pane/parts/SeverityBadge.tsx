/** Owns the badge of a severity: a word, with its colour besides. */
import { type Severity, severityTitles } from '../../../model/severity';
import { useSay } from '../words';

export function SeverityBadge({ severity }: { severity: Severity }) {
  const say = useSay();
  return <span class={`badge ${severity}`}>{say(severityTitles[severity])}</span>;
}
