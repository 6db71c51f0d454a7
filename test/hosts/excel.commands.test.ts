import { shippedRules } from '../../rules';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import { excelHost } from '../../src/hosts/excel';
import { type Host, HostError } from '../../src/hosts/host';
import type { Workbook } from '../../src/model/workbook';
import { archive, check, clear, settle, summarise } from '../../src/run';
import { snapshotOf } from '../support/excel/book';
import { type Fault, transportCodes } from '../support/excel/connection';
import { drawnOn } from '../support/excel/drawn';
import { floor, office2021, startExcel } from '../support/excel/excel';
import type { RequirementSets } from '../support/excel/library';
import type { BookState } from '../support/excel/state';
import { textBook } from '../support/textbook';
import { essence } from './contract';

jest.setTimeout(30_000); // a whole command for each of its round trips

const { rules } = checkRuleSet(shippedRules);
const options = { asOf: '2026-07-15T16:40', apply: true };

const books = textBook({
  sheets: {
    维修登记: `
      编号   | 报修时间           | 房号    | 报修内容 | 派工时间           | 工作单号 | 管家回复时间 | 完成时间           | 返单时间           | 回访时间
      WX-001 | @2026-06-13 09:00 | 3-1-502 | 水龙头   | @2026-06-13 09:20 | W-1     |              | @2026-06-13 15:00 | @2026-06-13 16:00 |
      WX-002 | @2026-07-15 09:30 | 3-1-601 | 插座     |                    |         |              |                    |                    |
    `,
    通讯录: '姓名 | 分机',
  },
});

const commands: readonly { readonly command: string; readonly run: (host: Host) => Promise<unknown> }[] = [
  { command: 'check', run: host => check(host, rules, options) },
  { command: 'summary', run: host => summarise(host, rules, { ...options, month: '2026-07' }) },
  { command: 'settings', run: host => settle(host, rules, options) },
  { command: 'archive', run: host => archive(host, rules, { ...options, month: '2026-06' }) },
  { command: 'clear', run: host => clear(host, options) },
];

const refused = (code: number): Fault => ({ kind: 'refused', code });
const faults: readonly { readonly because: string; readonly fault: Fault }[] = [
  { because: 'the line breaks before a request arrives', fault: { kind: 'lost-before' } },
  { because: 'the line breaks after it was carried out', fault: { kind: 'lost-after' } },
  { because: 'a request is too large', fault: refused(transportCodes.requestTooLarge) },
  { because: 'an answer is too large', fault: refused(transportCodes.responseTooLarge) },
  { because: 'a cell is being edited', fault: refused(transportCodes.cellEditing) },
  { because: 'Excel is busy', fault: refused(transportCodes.busy) },
  { because: 'something is protected', fault: { kind: 'stopped', code: 'AccessDenied', atAction: 4 } },
];

/** A workbook that was checked, summarised and settled before, so that there is something of ours in it. */
async function standing(): Promise<Workbook> {
  const { book } = startExcel(books);
  for (const { command, run } of commands) if (command !== 'clear') await run(excelHost());
  return snapshotOf(book);
}

function stateOf(book: BookState) {
  return { ...essence(snapshotOf(book)), charts: book.sheets.flatMap(drawnOn).map(({ title }) => title) };
}

/** Each command in one of the two Excels: the floor and Office 2021. */
function setsFor(command: string): RequirementSets {
  return command.length % 2 === 0 ? floor : office2021;
}

/** What a command makes of a workbook when nothing goes wrong, and in how many round trips. */
async function quiet(workbook: Workbook, run: (host: Host) => Promise<unknown>, sets: RequirementSets) {
  const { book, connection } = startExcel(workbook, sets);
  await run(excelHost());
  return { wanted: stateOf(book), trips: connection.trips.length };
}

describe.each(commands)('$command', ({ command, run }) => {
  test('whatever goes wrong at whichever round trip, there is a sentence, and the same again leads to the same workbook', async () => {
    const workbook = command === 'clear' ? await standing() : books;
    const sets = setsFor(command);
    const { wanted, trips } = await quiet(workbook, run, sets);
    for (let at = 1; at <= trips; at++) {
      const { because, fault } = faults[(at + command.length) % faults.length]!;
      const { book, connection } = startExcel(workbook, sets);
      connection.fault = trip => (trip >= at ? fault : undefined);
      const error = await run(excelHost({ pauses: [0, 0] })).catch(thrown => thrown);
      expect([because, error]).toEqual([because, expect.any(HostError)]);
      connection.fault = () => undefined;
      await run(excelHost({ pauses: [0, 0] }));
      expect([because, stateOf(book)]).toEqual([because, wanted]);
    }
  });

  test('done again, it writes nothing', async () => {
    const { book, connection } = startExcel(command === 'clear' ? await standing() : books);
    await run(excelHost());
    const before = stateOf(book);
    const trips = connection.trips.length;
    await run(excelHost());
    expect(stateOf(book)).toEqual(before);
    expect(connection.trips.length - trips).toBeLessThan(trips);
  });
});
