import { excelHost } from '../../src/hosts/excel';
import type { ExcelOptions } from '../../src/hosts/excel/session';
import type { Host, HostErrorCode } from '../../src/hosts/host';
import type { Change } from '../../src/model/change';
import { snapshotOf } from '../support/excel/book';
import { transportCodes } from '../support/excel/connection';
import { floor, office2021, type StandIn, startExcel } from '../support/excel/excel';
import { layoutOf, setHighlight, text, writeSheet } from '../support/excel/given';
import type { BookState } from '../support/excel/state';
import { textBook } from '../support/textbook';

const books = textBook({
  sheets: {
    维修登记: '单号|房号\nWX-1|1-101\nWX-2|1-102\nWX-3|1-103',
    检查结果: { table: '旧', owned: { role: 'findings', digest: 'old' } },
    收费: 'a|2',
  },
});
const mark = setHighlight('维修登记', 'overdue', 'B2:B4');
const write = writeSheet(layoutOf([[text('新')]]));
const archive = writeSheet(layoutOf([[text('档')]]), { role: 'archive:2026-10', sheet: '2026-10' });
const input = writeSheet(layoutOf([[text('新', 'input')]]));
const remove: Change = { kind: 'remove-sheet', role: 'findings', sheet: '检查结果' };

function start(sets = office2021, options: ExcelOptions = {}): StandIn & { host: Host } {
  return { ...startExcel(books, sets), host: excelHost({ pauses: [0, 0], ...options }) };
}

interface Refusal {
  readonly because: string;
  readonly change: (book: BookState) => void;
  readonly changes: readonly Change[];
  readonly code: HostErrorCode;
  /** Pieces of the Chinese sentence: what and where. */
  readonly says: readonly string[];
}

const refusals: readonly Refusal[] = [
  {
    because: 'the workbook is read-only',
    change: book => Object.assign(book, { isReadOnly: true }),
    changes: [mark],
    code: 'locked',
    says: ['台账.xlsx', '只读', '启用编辑'],
  },
  {
    because: 'its structure is locked and a sheet is to be written',
    change: book => Object.assign(book, { isStructureProtected: true }),
    changes: [mark, write],
    code: 'protected',
    says: ['结构', '保护工作簿'],
  },
  {
    because: 'a sheet was renamed after the check',
    change: book => Object.assign(book.sheet('维修登记'), { name: '维修登记(新)' }),
    changes: [write, mark],
    code: 'changed-meanwhile',
    says: ['“维修登记”已改名为“维修登记(新)”', '重新检查'],
  },
  {
    because: 'a sheet was deleted after the check',
    change: book => book.sheets.shift(),
    changes: [write, mark],
    code: 'changed-meanwhile',
    says: ['“维修登记”', '重新检查'],
  },
  {
    because: 'a row was added after the check',
    change: book => {
      book.sheet('维修登记').changing(5, 1).value = 'WX-4';
    },
    changes: [write, mark],
    code: 'changed-meanwhile',
    says: ['“维修登记”', '改动过', '重新检查'],
  },
  {
    because: 'rows were sorted after the check',
    change: book => {
      const sheet = book.sheet('维修登记');
      for (const column of [1, 2]) {
        const [first, last] = [sheet.changing(2, column), sheet.changing(4, column)];
        [first.value, last.value] = [last.value, first.value];
      }
    },
    changes: [write, mark],
    code: 'changed-meanwhile',
    says: ['“维修登记”', '别的行'],
  },
  {
    because: 'something was typed into a sheet of ours that takes input',
    change: book => {
      book.sheet('检查结果').changing(1, 1).value = '手写';
    },
    changes: [mark, input],
    code: 'changed-meanwhile',
    says: ['“检查结果”', '改动过'],
  },
  {
    because: 'something was added to a sheet of ours that takes input',
    change: book => {
      book.sheet('检查结果').changing(2, 1).value = 7;
    },
    changes: [mark, input],
    code: 'changed-meanwhile',
    says: ['“检查结果”'],
  },
  {
    because: 'someone made a sheet of the title that a new one was to have',
    change: book => Object.assign(book.sheet('收费'), { name: '2026-10' }),
    changes: [archive, mark],
    code: 'changed-meanwhile',
    says: ['“2026-10”', '不会覆盖'],
  },
  {
    because: 'our sheet to be removed is gone',
    change: book => book.sheets.splice(1, 1),
    changes: [mark, remove],
    code: 'changed-meanwhile',
    says: ['“检查结果”'],
  },
  {
    because: 'no visible sheet would be left',
    change: book => {
      for (const name of ['维修登记', '收费']) book.sheet(name).visibility = 'Hidden';
    },
    changes: [remove],
    code: 'write-failed',
    says: ['可见的工作表', '取消隐藏'],
  },
];

