/** Owns the explanation of an entry: the check that was asked about first, then what the other checks say of it. */
import type { ExplanationReport } from '../../engine/reports';
import { useSay } from '../words';

interface WhyProps {
  readonly explanation: ExplanationReport;
  readonly check: string;
}

export function Why({ explanation, check }: WhyProps) {
  const say = useSay();
  const asked = explanation.checks.filter(one => one.check === check);
  const others = explanation.checks.filter(
    one => one.check !== check && one.state !== 'not-about' && one.state !== 'off',
  );
  return (
    <section class="told" aria-label={say({ zh: '为什么', en: 'Why' })}>
      {asked.map(one => (
        <CheckTold key={one.check} told={one} />
      ))}
      {others.length > 0 && (
        <details>
          <summary>
            {say({ zh: `这一条的其他检查（${others.length}）`, en: `Other checks of this entry (${others.length})` })}
          </summary>
          <div class="inside">
            {others.map(one => (
              <CheckTold key={one.check} told={one} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function CheckTold({ told }: { told: ExplanationReport['checks'][number] }) {
  return (
    <div>
      <p>
        <strong>{told.title}</strong> · {told.outcome}
      </p>
      <p class="soft">
        {told.clause} · {told.why}
      </p>
      {told.lines.length > 0 && (
        <ul>
          {told.lines.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
