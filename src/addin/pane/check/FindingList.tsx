/** Owns the findings as the pane lists them: counted, searched, filtered, grouped. */
import { useContext, useMemo, useState } from 'preact/hooks';
import { type Finding, isSetAside } from '../../../model/finding';
import type { Bilingual } from '../../../model/language';
import { severities, severityTitles } from '../../../model/severity';
import type { Moment } from '../../../model/time';
import type { Session } from '../../session';
import { LongList } from '../parts/LongList';
import { LanguageContext, useSay } from '../words';
import { FindingItem } from './FindingItem';
import { counts, type Filter, filtered, type Group, type Grouping, grouped, groupings } from './grouping';

const groupingTitles: Readonly<Record<Grouping, Bilingual>> = {
  book: { zh: '按登记簿', en: 'By book' },
  person: { zh: '按责任人', en: 'By person' },
  severity: { zh: '按程度', en: 'By severity' },
};

/** With more findings than this, only the first group starts open. */
const OPEN_UP_TO = 60;

interface FindingListProps {
  readonly session: Session;
  readonly findings: readonly Finding[];
  /** The moment of the check before; undefined where there was none. */
  readonly since: Moment | undefined;
}

export function FindingList({ session, findings, since }: FindingListProps) {
  const say = useSay();
  const language = useContext(LanguageContext);
  const [filter, setFilter] = useState<Filter>({ text: '', withSetAside: false, onlyNew: false });
  const [grouping, setGrouping] = useState<Grouping>('book');
  const count = useMemo(() => counts(findings), [findings]);
  const shown = useMemo(() => filtered(findings, filter, language), [findings, filter, language]);
  const groups = useMemo(() => grouped(shown, grouping, language), [shown, grouping, language]);
  const setAside = useMemo(() => findings.filter(isSetAside).length, [findings]);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset draws what this is not */}
      <div class="counts" role="group" aria-label={say({ zh: '按程度筛选', en: 'Filter by severity' })}>
        {severities.map(severity => (
          <button
            key={severity}
            type="button"
            class={severity}
            aria-pressed={filter.severity === severity}
            onClick={() => setFilter({ ...filter, severity: filter.severity === severity ? undefined : severity })}
          >
            <strong>{count[severity]}</strong>
            <span>{say(severityTitles[severity])}</span>
          </button>
        ))}
      </div>
      <div class="row">
        <input
          class="grow"
          type="search"
          placeholder={say({ zh: '搜索编号、房号、姓名…', en: 'Search number, room, name…' })}
          aria-label={say({ zh: '搜索检查结果', en: 'Search the findings' })}
          value={filter.text}
          onInput={event => setFilter({ ...filter, text: event.currentTarget.value })}
        />
        <select
          class="grow"
          aria-label={say({ zh: '分组', en: 'Group' })}
          value={grouping}
          onChange={event => setGrouping(event.currentTarget.value as Grouping)}
        >
          {groupings.map(id => (
            <option key={id} value={id}>
              {say(groupingTitles[id])}
            </option>
          ))}
        </select>
      </div>
      <div class="row">
        {since !== undefined && (
          <label class="check">
            <input
              type="checkbox"
              checked={filter.onlyNew}
              onChange={event => setFilter({ ...filter, onlyNew: event.currentTarget.checked })}
            />
            {say({ zh: '只看新增', en: 'Only new' })}
          </label>
        )}
        {setAside > 0 && (
          <label class="check">
            <input
              type="checkbox"
              checked={filter.withSetAside}
              onChange={event => setFilter({ ...filter, withSetAside: event.currentTarget.checked })}
            />
            {say({ zh: `连同已豁免和基线（${setAside}）`, en: `With waived and baseline (${setAside})` })}
          </label>
        )}
      </div>
      <p class="unseen" role="status">
        {say({ zh: `列出 ${shown.length} 项`, en: `${shown.length} listed` })}
      </p>
      {shown.length === 0 && <p class="empty">{say({ zh: '没有符合条件的结果。', en: 'No finding fits.' })}</p>}
      {groups.map((group, index) => (
        <FindingGroup
          key={`${grouping} ${group.title}`}
          session={session}
          group={group}
          startsOpen={shown.length <= OPEN_UP_TO || index === 0}
          hasSheet={grouping !== 'book'}
        />
      ))}
    </>
  );
}

interface FindingGroupProps {
  readonly session: Session;
  readonly group: Group;
  readonly startsOpen: boolean;
  readonly hasSheet: boolean;
}

/** A closed group holds nothing: with thousands of findings, drawing them unseen would make the pane stutter. */
function FindingGroup({ session, group: { title, findings }, startsOpen, hasSheet }: FindingGroupProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details open={isOpen} onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        {title}（{findings.length}）
      </summary>
      {isOpen && (
        <div class="inside">
          <LongList
            items={findings}
            keyOf={({ check, sheet, cells, item }) => `${check} ${sheet} ${cells.join()} ${item ?? ''}`}
            draw={finding => <FindingItem session={session} finding={finding} hasSheet={hasSheet} />}
          />
        </div>
      )}
    </details>
  );
}