test.each(refusals)('nothing is written where $because', async ({ change, changes, code, says }) => {
  const { host, book } = start();
  await host.read();
  change(book);
  const before = snapshotOf(book);
  const error = await host.apply({ changes }).catch(thrown => thrown);
  expect(error).toMatchObject({ name: 'HostError', code });
  for (const piece of [...says, '什么也没写入']) expect(error.sentence.zh).toContain(piece);
  expect(snapshotOf(book)).toEqual(before);
});

test('what changes by itself or elsewhere is no reason to refuse', async () => {
  const { host, book } = start();
  Object.assign(book.sheet('维修登记').changing(3, 3), { value: 46204.1, formula: '=NOW()' });
  await host.read();
  book.sheet('维修登记').changing(3, 3).value = 46204.2;
  book.sheet('收费').changing(9, 9).value = '新';
  book.sheet('检查结果').changing(1, 1).value = '不是填写处';
  book.sheet('检查结果').name = '我的结果';
  await expect(host.apply({ changes: [mark, write] })).resolves.toEqual({ applied: 2 });
});

test('a locked structure and protected sheets elsewhere are no matter for highlights', async () => {
  const { host, book } = start();
  book.isStructureProtected = true;
  book.sheet('收费').isProtected = true;
  await expect(host.apply({ changes: [mark] })).resolves.toEqual({ applied: 1 });
});

describe('sheets that are protected', () => {
  test('marks on a register that people protect are left out, and everything else is applied', async () => {
    const { host, book } = start();
    const register = Object.assign(book.sheet('维修登记'), { isProtected: true, password: '1234' });
    await host.read();
    const receipt = await host.apply({ changes: [mark, setHighlight('收费', 'notice', 'A1'), write] });
    expect(receipt).toEqual({
      applied: 2,
      leftOut: [
        {
          sheet: '维修登记',
          why: { zh: expect.stringMatching(/“维修登记”受保护.*撤消工作表保护/), en: expect.any(String) },
        },
      ],
    });
    expect(register).toMatchObject({ isProtected: true, password: '1234', conditionalFormats: [] });
    expect(book.sheet('收费').conditionalFormats).toHaveLength(1);
    expect(book.sheet('检查结果').cell(1, 1)!.value).toBe('新');
  });

  test('with nothing else to do nothing is written, and the receipt says why', async () => {
    const { host, book } = start();
    book.sheet('维修登记').isProtected = true;
    const before = snapshotOf(book);
    expect(await host.apply({ changes: [mark] })).toMatchObject({ applied: 0, leftOut: [{ sheet: '维修登记' }] });
    expect(snapshotOf(book)).toEqual(before);
  });

  const guarded = (digest: string) =>
    writeSheet(layoutOf([[text(digest)]], { isProtected: true }), { role: 'archive:2026-10', sheet: '存档', digest });

  test('one of ours that is to be protected can be written anew, and lets people look, filter and widen columns', async () => {
    const { host, book } = start();
    for (const digest of ['第一版', '第二版']) {
      await host.read();
      await host.apply({ changes: [guarded(digest)] });
      expect(book.sheet('存档')).toMatchObject({
        isProtected: true,
        password: '',
        allowed: { allowAutoFilter: true, allowFormatColumns: true, selectionMode: 'Normal' },
      });
      expect(book.sheet('存档').cell(1, 1)!.value).toBe(digest);
    }
    await host.apply({ changes: [{ kind: 'remove-sheet', role: 'archive:2026-10', sheet: '存档' }] });
    expect(book.sheets.map(({ name }) => name)).not.toContain('存档');
  });

  test('one of ours that people gave a password is left as it is, and the rest is applied', async () => {
    const { host, book } = start();
    Object.assign(book.sheet('检查结果'), { isProtected: true, password: '1234' });
    await host.read();
    const receipt = await host.apply({ changes: [mark, write] });
    expect(receipt).toMatchObject({
      applied: 1,
      leftOut: [{ sheet: '检查结果', why: { zh: expect.stringContaining('密码') } }],
    });
    expect(book.sheet('检查结果')).toMatchObject({ isProtected: true, password: '1234' });
    expect(book.sheet('检查结果').cell(1, 1)!.value).toBe('旧');
    expect(book.sheet('维修登记').conditionalFormats).toHaveLength(1);
  });
});

