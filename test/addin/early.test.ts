/** Owns what the pane hears of a large workbook while it is still read, and in how small pieces it hears of what was found. */
import type { Session } from '../../src/addin/session';
import type { Host } from '../../src/hosts/host';
import { openWorkbook } from '../../src/hosts/xlsx';
import type { Finding } from '../../src/model/finding';
import { largeSheets } from '../bench/large-book';
import { textBook } from '../support/textbook';
import { type BookToMake, makeXlsx } from '../support/xlsx-maker';
import { closeSessions, openSession } from './engine';

const asOf = '2026-11-20T17:00';

afterEach(closeSessions);

interface Watched {
  readonly session: Session;
  /** In their order: so many findings are shown early, the last sheet is read, the check is there. */
  readonly events: string[];
  /** Every early finding that was ever shown. */
  readonly early: Set<Finding>;
  readonly threads: ReturnType<typeof openSession>['threads'];
}

function watched(book: BookToMake): Watched {
  const file = openWorkbook(makeXlsx(book), '台账.xlsx');
  const events: string[] = [];
  const early = new Set<Finding>();
  const host: Host = {
    read: async onPart => {
      const workbook = await file.read(onPart);
      events.push('read');
      return workbook;
    },
    apply: plan => file.apply(plan),
  };
  const { session, threads } = openSession(host, asOf);
  session.watch(() => {
    const { state } = session;
    if (state.early && state.early.length > early.size) events.push(`early ${state.early.length}`);
    for (const finding of state.early ?? []) early.add(finding);
    if (state.checked && events.at(-1) !== 'checked') events.push('checked');
  });
  return { session, events, early, threads };
}

const large = { sheets: largeSheets(800) };

test('the first findings are shown before the last sheet is read, and all of them are found again', async () => {
  const { session, events, early } = watched(large);
  await session.check();
  expect(events[0]).toMatch(/^early/);
  expect(events.indexOf('read')).toBeGreaterThan(1);
  expect(events.slice(events.indexOf('read'))).toEqual(['read', 'checked']);
  expect(session.state).not.toHaveProperty('early');
  expect(session.state.checked!.findings).toEqual(expect.arrayContaining([...early]));
  expect(session.state.checked!.findings.length).toBeGreaterThan(early.size);
});

test('while findings of the check before are shown, no half of the next ones takes their place', async () => {
  const { session, early } = watched(large);
  await session.check();
  const shown = session.state.checked;
  early.clear();
  const checking = session.check();
  expect(session.state.checked).toBe(shown);
  await checking;
  expect(early.size).toBe(0);
});

test('given up, the check takes its first findings away again', async () => {
  const { session } = watched(large);
  const checking = session.check();
  const stop = session.watch(() => {
    if (!session.state.early) return;
    stop();
    session.cancel();
  });
  await checking;
  expect(session.state).not.toHaveProperty('early');
  expect(session.state).not.toHaveProperty('checked');
});

test('the findings of a large workbook come in pieces, none of which holds the page up', async () => {
  const row = '| 2026-10-16 09:00 | 3-1-502 | 灯不亮 | 2026-10-16 09:20 | 2026-10-16 08:00 |';
  const rows = Array.from({ length: 1000 }, (_, index) => `WX-${index}${row}`);
  const heading = '编号 | 报修时间 | 房号 | 报修内容 | 派工时间 | 完成时间 | 回访时间';
  const { session, threads } = watched(textBook({ sheets: { 维修登记: [heading, ...rows].join('\n') } }));
  await session.loadRules();
  const sizes: number[] = [];
  threads[0]!.endpoint.addEventListener('message', event => sizes.push(findingsIn((event as MessageEvent).data)));
  await session.check();
  const { findings } = session.state.checked!;
  expect(findings.length).toBeGreaterThanOrEqual(2000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(findings.length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(200);
});

/** How many findings a message of the engine's thread holds, wherever in it. */
function findingsIn(message: unknown): number {
  if (typeof message !== 'object' || message === null) return 0;
  if ('check' in message && 'clause' in message) return 1;
  return Object.values(message).reduce<number>((sum, part) => sum + findingsIn(part), 0);
}
