/** Owns what only whole books show: missing columns, cells that can't be read, numbers that restart, lateness and rates. */
import { tableOf } from '../../src/evaluate/examples';
import { feeLines } from '../../src/evaluate/fee-lines';
import { given, judge, recognitionOf, rules, said } from './given';

const asOf = '2026-07-13T09:00';

describe('a missing column', () => {
  const row = { receivedAt: '2026-07-09T09:00', completedAt: '2026-07-10T10:00' };

  test('is one problem, with all checks that wanted it; they do not run', () => {
    const table = tableOf(rules, 'repairs', '维修', [row], ['slipReturnedAt']);
    const { problems, findings } = judge(recognitionOf([table]), { asOf });
    expect(problems.map(({ code, sheet, field, needed }) => ({ code, sheet, field, needed }))).toEqual([
      {
        code: 'column-missing',
        sheet: '维修',
        field: 'slipReturnedAt',
        needed: ['free-slip-return', 'late-slip-not-explained', 'paid-slip-return'],
      },
    ]);
    expect(findings.map(({ check }) => check)).toEqual(['repair-callback']);
  });

  test('and another that the same check wants are one problem', () => {
    const table = tableOf(rules, 'complaints', '投诉', [row], ['level', 'callbackBy']);
    const { problems } = judge(recognitionOf([table]), { asOf });
    expect(problems.map(({ field, needed }) => ({ field, needed }))).toEqual([
      { field: 'level', needed: ['complaint-callback-level'] },
    ]);
    expect(problems[0]!.message.zh).toContain('没有“级别”、“回访人”这几栏，1 项检查');
  });

  test('has a stand-in where a callbacks book is kept', () => {
    const table = tableOf(rules, 'repairs', '维修', [row], ['callbackAt']);
    const callbacks = tableOf(rules, 'callbacks', '回访', []);
    const problems = (tables: Parameters<typeof recognitionOf>[0]) =>
      judge(recognitionOf(tables), { asOf }).problems.map(({ field }) => field);
    expect(problems([table])).toEqual(['callbackAt']);
    expect(problems([table, callbacks])).toEqual([]);
  });

  test('is named by the book’s own heading where the rule calls the field otherwise', () => {
    const table = tableOf(rules, 'special-services', '特约', [row], ['slipReturnedAt']);
    const { problems } = judge(recognitionOf([table]), { asOf, only: ['paid-slip-return'] });
    expect(problems[0]!.message.zh).toContain('“返单时间”');
  });

  test('of a book that is not there is no problem', () => {
    const { problems } = judge(given({ slips: [{ slipNumber: 'Q1', amount: '5', service: '保洁' }] }), { asOf });
    expect(problems).toEqual([]);
  });
});

describe('a cell that can’t be read', () => {
  test('is a finding and a problem that names the checks that passed over it', () => {
    const row = { receivedAt: { unreadable: '无日期' }, dispatchedAt: '2026-07-10T09:00', room: '3-1-502' };
    const { findings, problems } = judge(given({ repairs: [row] }), { asOf });
    expect(findings).toMatchObject([
      {
        check: 'unreadable-cell',
        severity: 'notice',
        cells: ['B2'],
        evidence: { 'unread.told': '报修时间写着“无日期”，读不懂' },
      },
    ]);
    expect(problems).toMatchObject([
      {
        code: 'unreadable-cell',
        sheet: 'repairs',
        row: 2,
        cell: 'B2',
        text: '无日期',
        field: 'receivedAt',
        needed: ['dates-out-of-order', 'future-date', 'repair-steward-reply'],
      },
    ]);
  });

  test('of a day without a year says where the year is to be written', () => {
    const row = { receivedAt: { unreadable: '9月5日', isYearless: true as const } };
    const { findings, problems } = judge(given({ repairs: [row] }), { asOf });
    expect(findings.map(({ message }) => message.zh)).toEqual([expect.stringContaining('“9月5日”，不知道是哪一年')]);
    expect(problems.map(({ message }) => message.zh)).toEqual([
      expect.stringContaining('请在表的标题、工作表名或文件名写明年份'),
    ]);
  });

  test('does not silence a check whose answer it cannot change', () => {
    const row = { charge: 'paid', fee: { unreadable: '见单' }, completedAt: '2026-07-01', receivedAt: '2026-07-01' };
    expect(said(judge(given({ repairs: [row] }), { asOf, only: ['paid-slip-return', 'unreadable-cell'] }))).toEqual([
      'paid-slip-return repairs!2 overdue',
    ]);
  });

  test('two in a row are one finding, each of them a problem', () => {
    const row = { receivedAt: { unreadable: '无日期' }, completedAt: { unreadable: '见附页' } };
    const { findings, problems } = judge(given({ repairs: [row] }), { asOf });
    expect(findings.map(({ check, cells }) => [check, cells])).toEqual([['unreadable-cell', ['B2', 'Q2']]]);
    expect(problems.map(({ field }) => field).sort()).toEqual(['completedAt', 'receivedAt']);
  });

  test('a completion without a date is told on its column, else on the status', () => {
    const row = { receivedAt: '2026-07-01T09:00', status: 'done' };
    const cells = (without: string[]) =>
      judge(recognitionOf([tableOf(rules, 'repairs', '维修', [row], without)]), { asOf, only: ['unreadable-cell'] })
        .findings[0]!.cells;
    expect(cells([])).toEqual(['Q2']);
    expect(cells(['completedAt'])).toEqual(['Z2']);
  });
});

