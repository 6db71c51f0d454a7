/** Owns what has come of the findings since the check before: new, still open, settled; and the way to make a baseline. */
import type { CheckReport } from '../../engine/reports';
import { readable, useSay } from '../words';

export function Since({ report, onBaseline }: { report: CheckReport; onBaseline: () => void }) {
  const say = useSay();
  const { since } = report;
  const fixed = since?.gone.filter(({ standing }) => standing === 'fixed') ?? [];
  return (
    <>
      {since?.asOf !== undefined && (
        <p class="soft">
          {say({
            zh: `与 ${readable(since.asOf)} 的检查相比：新增 ${since.new} · 仍在 ${since.open} · 已解决 ${since.fixed}`,
            en: `Since the check of ${readable(since.asOf)}: ${since.new} new · ${since.open} still open · ${since.fixed} settled`,
          })}
        </p>
      )}
      {fixed.length > 0 && (
        <details>
          <summary>{say({ zh: `已解决（${fixed.length}）`, en: `Settled (${fixed.length})` })}</summary>
          <ul class="list inside">
            {fixed.slice(0, 100).map(({ key, told }) => (
              <li key={key}>
                <span>{told.message}</span>
                <span class="soft">{told.sheet}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {report.findings.length > 0 && (
        <button class="plain link soft" type="button" onClick={onBaseline}>
          {say({ zh: '把现有问题设为基线…', en: 'Make these the baseline…' })}
        </button>
      )}
    </>
  );
}
