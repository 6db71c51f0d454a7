/** Owns the view 检查: check, what was found, marks written and taken away. */
import { useState } from 'preact/hooks';
import { type Finding, isSetAside } from '../../../model/finding';
import type { Bilingual } from '../../../model/language';
import type { ViewProps } from '..';
import { Ask } from '../parts/Ask';
import { Button } from '../parts/Button';
import { PlanList } from '../parts/PlanList';
import { useSession } from '../use-session';
import { common, readable, useSay } from '../words';
import { FindingList } from './FindingList';
import { NotUnderstoodList } from './NotUnderstoodList';
import { Since } from './Since';

export function CheckView({ session }: ViewProps) {
  const say = useSay();
  const { checked, early, clearing, running } = useSession(session);
  const [asking, ask] = useState<'mark' | 'baseline'>();
  const entries = checked?.tables.reduce((sum, table) => sum + table.entries, 0) ?? 0;
  const isBusy = running !== undefined;
  const findings = checked?.findings ?? early ?? [];
  return (
    <>
      <div class="row">
        <Button class="primary whole" disabled={isBusy} onClick={() => session.check()}>
          {say(common.check)}
        </Button>
        <Button class="grow" disabled={isBusy || !checked} onClick={() => ask('mark')}>
          {say({ zh: '写入标记…', en: 'Write marks…' })}
        </Button>
        <Button class="grow" disabled={isBusy} onClick={() => session.previewClear()}>
          {say({ zh: '清除标记…', en: 'Clear marks…' })}
        </Button>
        {session.desk.saveCopy && checked && (
          <Button class="whole" disabled={isBusy} onClick={() => session.saveCopy()}>
            {say({ zh: '保存检查副本', en: 'Save the checked copy' })}
          </Button>
        )}
      </div>
      {!checked && !running && (
        <p class="empty">
          {say({
            zh: '点「检查全部」，看这本台账里哪些该办未办、为什么、该谁办。只看不改，什么都不会写进台账。',
            en: 'Press “Check all” to see what is overdue, why, and who is to act. It only looks; nothing is written.',
          })}
        </p>
      )}
      {checked && (
        <>
          <div>
            <p>
              <strong>{checked.book}</strong>
            </p>
            <p class="soft">
              {say({
                zh: `${checked.tables.length} 张登记表 · ${entries} 条记录 · 检查时点 ${readable(checked.asOf)}`,
                en: `${checked.tables.length} registers · ${entries} entries · as of ${readable(checked.asOf)}`,
              })}
            </p>
            <Since report={checked} onBaseline={() => ask('baseline')} />
          </div>
          {checked.tables.length === 0 && (
            <p class="empty">
              {say({
                zh: '没有认出登记簿。到「识别」告诉台账管家哪张表是什么登记簿。',
                en: 'No register was recognised. Say under “Reading” which sheet is which book.',
              })}
            </p>
          )}
          {checked.tables.length > 0 && findings.length === 0 && (
            <p class="bar good">{say({ zh: '没有发现问题。', en: 'Nothing was found.' })}</p>
          )}
        </>
      )}
      {!checked && early && <p class="bar wait">{say(stillReading(early))}</p>}
      {findings.length > 0 && (
        <FindingList key="findings" session={session} findings={findings} since={checked?.since?.asOf} />
      )}
      {checked && <NotUnderstoodList session={session} report={checked} />}
      {asking === 'mark' && checked && (
        <Ask
          title={say({ zh: '写入标记', en: 'Write marks' })}
          go={say(common.write)}
          onGo={() => session.check({ apply: true })}
          onClose={() => ask(undefined)}
          canGo={checked.plan.changes.length > 0}
        >
          <p>
            {say({
              zh: '给有问题的格子上颜色，并写一张「检查结果」表。您写的内容不动；随时可以清除。',
              en: 'Colours the cells and writes a sheet of findings. What you wrote stays; it can be cleared at any time.',
            })}
          </p>
          <PlanList plan={checked.plan} />
        </Ask>
      )}
      {asking === 'baseline' && checked && (
        <Ask
          title={say({ zh: '设为基线', en: 'Make it the baseline' })}
          go={say(common.write)}
          onGo={() => session.check({ apply: true, baseline: true })}
          onClose={() => ask(undefined)}
        >
          <p>
            {say({
              zh: `现有的 ${checked.findings.filter(one => !isSetAside(one)).length} 项算作历史遗留：以后照样列在「检查结果」表里，但不上颜色，只提新出现的。`,
              en: `The present ${checked.findings.filter(one => !isSetAside(one)).length} findings count as legacy: still listed on their sheet, but not coloured; only new ones are told.`,
            })}
          </p>
        </Ask>
      )}
      {clearing && (
        <Ask
          title={say({ zh: '清除标记', en: 'Clear marks' })}
          go={say({ zh: '清除', en: 'Clear' })}
          onGo={() => session.clear()}
          onClose={() => session.putAway('clearing')}
          canGo={clearing.plan.changes.length > 0}
        >
          <p>
            {say({
              zh: '去掉台账管家上的颜色和可以重做的汇总表；管家设置、豁免登记和存档保留，您的内容不动。',
              en: 'Takes away our colours and the sheets that can be made again; settings, waivers and archives stay, and so does all of yours.',
            })}
          </p>
          <PlanList plan={clearing.plan} />
        </Ask>
      )}
    </>
  );
}

function stillReading(early: readonly Finding[]): Bilingual {
  const count = early.filter(finding => !isSetAside(finding)).length;
  return {
    zh: `还在读其余的工作表。下面 ${count} 项只看一条记录就能确定，不会再变；其余的读完再列。`,
    en: `Still reading the other sheets. These ${count} are certain from their entry alone and will stay; the rest follows.`,
  };
}