describe('numbers', () => {
  const slip = (slipNumber: string, issuedAt: string) => ({ slipNumber, issuedAt });
  const only = ['slip-number-duplicate', 'slip-number-gap'];
  const june = [slip('Q88', '2026-06-24'), slip('Q89', '2026-06-25')];
  const july = [slip('Q1', '2026-06-26'), slip('Q2', '2026-06-27'), slip('Q3', '2026-07-01')];
  const sheets = [tableOf(rules, 'slips', '6月', june), tableOf(rules, 'slips', '7月', july)];

  test('that begin again on a later sheet inside a month accuse nobody; the cut-off is asked for', () => {
    const { findings, problems } = judge(recognitionOf(sheets), { asOf, only });
    expect(findings).toEqual([]);
    expect(problems).toMatchObject([{ code: 'numbers-restart', sheet: '7月', row: 2, text: 'Q1' }]);
  });

  test('with the cut-off told run on by the book’s month', () => {
    const { findings, problems } = judge(recognitionOf(sheets, { monthCutOff: 25 }), { asOf, only });
    expect([findings, problems]).toEqual([[], []]);
  });

  test('are looked at over all sheets of the book', () => {
    const tables = [
      tableOf(rules, 'slips', '1号楼', [slip('Q1', '2026-07-01'), slip('Q3', '2026-07-02')]),
      tableOf(rules, 'slips', '2号楼', [slip('Q2', '2026-07-02'), slip('Q3', '2026-07-03')]),
    ];
    const { findings } = judge(recognitionOf(tables), { asOf, only });
    expect(
      findings.map(({ check, sheet, row, evidence }) => [check, sheet, row, evidence['numbering.others']]),
    ).toEqual([
      ['slip-number-duplicate', '1号楼', 3, '2号楼!3'],
      ['slip-number-duplicate', '2号楼', 3, '1号楼!3'],
    ]);
  });

  test('a gap names what is missing', () => {
    const missing = (...numbers: string[]) =>
      judge(given({ subscriptions: numbers.map(number => ({ number })) }), {
        asOf,
        only: ['subscription-number-gap'],
      }).findings.map(({ evidence }) => evidence['numbering.missing']);
    expect(missing('RG-0001', 'RG-0003')).toEqual(['RG-0002']);
    expect(missing('RG-0001', 'RG-0004')).toEqual(['RG-0002、RG-0003']);
    expect(missing('RG-0001', 'RG-0009')).toEqual(['RG-0002—RG-0008']);
    expect(missing('RG-0001', 'RG-0003', 'RG-0005')).toEqual(['RG-0002', 'RG-0004']);
  });
});

describe('promptness', () => {
  const done = (completedAt: string, callbackAt?: string) => ({
    receivedAt: completedAt,
    completedAt,
    ...(callbackAt && { callbackAt }),
  });
  const rows = [
    done('2026-06-30', '2026-07-01'),
    done('2026-07-01', '2026-07-05'),
    done('2026-07-02', '√'),
    done('2026-07-03'),
    done('2026-07-12'),
  ];

  test('callbacks are counted of all that were completed, by month of completion', () => {
    const { rates } = judge(given({ repairs: rows }), { asOf, only: ['repair-callback'] });
    expect(rates).toEqual([
      { month: '2026-06', rate: 'repair-callback', done: 1, of: 1, percent: 100 },
      { month: '2026-07', rate: 'repair-callback', done: 2, of: 4, percent: 50 },
    ]);
  });

  test('what was done late is listed with both days, and is no finding', () => {
    const { late, findings } = judge(given({ repairs: [rows[1]!] }), { asOf, only: ['repair-callback'] });
    expect(findings).toEqual([]);
    expect(late).toEqual([
      { check: 'repair-callback', sheet: 'repairs', row: 2, dueAt: '2026-07-02', doneAt: '2026-07-05' },
    ]);
  });

  test('in time is counted of what was due and told when it was done', () => {
    const slip = (returnedAt?: string) => ({
      charge: 'paid',
      completedAt: '2026-07-01',
      ...(returnedAt && { returnedAt }),
    });
    const slips = [
      slip('2026-07-02'),
      slip('2026-07-09'),
      slip(),
      slip('√'),
      { charge: 'paid', completedAt: '2026-07-13' },
    ];
    const { rates } = judge(given({ slips }), { asOf, only: ['paid-slip-return'] });
    expect(rates).toEqual([{ month: '2026-07', rate: 'paid-slip-return', done: 1, of: 3, percent: 33.33 }]);
  });
});

