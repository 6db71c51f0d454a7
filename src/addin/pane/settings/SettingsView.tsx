/** Owns the view 设置: hours, days, people, fees of this workbook; the language of the pane. */
import type { Bilingual, Language } from '../../../model/language';
import { type DecidedSetting, type SettingItemId, settingItems } from '../../../model/settings';
import type { ViewProps } from '..';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { useSession } from '../use-session';
import { common, useSay } from '../words';
import { HoursForm } from './HoursForm';
import { LinesForm } from './LinesForm';
import { ValueForm } from './ValueForm';

export function SettingsView({ session }: ViewProps) {
  const say = useSay();
  const { language, checked, running } = useSession(session);
  const isBusy = running !== undefined;
  const decide = (setting: DecidedSetting) => session.decide([setting]);
  const written = (item: SettingItemId) => checked?.written.filter(line => line.item === item) ?? [];
  return (
    <>
      <Field label={say({ zh: '界面和所写表格的语言 Language', en: 'Language 语言' })}>
        <select value={language} onChange={event => session.speak(event.currentTarget.value as Language)}>
          <option value="zh">中文</option>
          <option value="en">English</option>
        </select>
      </Field>
      <h2>{say({ zh: '这本台账的设置', en: 'This workbook' })}</h2>
      {!checked ? (
        <>
          <p class="empty">{say(common.notChecked)}</p>
          <Button class="primary" disabled={isBusy} onClick={() => session.check()}>
            {say(common.check)}
          </Button>
        </>
      ) : (
        <>
          <p class="soft">
            {say({
              zh: '都记在这本台账的「管家设置」表里，Excel、WPS 和命令行用的是同一份；也可以直接到表里改。',
              en: 'All of it stands on the sheet 管家设置 of this workbook and can be changed there as well.',
            })}
          </p>
          <HoursForm lines={written('hours')} isBusy={isBusy} onDecide={settings => session.decide(settings)} />
          <LinesForm
            title={titles.day}
            hint={{ zh: '国家放假安排之外的，写在这里', en: 'beyond the public holidays' }}
            lines={written('day')}
            subject={{ zh: '日期，如 2027-02-05 或 2027-02-05至2027-02-11', en: 'a day, or first至last' }}
            value={{ zh: '休 或 班', en: '休 (free) or 班 (working)' }}
            words={['休', '班']}
            item="day"
            isBusy={isBusy}
            onDecide={decide}
          />
          <ValueForm
            title={titles.cutOff}
            hint={{ zh: '每月几号截止（1 到 28），空白是月底', en: 'day 1–28, blank: month’s end' }}
            standing={written('cutOff').at(-1)?.value ?? ''}
            item="cutOff"
            isBusy={isBusy}
            onDecide={decide}
          />
          <ValueForm
            title={titles.supervisors}
            hint={{ zh: '按经理、主管、组长看待的姓名，用顿号分开', en: 'names, separated by 、' }}
            standing={written('supervisors').at(-1)?.value ?? ''}
            item="supervisors"
            isBusy={isBusy}
            onDecide={decide}
          />
          <ValueForm
            title={titles.feeProfile}
            hint={{ zh: '印花税、交易费按谁的数算', en: 'whose figures fees are worked out by' }}
            standing={written('feeProfile').at(-1)?.value ?? ''}
            words={['源文件口径', '国家口径']}
            item="feeProfile"
            isBusy={isBusy}
            onDecide={decide}
          />
          <LinesForm
            title={titles.cityRate}
            hint={settingItems.cityRate.holds}
            lines={written('cityRate')}
            subject={{ zh: '契税 或 维修基金，可带起用日期', en: '契税 or 维修基金, with its first day' }}
            parameter={{ zh: '面积档，如 140以下；不分档留空', en: 'areas such as 140以下; blank for all' }}
            value={{ zh: '1% 或 80（元/㎡）', en: '1% or 80 yuan/m²' }}
            item="cityRate"
            isBusy={isBusy}
            onDecide={decide}
          />
          <Button disabled={isBusy} onClick={() => session.addSheets()}>
            {say({ zh: '添加或更新「管家设置」「豁免登记」两张表', en: 'Add or update both settings sheets' })}
          </Button>
        </>
      )}
    </>
  );
}

const titles = {
  day: { zh: '节假日和调休', en: 'Days off and worked' },
  cutOff: { zh: '月结日', en: 'Month cut-off' },
  supervisors: { zh: '主管名单', en: 'Supervisors' },
  feeProfile: { zh: '费用口径', en: 'Fee figures' },
  cityRate: { zh: '城市费率', en: 'City rates' },
} as const satisfies Record<string, Bilingual>;
