/** Owns what stands above every view: the first-run hint, progress with a way out, trouble, what was done, what waits, what has changed. */
import { useState } from 'preact/hooks';
import { parseArea } from '../../model/address';
import type { Bilingual } from '../../model/language';
import type { Touched } from '../desk';
import type { ViewProps } from '.';
import { Button } from './parts/Button';
import { useSession } from './use-session';
import { common, stepTitles, taskTitles, useSay } from './words';

export function Notices({ session }: ViewProps) {
  const { view, running, trouble, told, waiting, touched, checked } = useSession(session);
  const say = useSay();
  return (
    <>
      {view === 'check' && <FirstRun session={session} />}
      <div role="status" class="view">
        {running && (
          <div class="bar">
            <span>
              {say(taskTitles[running.task])}
              {running.progress && ` · ${say(stepTitles[running.progress.step])}`}
              {running.progress?.of !== undefined && ` ${running.progress.done! + 1} / ${running.progress.of}`}
            </span>
            <progress
              aria-label={say(taskTitles[running.task])}
              {...(running.progress?.of !== undefined && { max: running.progress.of, value: running.progress.done! })}
            />
            <div class="row">
              <Button class="small" disabled={!running.canCancel} onClick={() => session.cancel()}>
                {say(common.cancel)}
              </Button>
              {!running.canCancel && (
                <span class="soft">{say({ zh: '正在写入，请稍候', en: 'writing, please wait' })}</span>
              )}
            </div>
          </div>
        )}
        {told && (
          <div class="bar good">
            <span>{say(told)}</span>
            <div class="row">
              {session.desk.saveCopy && (
                <Button class="small" onClick={() => session.saveCopy()}>
                  {say({ zh: '保存检查副本', en: 'Save the checked copy' })}
                </Button>
              )}
              <Button class="small" onClick={() => session.putAway('told')}>
                {say(common.close)}
              </Button>
            </div>
          </div>
        )}
        {waiting && <div class="bar wait">{say(waiting)}</div>}
        {checked && touched.length > 0 && !running && (
          <div class="bar wait">
            <span>{say(touchedText(touched))}</span>
            <div class="row">
              <Button class="small" onClick={() => session.recheck()}>
                {say({ zh: '重新检查', en: 'Check again' })}
              </Button>
            </div>
          </div>
        )}
      </div>
      {trouble && (
        <div class="bar bad" role="alert">
          <span>{say(trouble.sentence)}</span>
          <div class="row">
            <Button class="small" onClick={() => session.putAway('trouble')}>
              {say(common.close)}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

/** So many places are named, the others counted. */
const NAMED = 3;

function touchedText(touched: readonly Touched[]): Bilingual {
  const places = [...new Map(touched.map(one => [`${one.sheet}!${one.address ?? ''}`, one])).values()];
  const named = places.slice(-NAMED).map(placeText);
  const more = places.length - named.length;
  const isRemote = touched.some(({ source }) => source === 'remote');
  return {
    zh: `检查之后${isRemote ? '（您或别人）' : ''}又改了 ${named.map(({ zh }) => zh).join('、')}${more > 0 ? `等 ${places.length} 处` : ''}，结果可能已经不同。`,
    en: `Changed since the check${isRemote ? ' (by you or others)' : ''}: ${named.map(({ en }) => en).join(', ')}${more > 0 ? ` and ${more} more` : ''}. The findings may differ now.`,
  };
}

function placeText({ sheet, address }: Touched): Bilingual {
  const area = address === undefined ? undefined : parseArea(address);
  if (!area) return { zh: `「${sheet}」`, en: sheet };
  const rows = area.top === area.bottom ? String(area.top) : `${area.top}–${area.bottom}`;
  return { zh: `「${sheet}」第 ${rows} 行`, en: `${sheet} row ${rows}` };
}

const seenKey = 'steward.hint-seen';

function FirstRun({ session }: ViewProps) {
  const say = useSay();
  const { remembered } = session.desk;
  const [isSeen, setSeen] = useState(remembered.getItem(seenKey) !== null);
  if (isSeen) return null;
  const skip = () => {
    remembered.setItem(seenKey, '1');
    setSeen(true);
  };
  return (
    <div class="bar">
      <strong>{say({ zh: '第一次用？三步就够', en: 'New here? Three steps' })}</strong>
      <span>
        {say({
          zh: '1. 点「检查全部」，看哪些该办未办。\n2. 点一条结果，光标就到那一格；点「为什么」看依据和日期。\n3. 要留痕，点「写入标记」；随时能「清除标记」，您写的内容一个字也不会改。',
          en: '1. Press “Check all” and see what is overdue.\n2. Press a finding to go to its cell; “Why” shows clause and dates.\n3. “Write marks” colours the cells; “Clear marks” takes that back. What you wrote never changes.',
        })}
      </span>
      <div class="row">
        <Button class="small" onClick={skip}>
          {say({ zh: '知道了', en: 'Got it' })}
        </Button>
      </div>
    </div>
  );
}