test('the handovers of a week are one finding a day and shift, on the last entry', () => {
  const days = ['2026-07-06', '2026-07-07', '2026-07-08', '2026-07-09', '2026-07-10', '2026-07-11'];
  const handovers = days.flatMap(date => ['before', 'after'].map(shift => ({ date, shift, content: '交接' })));
  const { findings } = judge(given({ handovers }), { asOf });
  expect(findings.map(({ row, cells, message }) => [row, cells, message.zh])).toEqual([
    [13, ['A13'], '缺7月12日上班前的交接记录；请贴心管家与前台补记（②二注3）。'],
    [13, ['A13'], '缺7月12日下班后的交接记录；请贴心管家与前台补记（②二注3）。'],
  ]);
});

describe('a book whose shifts are in words that nobody knows', () => {
  const missing = (shifts: readonly (string | undefined)[]) => {
    const handovers = shifts.map((shift, index) => ({
      date: `2026-07-${String(index + 6).padStart(2, '0')}`,
      content: '交接',
      ...(shift && { shift }),
    }));
    return judge(given({ handovers }), { asOf, only: ['handover-missing'] }).findings.length;
  };

  test('is another book: no day is missed in it', () => {
    expect(missing(['夜班', '白班', '夜班'])).toBe(0);
  });

  test('is not held to the days of such words, but to the others', () => {
    expect(missing(['before', 'before', 'before', 'before', 'before', 'before', 'before'])).toBe(7);
    expect(missing(['before', '午间', undefined, 'before', 'before', 'before', 'before'])).toBe(5);
  });
});

test('the archive of last month is asked for once, on the heading of the first slips sheet', () => {
  const tables = ['6月', '7月'].map(sheet =>
    tableOf(rules, 'slips', sheet, [{ slipNumber: 'Q1', issuedAt: '2026-06-10' }]),
  );
  const { findings } = judge(recognitionOf(tables), { asOf, only: ['month-end-archive'] });
  expect(findings).toMatchObject([{ sheet: '6月', row: 1, cells: ['A1'], severity: 'overdue', dueAt: '2026-07-03' }]);
});

test('fees: every contract’s, beside what its book says and what the regulations make of it', () => {
  const filing = {
    contractNumber: 'HT-1',
    area: '89.5',
    price: '1200000',
    contractSignedOn: '2026-03-02',
    transactionFee: '268.50',
  };
  expect(feeLines(given({ filings: [filing] }), rules, asOf)).toEqual(
    expect.arrayContaining([
      {
        fee: 'transaction-fee',
        sheet: 'filings',
        row: 2,
        column: 1,
        basis: '89.50',
        rate: '3.00',
        amount: '268.50',
        written: '268.50',
        matches: true,
        national: expect.objectContaining({ amount: '0.00', grade: 'C' }),
      },
      {
        fee: 'stamp-duty',
        sheet: 'filings',
        row: 2,
        column: 1,
        basis: '1200000.00',
        rate: '0.0003',
        amount: '360.00',
        national: expect.objectContaining({ amount: '600.00', grade: 'C' }),
      },
    ]),
  );
});

test('an empty workbook has nothing to say', () => {
  const { findings, late, problems, rates } = judge(recognitionOf([]), { asOf });
  expect([findings, late, problems, feeLines(recognitionOf([]), rules, asOf)]).toEqual([[], [], [], []]);
  expect(rates).toEqual([]);
});

test('fees that the city sets are worked out by its table in the settings', () => {
  const filing = { contractNumber: 'HT-1', area: '89.5', price: '1200000', contractSignedOn: '2026-03-02' };
  const cityRates = [{ fee: 'maintenance-fund', rate: '65' }];
  const fees = feeLines(given({ filings: [filing] }, { cityRates }), rules, asOf);
  expect(fees.find(({ fee }) => fee === 'maintenance-fund')).toMatchObject({ rate: '65', amount: '5817.50' });
});
