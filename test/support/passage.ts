/** Owns the way of one workbook through everything that is done to it: read, check, write, verify, write again, clear; nothing may be lost. */
import { shippedRules } from '../../rules';
import { checkRuleSet } from '../../src/evaluate/ruleset';
import { HostError } from '../../src/hosts/host';
import { openWorkbook } from '../../src/hosts/xlsx';
import { defaultLimits } from '../../src/hosts/xlsx/limits';
import { nodeCodec } from '../../src/hosts/xlsx/node-codec';
import { readZip, type ZipEntry } from '../../src/hosts/xlsx/zip';
import type { Area } from '../../src/model/address';
import type { Change, Mark, Plan, SheetLayout } from '../../src/model/change';
import { severities } from '../../src/model/severity';
import type { Workbook } from '../../src/model/workbook';
import { check, clear } from '../../src/run';

export interface Outcome {
  /** `FAILED` where something else was thrown than a sentence, or something was lost. */
  readonly result: 'written' | 'not read' | 'not written' | 'FAILED';
  /** Code and sentence of what was refused; the stack of a failure. */
  readonly why?: string;
}

const { rules } = checkRuleSet(shippedRules);

export interface PassOptions {
  /** Gets the file with our changes in it. */
  readonly onWritten?: (bytes: Uint8Array) => void;
  /** Of a file harmed on purpose: the verifier may stop what is written, and styles stay that its broken references seem to use. */
  readonly isHarmed?: boolean;
}

/** Takes a workbook through a check, every kind of change, the same changes again, and clearing, which must give back every part to the letter. */
export async function passThrough(
  bytes: Uint8Array,
  name: string,
  { onWritten = () => {}, isHarmed = false }: PassOptions = {},
): Promise<Outcome> {
  const expectSame = (actual: Uint8Array, wanted: Uint8Array, what: string) => {
    const names = differentParts(actual, wanted).filter(
      part => !isHarmed || !/styles\d*\.xml|calcChain|rels$|Types/i.test(part),
    );
    if (names.length > 0) throw new Error(`${what} ${names.join(', ')}`);
  };
  let result: Outcome['result'] = 'not read';
  try {
    const host = openWorkbook(bytes, name, { codec: nodeCodec });
    await host.read();
    result = 'not written';
    const { workbook } = await check(host, rules, { asOf: '2026-11-20T17:00', apply: true });
    await clear(host, { apply: true });
    const hadOurs = workbook.sheets.some(({ owned, highlights }) => owned || highlights.length > 0);
    if (!hadOurs) expectSame(host.bytes, bytes, 'clearing after a check did not give back');
    const before = host.bytes;
    await host.apply(planFor(await host.read()));
    result = 'FAILED'; // from here on nothing may be refused
    onWritten(host.bytes);
    const again = openWorkbook(host.bytes, name, { codec: nodeCodec });
    await again.apply(planFor(await again.read()));
    expectSame(again.bytes, host.bytes, 'the same plan again changed');
    await again.apply(clearingPlan(await again.read()));
    expectSame(again.bytes, before, 'clearing did not give back');
    return { result: 'written' };
  } catch (error) {
    const isTold =
      error instanceof HostError && (isHarmed || error.code !== 'verification-failed') && result !== 'FAILED';
    const why = error instanceof HostError ? `${error.code}: ${error.sentence.zh}` : String((error as Error).stack);
    return { result: isTold ? result : 'FAILED', why };
  }
}

const layout: SheetLayout = {
  widths: [12, 16, 50],
  rows: [
    { cells: [{ value: { kind: 'text', text: '检查结果' }, style: 'title' }], height: 30 },
    { cells: ['严重程度', '时限', '问题'].map(text => ({ value: { kind: 'text', text }, style: 'heading' })) },
    ...severities.map(mark => ({
      cells: [
        { value: { kind: 'text' as const, text: mark }, style: mark },
        { value: { kind: 'date' as const, at: '2026-11-20T17:00' }, style: 'body' as const },
        { value: { kind: 'text' as const, text: '=1+1 <&>"' }, style: 'body-wrap' as const },
      ],
    })),
    {
      cells: [
        { value: { kind: 'number', number: '1280.50', decimals: 2 }, style: 'total' },
        { value: { kind: 'formula', formula: 'SUM(A7:A7)', result: '1280.50', decimals: 2 }, style: 'total' },
      ],
    },
  ],
  merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
  frozenRows: 2,
  filter: { top: 2, left: 1, bottom: 6, right: 3 },
  print: { landscape: true, repeatedRows: { from: 2, to: 2 } },
};

/** Every mark on the first sheet, one on the last, and a sheet of ours. */
function planFor({ sheets }: Workbook): Plan {
  const theirs = sheets.filter(sheet => !sheet.owned);
  const highlight = (sheet: string, mark: Mark, areas: readonly Area[]): Change => ({
    kind: 'set-highlight',
    sheet,
    mark,
    areas,
  });
  const onFirst = theirs.slice(0, 1).flatMap(({ name }) =>
    severities.map((mark, index) =>
      highlight(name, mark, [
        { top: 1 + index, left: 1, bottom: 1 + index, right: 2 },
        { top: 9 + index * 2, left: 4, bottom: 9 + index * 2, right: 4 },
      ]),
    ),
  );
  const onLast = theirs
    .slice(-1)
    .map(({ name }) => highlight(name, 'notice', [{ top: 7, left: 2, bottom: 9, right: 2 }]));
  const taken = new Set(sheets.map(({ name }) => name));
  const sheet = ['检查结果', '检查结果(管家)', '检查结果(管家2)'].find(title => !taken.has(title))!;
  return {
    changes: [
      ...onFirst,
      ...onLast,
      { kind: 'write-sheet', role: 'corpus', sheet, digest: '0123456789abcdef', layout },
    ],
  };
}

function clearingPlan({ sheets }: Workbook): Plan {
  return {
    changes: sheets.flatMap(({ name, owned, highlights }): Change[] =>
      owned?.role === 'corpus'
        ? [{ kind: 'remove-sheet', role: 'corpus', sheet: name }]
        : highlights.map(({ mark }) => ({ kind: 'remove-highlight', sheet: name, mark })),
    ),
  };
}

/** Names of the parts that are not the same to the letter. */
function differentParts(actual: Uint8Array, wanted: Uint8Array): string[] {
  const [a, b] = [actual, wanted].map(bytes => readZip(bytes, '', defaultLimits));
  const isSame = (one: ZipEntry, other: ZipEntry | undefined) =>
    other?.name === one.name && (isSameBytes(one.packed, other.packed) || isSameBytes(unpacked(one), unpacked(other)));
  const byName = (entries: readonly ZipEntry[]) => new Map(entries.map(entry => [entry.name, entry]));
  const [before, after] = [byName(b!), byName(a!)];
  return [...new Set([...before.keys(), ...after.keys()])].filter(name => {
    const entry = before.get(name);
    return !entry || !isSame(entry, after.get(name));
  });
}

function unpacked({ method, packed, size }: ZipEntry): Uint8Array {
  return method === 0 ? packed : nodeCodec.inflate(packed, size);
}

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
