/** Owns the list of what was not understood: nothing of a workbook is skipped in silence. */
import { notUnderstoodTitles } from '../../../plan/not-understood';
import type { CheckReport } from '../../engine/reports';
import type { Session } from '../../session';
import { LongList } from '../parts/LongList';
import { useSay } from '../words';

export function NotUnderstoodList({ session, report }: { session: Session; report: CheckReport }) {
  const say = useSay();
  const { notUnderstood } = report;
  if (notUnderstood.length === 0) return null;
  return (
    <details>
      <summary>
        {say({ zh: `没有看懂的地方（${notUnderstood.length}）`, en: `Not understood (${notUnderstood.length})` })}
      </summary>
      <div class="inside">
        <LongList
          items={notUnderstood}
          keyOf={({ kind, sheet, cell, text }) => `${kind} ${sheet} ${cell} ${text.zh}`}
          draw={({ kind, sheet, cell, text }) => (
            <>
              <span class="soft">
                {say(notUnderstoodTitles[kind])}
                {sheet !== undefined && ' · '}
                {sheet !== undefined && (
                  <button class="plain link" type="button" onClick={() => session.goTo(sheet, cell ?? 'A1')}>
                    {cell === undefined ? sheet : `${sheet} ${cell}`}
                  </button>
                )}
              </span>
              <span>{say(text)}</span>
            </>
          )}
        />
      </div>
    </details>
  );
}
