/** Owns the view 存档: how a month's slips stand, archiving them, revising a changed month, proving what is archived. */
import { useState } from 'preact/hooks';
import type { ArchiveState } from '../../../model/archive';
import type { Bilingual } from '../../../model/language';
import { addMonths, bookMonth } from '../../../model/time';
import type { ViewProps } from '..';
import { Ask } from '../parts/Ask';
import { Button } from '../parts/Button';
import { MonthPicker } from '../parts/MonthPicker';
import { useSession } from '../use-session';
import { useSay } from '../words';
import { DifferenceList } from './DifferenceList';
import { Proofs } from './Proofs';
import { Totals } from './Totals';

const stateTexts: Readonly<Record<ArchiveState, Bilingual>> = {
  'no-slips': { zh: '这个月没有派工单。', en: 'There are no slips in this month.' },
  new: { zh: '还没有存档，可以存。', en: 'Not archived yet; ready to be.' },
  unchanged: { zh: '已经存档，和台账一致。', en: 'Archived, and the books say the same.' },
  changed: {
    zh: '存档之后台账改过，下面是不同的地方。',
    en: 'The books have changed since; the differences are below.',
  },
  revised: { zh: '将另存一份修订。', en: 'A revision is archived beside it.' },
};

export function ArchiveView({ session }: ViewProps) {
  const say = useSay();
  const { archive, proofs, running, checked } = useSession(session);
  const thisMonth = bookMonth(session.desk.now(), checked?.settings.monthCutOff);
  const [month, setMonth] = useState(addMonths(thisMonth, -1));
  const [isAsking, setAsking] = useState(false);
  const isBusy = running !== undefined;
  const shown = archive?.month === month ? archive : undefined;
  const isDone = shown?.receipt !== undefined;
  return (
    <>
      <p class="soft">
        {say({
          zh: '月末把当月派工单核对、整理、存档（②三注4）。存档表带校验码，以后能证明没有改动过。',
          en: 'At month end the slips are gone through, sorted and archived (②三注4), with a digest that proves them unchanged.',
        })}
      </p>
      <div class="row">
        <MonthPicker latest={thisMonth} month={month} onChange={setMonth} />
      </div>
      <div class="row">
        <Button class="primary grow" disabled={isBusy} onClick={() => session.archive(month, { apply: false })}>
          {say({ zh: '看看这个月', en: 'Look at the month' })}
        </Button>
        <Button class="grow" disabled={isBusy} onClick={() => session.verifyArchives()}>
          {say({ zh: '核对已有存档', en: 'Prove the archives' })}
        </Button>
      </div>
      {shown && (
        <>
          <p class={`bar ${shown.state === 'changed' ? 'wait' : 'good'}`}>
            {isDone ? say({ zh: '已存档。', en: 'Archived.' }) : say(stateTexts[shown.state])}
          </p>
          {shown.sheet !== undefined && (shown.standing || isDone) && (
            <button class="plain link" type="button" onClick={() => session.goTo(shown.sheet!, 'A1')}>
              {shown.sheet}
            </button>
          )}
          {!isDone && shown.state === 'new' && (
            <Button class="primary" disabled={isBusy} onClick={() => session.archive(month, { apply: true })}>
              {say({ zh: '存档', en: 'Archive' })}
            </Button>
          )}
          {!isDone && shown.state === 'changed' && (
            <Button disabled={isBusy} onClick={() => setAsking(true)}>
              {say({ zh: '另存修订…', en: 'Archive a revision…' })}
            </Button>
          )}
          {shown.state !== 'no-slips' && <Totals totals={shown.totals} />}
          {!isDone && <DifferenceList session={session} differences={shown.differences} />}
          {shown.undated.length > 0 && (
            <details>
              <summary>
                {say({
                  zh: `没有写日期、不属于哪个月的单据（${shown.undated.length}）`,
                  en: `Slips of no month (${shown.undated.length})`,
                })}
              </summary>
              <ul class="list inside">
                {shown.undated.slice(0, 200).map(({ slip, sheet, row }) => (
                  <li key={`${sheet} ${row}`}>
                    <button class="plain link" type="button" onClick={() => session.goTo(sheet, `A${row}`)}>
                      {slip} · {sheet} {row}
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
      {proofs && <Proofs session={session} proofs={proofs} />}
      {!shown && !proofs && !running && (
        <p class="empty">{say({ zh: '选好月份，先看看；看过再存。', en: 'Choose a month and look first.' })}</p>
      )}
      {isAsking && (
        <Ask
          title={say({ zh: '另存修订', en: 'Archive a revision' })}
          go={say({ zh: '存修订', en: 'Archive it' })}
          onGo={() => session.archive(month, { apply: true, revise: true })}
          onClose={() => setAsking(false)}
        >
          <p>
            {say({
              zh: '原来的存档保留不动，另存一份修订，两份都留底。确定台账现在是对的吗？',
              en: 'The archive that stands is kept; a revision is added beside it. Are the books right now?',
            })}
          </p>
        </Ask>
      )}
    </>
  );
}
