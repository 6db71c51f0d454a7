/** Owns one sheet in the view 识别: its book, heading row and columns as they were read, each to be put right by a person. */
import { useState } from 'preact/hooks';
import { cellAddress } from '../../../model/address';
import type { Bilingual } from '../../../model/language';
import type { DecidedSetting } from '../../../model/settings';
import type { TableReport } from '../../engine/reports';
import type { RegisterReport } from '../../engine/rules-report';
import type { Session } from '../../session';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { useSession } from '../use-session';
import { common, useSay } from '../words';
import { ColumnTable } from './ColumnTable';

interface SheetReadingProps {
  readonly session: Session;
  readonly sheet: string;
  readonly tables: readonly TableReport[];
  readonly registers: readonly RegisterReport[];
  /** Why it was not read. */
  readonly reason?: Bilingual;
  readonly isIgnored?: boolean;
}

export function SheetReading({ session, sheet, tables, registers, reason, isIgnored = false }: SheetReadingProps) {
  const say = useSay();
  const { running } = useSession(session);
  const isBusy = running !== undefined;
  const read = registers.filter(({ id }) => tables.some(({ register }) => register === id));
  const [register, setRegister] = useState('');
  const [heading, setHeading] = useState('');
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({});
  const [first] = tables;
  const decided: readonly DecidedSetting[] = [
    ...(register === '' ? [] : [setting('register', sheet, '', titleOf(registers, register))]),
    ...(heading === '' ? [] : [setting('headingRows', sheet, '', heading)]),
    ...Object.entries(changed).map(([field, column]) => setting('column', sheet, field, column)),
  ];
  const save = async (settings: readonly DecidedSetting[]) => {
    if (!(await session.decide(settings))) return;
    setRegister('');
    setHeading('');
    setChanged({});
  };
  const entries = tables.reduce((sum, table) => sum + table.entries, 0);
  const confidence = Math.min(...tables.map(table => table.confidence));
  return (
    <details>
      <summary>
        {sheet}
        <span class="soft">
          {' · '}
          {reason
            ? say(reason)
            : say({
                zh: `${read.map(({ title }) => title.zh).join('、')} · ${entries} 条 · 把握 ${Math.round(confidence * 100)}%`,
                en: `${read.map(({ title }) => title.en).join(', ')} · ${entries} entries · ${Math.round(confidence * 100)}% sure`,
              })}
        </span>
      </summary>
      <div class="inside">
        <button
          class="plain link"
          type="button"
          onClick={() => session.goTo(sheet, cellAddress(first?.headingRows[0] ?? 1, 1))}
        >
          {say({ zh: '看这张表', en: 'Show the sheet' })}
        </button>
        <div class="row fields">
          <Field label={say({ zh: '是哪种登记簿', en: 'Which book' })}>
            <select value={register} onChange={event => setRegister(event.currentTarget.value)}>
              <option value="">
                {read.length > 0
                  ? say({
                      zh: `照识别：${read.map(({ title }) => title.zh).join('、')}`,
                      en: `as read: ${read.map(({ title }) => title.en).join(', ')}`,
                    })
                  : say({ zh: '请选择…', en: 'Choose…' })}
              </option>
              {registers.map(({ id, title }) => (
                <option key={id} value={id}>
                  {say(title)}
                </option>
              ))}
            </select>
          </Field>
          <Field
            label={say({ zh: '表头在第几行', en: 'Heading row' })}
            hint={say({ zh: '如 3，两行写 3、4', en: 'such as 3, or 3、4' })}
          >
            <input
              inputMode="numeric"
              placeholder={first?.headingRows.join('、') ?? ''}
              value={heading}
              onInput={event => setHeading(event.currentTarget.value)}
            />
          </Field>
        </div>
        {tables.map(table => (
          <ColumnTable
            key={`${table.register} ${table.range.top}`}
            session={session}
            table={table}
            fields={registers.find(({ id }) => id === table.register)?.fields ?? []}
            changed={changed}
            onChange={setChanged}
          />
        ))}
        <div class="row">
          <Button class="primary" disabled={isBusy || decided.length === 0} onClick={() => save(decided)}>
            {say(common.save)}
          </Button>
          <Button disabled={isBusy} onClick={() => save([setting('ignored', sheet, '', isIgnored ? '' : '是')])}>
            {isIgnored
              ? say({ zh: '恢复读这张表', en: 'Read it again' })
              : say({ zh: '不读这张表', en: 'Ignore this sheet' })}
          </Button>
        </div>
      </div>
    </details>
  );
}

function setting(item: DecidedSetting['item'], subject: string, parameter: string, value: string): DecidedSetting {
  return { item, subject, parameter, value };
}

/** On the sheet the book stands by its Chinese title. */
function titleOf(registers: readonly RegisterReport[], id: string): string {
  return registers.find(register => register.id === id)?.title.zh ?? id;
}
