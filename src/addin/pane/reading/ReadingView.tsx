/** Owns the view 识别: which sheet was read as which book, which columns as what, and the way to put that right. */
import { useEffect } from 'preact/hooks';
import type { Bilingual } from '../../../model/language';
import type { UnrecognisedSheet } from '../../../model/register';
import type { ViewProps } from '..';
import { Button } from '../parts/Button';
import { useSession } from '../use-session';
import { common, useSay } from '../words';
import { SheetReading } from './SheetReading';

const reasons: Readonly<Record<UnrecognisedSheet['reason'], Bilingual>> = {
  empty: { zh: '空表', en: 'empty' },
  'no-register-matches': { zh: '表头和哪种登记簿都对不上', en: 'its headings fit no register' },
  'ignored-by-settings': { zh: '按设置不读', en: 'left out, as settings say' },
  'two-registers-fit': { zh: '像两种登记簿，请选一种', en: 'fits two registers; choose one' },
  'hidden-by-product': { zh: '本产品的表', en: 'made by this product' },
};

export function ReadingView({ session }: ViewProps) {
  const say = useSay();
  const { checked, rules, running } = useSession(session);
  useEffect(() => {
    if (!rules) void session.loadRules();
  }, [rules, session]);
  if (!checked) {
    return (
      <>
        <p class="empty">{say(common.notChecked)}</p>
        <Button class="primary" disabled={running !== undefined} onClick={() => session.check()}>
          {say(common.check)}
        </Button>
      </>
    );
  }
  const sheets = [...new Set(checked.tables.map(({ sheet }) => sheet))];
  const others = checked.unrecognised.filter(
    ({ sheet, reason }) => reason !== 'hidden-by-product' && !sheets.includes(sheet),
  );
  return (
    <>
      <p class="soft">
        {say({
          zh: '台账管家是这样理解每张表的。不对就在这里改：改动记在「管家设置」表，您的台账不动。',
          en: 'This is how every sheet was understood. Put it right here; that is written on 管家设置, never into your sheets.',
        })}
      </p>
      {sheets.map(sheet => (
        <SheetReading
          key={sheet}
          session={session}
          sheet={sheet}
          tables={checked.tables.filter(table => table.sheet === sheet)}
          registers={rules?.registers ?? []}
        />
      ))}
      {others.length > 0 && <h2>{say({ zh: '没有检查的表', en: 'Not checked' })}</h2>}
      {others.map(({ sheet, reason }) => (
        <SheetReading
          key={sheet}
          session={session}
          sheet={sheet}
          tables={[]}
          registers={rules?.registers ?? []}
          reason={reasons[reason]}
          isIgnored={reason === 'ignored-by-settings'}
        />
      ))}
    </>
  );
}
