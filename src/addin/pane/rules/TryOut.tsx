/** Owns trying a change of a rule on past days before it is saved: what would have been shown then and now. */
import { useContext, useState } from 'preact/hooks';
import { addDays, dayOf } from '../../../model/time';
import type { TriedSetting } from '../../../plan/settings/decided';
import type { CheckReportLine } from '../../engine/rules-report';
import type { Session } from '../../session';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { LongList } from '../parts/LongList';
import { useSession } from '../use-session';
import { LanguageContext, useSay } from '../words';

interface TryOutProps {
  readonly session: Session;
  readonly rule: CheckReportLine;
  readonly tried: readonly TriedSetting[];
}

/** Days back that are offered at first. */
const USUAL = 30;

export function TryOut({ session, rule, tried }: TryOutProps) {
  const say = useSay();
  const language = useContext(LanguageContext);
  const { backtest, running } = useSession(session);
  const today = dayOf(session.desk.now());
  const [from, setFrom] = useState(addDays(today, -USUAL));
  const [to, setTo] = useState(today);
  const [asked, setAsked] = useState<string>();
  const key = JSON.stringify([tried, from, to]);
  const total = backtest?.totals.find(({ check }) => check === rule.id);
  const differences = backtest?.differences.filter(({ finding }) => finding.check === rule.id) ?? [];
  const isShown = asked === key && backtest !== undefined && running === undefined;
  return (
    <details>
      <summary>{say({ zh: '先试试这样改会怎样', en: 'Try the change first' })}</summary>
      <div class="inside">
        <div class="row fields">
          <Field label={say({ zh: '从', en: 'From' })}>
            <input type="date" value={from} max={to} onInput={event => setFrom(event.currentTarget.value)} />
          </Field>
          <Field label={say({ zh: '到', en: 'To' })}>
            <input type="date" value={to} min={from} onInput={event => setTo(event.currentTarget.value)} />
          </Field>
        </div>
        <Button
          disabled={running !== undefined || tried.length === 0 || from === '' || to === '' || from > to}
          onClick={() => {
            setAsked(key);
            void session.tryOut(tried, from, to);
          }}
        >
          {say({ zh: '回看这些天', en: 'Look at these days' })}
        </Button>
        {tried.length === 0 && (
          <p class="soft">{say({ zh: '先在上面改一个数值，再来试。', en: 'Change a figure above first.' })}</p>
        )}
        {isShown && (
          <>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say({ zh: '这些天里', en: 'In these days' })}</th>
                  <th scope="col" class="number">
                    {say({ zh: '现在', en: 'now' })}
                  </th>
                  <th scope="col" class="number">
                    {say({ zh: '改后', en: 'then' })}
                  </th>
                </tr>
              </thead>
              <tbody>
                <tr>
                  <th scope="row">{say({ zh: '不同的结果（项）', en: 'findings' })}</th>
                  <td class="number">{total?.old.findings ?? 0}</td>
                  <td class="number">{total?.new?.findings ?? 0}</td>
                </tr>
                <tr>
                  <th scope="row">{say({ zh: '合计（项·天）', en: 'finding days' })}</th>
                  <td class="number">{total?.old.days ?? 0}</td>
                  <td class="number">{total?.new?.days ?? 0}</td>
                </tr>
              </tbody>
            </table>
            <p class="soft">
              {say({
                zh: '被覆盖的格子（如回复、进度）只留下最后的内容，回看是近似的。',
                en: 'Cells that are overwritten hold only their last value, so this is approximate.',
              })}
            </p>
            <LongList
              items={differences}
              keyOf={({ only, from, to, finding }) =>
                `${only} ${from} ${to} ${finding.check} ${finding.sheet} ${finding.row} ${finding.severity}`
              }
              draw={({ only, from: first, to: last, finding }) => (
                <>
                  <span>
                    <span class="badge">
                      {only === 'old' ? say({ zh: '不再提', en: 'no longer' }) : say({ zh: '会多提', en: 'added' })}
                    </span>{' '}
                    <span class="soft">{first === last ? first : `${first} – ${last}`}</span>
                  </span>
                  <button class="plain" type="button" onClick={() => session.goTo(finding.sheet, finding.cells[0]!)}>
                    {finding.message[language]}
                  </button>
                </>
              )}
            />
          </>
        )}
      </div>
    </details>
  );
}
