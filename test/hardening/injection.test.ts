/** Owns the proof that what people or enemies write into a logbook stays text: in result sheets of both hosts, terminal, JSON and HTML. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { shippedRules } from '../../rules';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import { excelHost } from '../../src/hosts/excel';
import { openWorkbook } from '../../src/hosts/xlsx';
import { check, settle, summarise } from '../../src/run';
import { ran } from '../cli/terminal';
import { startExcel } from '../support/excel/excel';
import { saveBook } from '../support/excel/save';
import { makeXlsx } from '../support/xlsx-maker';

jest.setTimeout(60_000);

/** Every one holds the word evil, by which it is found wherever it comes out. */
const payloads: readonly string[] = [
  "=cmd|'/c evil'!A1",
  '=HYPERLINK("http://evil.example","点这里")',
  '+evil+1',
  '-evil',
  '@evil',
  '\t=evil',
  '\r=evil',
  '\n=evil',
  ' =evil',
  '＝evil',
  "'=evil",
  '=1+1;evil',
  '\u001b[31mevil\u001b[2J',
  '\u001b]8;;http://evil.example\u0007点\u001b]8;;\u0007',
  '\u009b31mevil',
  '\u202eevil\u202c',
  '\u2066evil\u2069',
  'ev\u0000il evil',
  '\ud800evil',
  'evil\udfff',
  '_x000D_evil_x0000_',
  '<script>evil()</script>',
  '"><img src=x onerror=evil()>',
  "' onmouseover='evil()",
  '<a href="javascript:evil()">点</a>',
  ']]>evil<![CDATA[',
  '<!--evil-->',
  '&lt;evil&gt; &#61;evil',
  '{"evil":1}\n{"evil":2}',
  'evil","check":"x',
  'a,b\r\nevil,=c',
  '{{evil}}{room}%s${',
  '__proto__evil',
  '长evil'.repeat(6000),
];

const headings = ['编号', '报修时间', '房号', '报修内容', '派工时间', '维修人员', '完成时间', '回访时间', '=evil 备注'];
const sheet = "维修登记<b>&'=evil";
const rows = payloads.flatMap((evil, index) => [
  [evil, 46_270 + index / 100, `3-1-${100 + index}`, evil, 46_270.5, evil, 46_271, '', evil],
  [`WX-${index}`, evil, evil, '漏水', 46_270.5, '王丽', 46_271, '', ''],
]);
const bytes = makeXlsx({ sheets: [{ name: sheet, rows: [headings, ...rows] }] });
const name = '台账 =evil&<b>.xlsx';
const { rules } = checkRuleSet(shippedRules);
const options = { asOf: '2026-10-16T15:30', apply: true } as const;

async function inFile(): Promise<Uint8Array> {
  const host = openWorkbook(bytes, name);
  for (const run of [check, summarise, settle]) await run(host, rules, options);
  return host.bytes;
}

async function inExcel(): Promise<Uint8Array> {
  const { book } = startExcel(await openWorkbook(bytes, name).read());
  const host = excelHost();
  for (const run of [check, summarise, settle]) await run(host, rules, options);
  return saveBook(book);
}

test.each([
  { host: 'a file', written: inFile },
  { host: 'Excel', written: inExcel },
])(
  'in the sheets that are written in $host it is text: no formula, no link but to the book’s own sheets',
  async ({ written }) => {
    const file = await written();
    const parts = Object.entries(unzipSync(file)).map(([part, content]) => ({
      part,
      xml: new TextDecoder().decode(content),
    }));
    const sheets = parts.filter(({ part }) => /worksheets\/sheet/.test(part)).slice(1);
    expect(sheets.length).toBeGreaterThan(2);
    for (const { xml } of parts) {
      const formulas = [...xml.matchAll(/<f>([^<]*)<\/f>/g)].map(([, formula]) => formula!);
      expect(formulas.filter(formula => /evil/.test(formula.replaceAll('=evil', '')))).toEqual([]);
      expect([...xml.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)]).toEqual([]);
      const links = [...xml.matchAll(/<hyperlink [^>]*location="([^"]*)"/g)].map(([, place]) => place!);
      const own = /^('(?:[^']|'')+'|[^'!]+)![A-Z$]+\d+$/;
      expect(links.filter(place => !own.test(place.replaceAll('&apos;', "'").replaceAll('&#39;', "'")))).toEqual([]);
    }
    const again = await openWorkbook(file, name).read();
    const texts = again.sheets.slice(1).flatMap(({ rows }) => rows.flatMap(row => row ?? []));
    expect(texts.filter(text => typeof text === 'string' && text.includes('evil')).length).toBeGreaterThan(20);
  },
);

describe('on the command line', () => {
  let desk: string;
  let file: string;
  beforeAll(() => {
    desk = mkdtempSync(join(tmpdir(), 'steward-'));
    file = join(desk, name);
    writeFileSync(file, bytes);
  });
  afterAll(() => rmSync(desk, { recursive: true }));
  const on = (...args: string[]) => ran([...args, '--as-of', options.asOf]);

  test.each([
    { command: 'check', args: [] },
    { command: 'explain', args: [`${sheet}!2`] },
    { command: 'summary', args: [] },
  ])('$command prints no sign that could steer a terminal', async ({ command, args }) => {
    const { out, err } = await on(command, file, ...args);
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(out).not.toBe('');
  });

  test('JSON of several books is one object a line, and says what the book says', async () => {
    const { out } = await on('check', file, file, '--format', 'json');
    const reports = out
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(reports.map(({ workbook }) => workbook)).toEqual([name, name]);
    expect(reports[0].findings.some(({ entry }: { entry: string }) => entry === payloads[0])).toBe(true);
  });

  test('HTML holds no tag and no attribute that a book wrote', async () => {
    const { out } = await on('check', file, '--format', 'html');
    const tags = [...out.matchAll(/<\/?([a-z0-9!-]+)([^>]*)>/gi)];
    const known =
      /^(?:!doctype|html|head|meta|title|style|body|main|nav|section|h[12]|p|table|colgroup|col|thead|tbody|tr|th|td|a|div|span|br|caption)$/i;
    expect(tags.filter(([, tag]) => !known.test(tag!)).map(([tag]) => tag)).toEqual([]);
    expect(tags.filter(([, , rest]) => /evil|\son\w+=|javascript:|https?:/i.test(rest!)).map(([tag]) => tag)).toEqual(
      [],
    );
    expect(out).toContain('&lt;script&gt;evil()&lt;/script&gt;');
    expect(out).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff]/u);
  });
});
