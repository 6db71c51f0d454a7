/** Owns the view 汇总: a month, what would be written, the sheets that were written, and their charts. */
import { useState } from 'preact/hooks';
import { bookMonth } from '../../../model/time';
import type { ViewProps } from '..';
import { Button } from '../parts/Button';
import { MonthPicker } from '../parts/MonthPicker';
import { PlanList } from '../parts/PlanList';
import { useSession } from '../use-session';
import { common, useSay } from '../words';

export function SummaryView({ session }: ViewProps) {
  const say = useSay();
  const { summary, running, checked } = useSession(session);
  const latest = bookMonth(session.desk.now(), checked?.settings.monthCutOff);
  const [month, setMonth] = useState(latest);
  const isBusy = running !== undefined;
  const isOfMonth = summary?.month === month;
  const isWritten = isOfMonth && summary.receipt !== undefined;
  const changes = isOfMonth ? summary.plan.changes : [];
  return (
    <>
      <p class="soft">
        {say({
          zh: '督办汇总、收费汇总、交易费申请、返修日报、交接班：有哪种登记簿就做哪张，可打印签字。',
          en: 'Supervision, fees, fee request, reworks, shift handover: those whose books the workbook keeps, ready to print.',
        })}
      </p>
      <div class="row">
        <MonthPicker latest={latest} month={month} onChange={setMonth} />
      </div>
      <div class="row">
        <Button class="primary grow" disabled={isBusy} onClick={() => session.previewSummary(month)}>
          {say({ zh: '预览', en: 'Preview' })}
        </Button>
        <Button
          class="grow"
          disabled={isBusy || !isOfMonth || isWritten || changes.length === 0}
          onClick={() => session.summarise(undefined, month)}
        >
          {say(common.write)}
        </Button>
      </div>
      {isOfMonth && (
        <>
          <h2>{isWritten ? say({ zh: '已写入的表', en: 'Written' }) : say({ zh: '将要写入', en: 'To be written' })}</h2>
          {isWritten || changes.length === 0 ? (
            <ul class="list">
              {Object.values(summary.titles).map(title => (
                <li key={title}>
                  <button class="plain link" type="button" onClick={() => session.goTo(title, 'A1')}>
                    {title}
                  </button>
                </li>
              ))}
            </ul>
          ) : (
            <PlanList plan={summary.plan} />
          )}
          {changes.length === 0 && (
            <p>{say({ zh: '已经是最新的，没有要写的。', en: 'Up to date: nothing to write.' })}</p>
          )}
          {summary.pictures.map(({ role, title, svg }) => (
            <img
              key={`${role} ${title}`}
              alt={title}
              src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
            />
          ))}
        </>
      )}
      {!isOfMonth && !running && (
        <p class="empty">
          {say({ zh: '选好月份，先预览；看过再写入。', en: 'Choose a month and preview; nothing is written before.' })}
        </p>
      )}
    </>
  );
}
