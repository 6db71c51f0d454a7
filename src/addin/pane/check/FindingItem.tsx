/** Owns one finding in the list: a press goes to its cell; below it why, and the way to waive it. */
import { useContext, useState } from 'preact/hooks';
import { parseArea } from '../../../model/address';
import type { Finding } from '../../../model/finding';
import type { Session } from '../../session';
import { Button } from '../parts/Button';
import { SeverityBadge } from '../parts/SeverityBadge';
import { useSession } from '../use-session';
import { LanguageContext, readable, useSay } from '../words';
import { WaiveDialog } from './WaiveDialog';
import { Why } from './Why';

interface FindingItemProps {
  readonly session: Session;
  readonly finding: Finding;
  readonly hasSheet: boolean;
}

export function FindingItem({ session, finding, hasSheet }: FindingItemProps) {
  const say = useSay();
  const language = useContext(LanguageContext);
  const { explained, checked } = useSession(session);
  const hasEarlier = checked?.since?.asOf !== undefined;
  const [isAsked, setAsked] = useState(false);
  const [isWaiving, setWaiving] = useState(false);
  const { sheet, row, cells, severity, entry, room, message, dueAt, provisional, actor, clause } = finding;
  const isOpen = isAsked && explained?.sheet === sheet && explained.row === row && explained.entry === entry;
  const why = async () => {
    setAsked(!isOpen);
    if (!isOpen) await session.explain(sheet, row, parseArea(cells[0]!)?.left);
  };
  const name = entry === `row ${row}` ? say({ zh: `第 ${row} 行`, en: entry }) : entry;
  return (
    <>
      <button class="plain view" type="button" onClick={() => session.goTo(sheet, cells[0]!)}>
        <span class="row">
          <SeverityBadge severity={severity} />
          <strong>{name}</strong>
          {room !== undefined && room !== entry && <span>{room}</span>}
          {finding.waived && <span class="badge">{say({ zh: '已豁免', en: 'waived' })}</span>}
          {hasEarlier && finding.standing === 'new' && <span class="badge">{say({ zh: '新', en: 'new' })}</span>}
          {finding.standing === 'baseline' && <span class="badge">{say({ zh: '基线', en: 'baseline' })}</span>}
        </span>
        <span>
          {message[language]} <span class="link">{hasSheet ? `${sheet} ${cells[0]}` : cells[0]}</span>
        </span>
      </button>
      <span class="soft">
        {[
          dueAt === undefined
            ? undefined
            : say({
                zh: `时限 ${readable(dueAt)}${provisional ? '（暂定）' : ''}`,
                en: `due ${readable(dueAt)}${provisional ? ' (provisional)' : ''}`,
              }),
          actor[language],
          clause,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <div class="row">
        <Button class="small" aria-expanded={isOpen} disabled={!checked} onClick={why}>
          {say({ zh: '为什么', en: 'Why' })}
          <span class="unseen"> {name}</span>
        </Button>
        {!finding.waived && (
          <Button class="small" disabled={!checked} onClick={() => setWaiving(true)}>
            {say({ zh: '豁免…', en: 'Waive…' })}
            <span class="unseen"> {name}</span>
          </Button>
        )}
      </div>
      {isOpen && explained && <Why explanation={explained} check={finding.check} />}
      {isWaiving && <WaiveDialog session={session} finding={finding} onClose={() => setWaiving(false)} />}
    </>
  );
}
