/** Owns the workbook beside the pane: its tabs and the sheet that is shown, brought up to date whenever the engine has changed it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { parseArea } from '../../model/address';
import { isSetAside } from '../../model/finding';
import type { SheetOutline } from '../engine/cells';
import { useSession } from '../pane/use-session';
import type { Session } from '../session';
import { Grid } from './grid/Grid';
import type { Place } from './grid/keys';
import { SheetTabs } from './SheetTabs';
import { texts } from './texts';

export interface Destination {
  readonly sheet: string;
  readonly address: string;
}

interface SheetsProps {
  readonly session: Session;
  /** Where a click in the pane leads; a new object for every click. */
  readonly destination: Destination | undefined;
}

export function Sheets({ session, destination }: SheetsProps) {
  const { language, checked, running } = useSession(session);
  const words = texts[language];
  const place = useRef<HTMLElement>(null);
  const [sheets, setSheets] = useState<readonly SheetOutline[]>([]);
  const [version, setVersion] = useState(0);
  const [shown, show] = useState<{ readonly sheet: string; readonly place: Place }>();

  const isIdle = running === undefined && checked !== undefined;
  useEffect(() => {
    if (!isIdle) return;
    void session.engine.outline().then(outcome => {
      if (outcome.state !== 'done') return;
      setSheets(outcome.result);
      setVersion(version => version + 1);
    });
  }, [session, isIdle]);
  useEffect(() => {
    const area = destination && parseArea(destination.address);
    if (!area) return;
    show({ sheet: destination.sheet, place: { row: area.top, column: area.left } });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [destination]);

  const sheet = sheets.find(({ name }) => name === shown?.sheet) ?? sheets.find(({ isHidden }) => !isHidden);
  if (!sheet) return <main class="book is-reading">{words.reading}</main>;
  const findings = new Map<string, number>();
  for (const finding of checked?.findings ?? []) {
    if (!isSetAside(finding)) findings.set(finding.sheet, (findings.get(finding.sheet) ?? 0) + 1);
  }
  const table = checked?.tables.find(table => table.sheet === sheet.name);
  return (
    <main class="book" ref={place}>
      <Grid
        key={sheet.name}
        engine={session.engine}
        sheet={sheet}
        version={version}
        plan={checked?.receipt ? undefined : checked?.plan}
        headingRow={table?.headingRows.at(-1)}
        active={shown?.sheet === sheet.name ? shown.place : start}
        words={words}
        onMove={place => show({ sheet: sheet.name, place })}
      />
      <SheetTabs
        sheets={sheets}
        shown={sheet.name}
        findings={findings}
        words={words}
        onShow={sheet => show({ sheet, place: start })}
      />
    </main>
  );
}

const start: Place = { row: 1, column: 1 };