describe('while a cell is being edited', () => {
  test('everything waits, and after a while the user is told what to do', async () => {
    const hints: (string | undefined)[] = [];
    const { host, book, connection } = start(office2021, { patience: 5, onWaiting: hint => hints.push(hint?.zh) });
    await host.read();
    connection.isEditingCell = true;
    const applying = host.apply({ changes: [mark] });
    await new Promise(resolve => setTimeout(resolve, 30));
    expect(hints).toEqual([expect.stringContaining('按 Enter 或 Esc')]);
    expect(book.sheet('维修登记').conditionalFormats).toEqual([]);
    connection.leaveCell();
    await applying;
    expect(hints).toEqual([expect.anything(), undefined]);
    expect(book.sheet('维修登记').conditionalFormats).toHaveLength(1);
  });

  test('an Excel that can’t wait is asked again, and then there is a sentence', async () => {
    const { host, connection } = start(floor);
    connection.isEditingCell = true;
    await expect(host.apply({ changes: [mark] })).rejects.toMatchObject({
      code: 'busy',
      sentence: { zh: expect.stringMatching(/编辑单元格.*Enter.*什么也没写入/) },
    });
    connection.leaveCell();
    await expect(host.apply({ changes: [mark] })).resolves.toEqual({ applied: 1 });
  });
});

describe('what Excel answers with', () => {
  const stopped = (code: string) => ({ kind: 'stopped', code, atAction: 0 }) as const;
  const refused = (code: number) => ({ kind: 'refused', code }) as const;

  test.each([
    { fault: refused(transportCodes.busy), code: 'busy', says: '请稍等' },
    { fault: refused(transportCodes.sessionLost), code: 'busy', says: '连接中断' },
    { fault: refused(transportCodes.general), code: 'busy', says: '请稍等' },
    { fault: refused(transportCodes.dialogOpen), code: 'busy', says: '对话框' },
    { fault: refused(transportCodes.requestTooLarge), code: 'too-large', says: '拆成几个工作簿' },
    { fault: refused(7000), code: 'protected', says: '取消保护' },
    { fault: stopped('AccessDenied'), code: 'protected', says: '取消保护' },
    { fault: stopped('InvalidOperation'), code: 'busy', says: '按 Enter' },
    { fault: stopped('MemoryLimitReached'), code: 'busy', says: '重新打开' },
    { fault: stopped('ItemNotFound'), code: 'changed-meanwhile', says: '重新检查' },
    { fault: stopped('Conflict'), code: 'changed-meanwhile', says: '共同编辑' },
    { fault: stopped('OperationCellsExceedLimit'), code: 'too-large', says: '拆成几个工作簿' },
    { fault: stopped('ApiNotFound'), code: 'unsupported', says: '更新 Office' },
    { fault: stopped('SomethingNew'), code: 'write-failed', says: 'SomethingNew' },
  ])('$fault.code becomes one sentence: $says', async ({ fault, code, says }) => {
    const { host, connection } = start();
    await host.read();
    connection.fault = () => fault;
    await expect(host.apply({ changes: [mark] })).rejects.toMatchObject({
      name: 'HostError',
      code,
      sentence: { zh: expect.stringMatching(new RegExp(`${says}.*什么也没写入`)) },
    });
  });

  test('an error that isn’t Excel’s is passed on as it is', async () => {
    const { host } = start();
    const strange = writeSheet(layoutOf([[text('x')]]), { role: 'no role!', sheet: '新表' });
    await expect(host.apply({ changes: [strange] })).rejects.toThrow(TypeError);
  });
});
