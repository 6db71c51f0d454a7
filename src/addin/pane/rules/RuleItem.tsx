/** Owns one rule: what it asks, why, by which clause; and the form that changes it, to be tried before it is saved. */
import { useState } from 'preact/hooks';
import type { Bilingual } from '../../../model/language';
import type { Origin, ParameterUnit } from '../../../model/rule';
import { switchWords } from '../../../model/settings';
import { severities, severityTitles } from '../../../model/severity';
import type { TriedSetting } from '../../../plan/settings/decided';
import type { CheckReportLine } from '../../engine/rules-report';
import type { Session } from '../../session';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { SeverityBadge } from '../parts/SeverityBadge';
import { useSession } from '../use-session';
import { common, useSay } from '../words';
import { TryOut } from './TryOut';

const origins: Readonly<Record<Origin, Bilingual>> = {
  source: { zh: '制度写明', en: 'from the source text' },
  law: { zh: '法规写明', en: 'from the law' },
  ours: { zh: '制度没有写，本产品的默认', en: 'our default' },
};

const units: Readonly<Record<ParameterUnit, Bilingual>> = {
  'calendar-days': { zh: '天（日历日）', en: 'calendar days' },
  'working-days': { zh: '个工作日', en: 'working days' },
  'service-hours': { zh: '个服务小时', en: 'hours of service' },
  visits: { zh: '次', en: 'visits' },
  yuan: { zh: '元', en: 'yuan' },
  words: { zh: '用顿号分开', en: 'separated by 、' },
};

export function RuleItem({ session, rule }: { session: Session; rule: CheckReportLine }) {
  const say = useSay();
  const { checked, running } = useSession(session);
  const settings = checked?.settings;
  const isOff = settings?.off.includes(rule.id) ?? false;
  const own = settings?.parameters[rule.id] ?? {};
  const ownSeverity = settings?.severities[rule.id];
  const [changed, change] = useState<Readonly<Record<string, TriedSetting>>>({});
  const tried = Object.values(changed);
  const set = (item: TriedSetting['item'], parameter: string, value: string, standing: string) => {
    const key = `${item} ${parameter}`;
    const { [key]: _, ...others } = changed;
    change(value === standing ? others : { ...others, [key]: { item, subject: rule.id, parameter, value } });
  };
  const shownOff = changed['onOff ']?.value === switchWords.off || (isOff && changed['onOff '] === undefined);
  const save = async () => {
    if (await session.decide(tried)) change({});
  };
  return (
    <details>
      <summary>
        {say(rule.title)}
        {isOff && <span class="badge"> {say({ zh: '停用', en: 'off' })}</span>}
      </summary>
      <div class="inside">
        <p>{say(rule.why)}</p>
        <p class="soft">
          {say({ zh: '依据', en: 'Clause' })} {rule.clause}（{say(origins[rule.origin])}） ·{' '}
          {say({ zh: '谁来办：', en: 'Who acts: ' })}
          {say(rule.actor)}
        </p>
        {rule.note && <p class="soft">{say(rule.note)}</p>}
        <div class="row">
          {rule.severities.map(severity => (
            <SeverityBadge key={severity} severity={severity} />
          ))}
        </div>
        <ul class="list">
          {rule.when.map(({ label, text }) => (
            <li key={`${label} ${text}`}>
              {label && <span class="soft">{label}</span>}
              <span>{text}</span>
            </li>
          ))}
        </ul>
        {checked && (
          <>
            <label class="check">
              <input
                type="checkbox"
                checked={!shownOff}
                onChange={event => {
                  const isOn = event.currentTarget.checked;
                  set('onOff', '', isOn ? '' : switchWords.off, isOff ? switchWords.off : '');
                }}
              />
              {say({ zh: '启用这项检查', en: 'This check is on' })}
            </label>
            {rule.parameters.map(({ id, title, unit, value, origin }) => (
              <Field
                key={id}
                label={say(title)}
                hint={say({
                  zh: `${units[unit].zh} · 默认 ${value}（${origins[origin].zh}）`,
                  en: `${units[unit].en} · default ${value} (${origins[origin].en})`,
                })}
              >
                <input
                  placeholder={value}
                  value={changed[`parameter ${id}`]?.value ?? own[id] ?? ''}
                  onInput={event => set('parameter', id, event.currentTarget.value.trim(), own[id] ?? '')}
                />
              </Field>
            ))}
            <Field label={say({ zh: '严重程度', en: 'Severity' })}>
              <select
                value={changed['severity ']?.value ?? (ownSeverity ? severityTitles[ownSeverity].zh : '')}
                onChange={event =>
                  set('severity', '', event.currentTarget.value, ownSeverity ? severityTitles[ownSeverity].zh : '')
                }
              >
                <option value="">{say({ zh: '照规则', en: 'as the rule says' })}</option>
                {severities.map(severity => (
                  <option key={severity} value={severityTitles[severity].zh}>
                    {say(severityTitles[severity])}
                  </option>
                ))}
              </select>
            </Field>
            <TryOut session={session} rule={rule} tried={tried} />
            <div class="row">
              <Button class="primary" disabled={running !== undefined || tried.length === 0} onClick={save}>
                {say(common.save)}
              </Button>
              <span class="soft">{say({ zh: '空白＝照默认', en: 'blank: the default' })}</span>
            </div>
          </>
        )}
      </div>
    </details>
  );
}
