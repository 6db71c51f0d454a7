/** Owns the proof that a rules folder from a stranger can't run code, read elsewhere, hang or crash: every fault is told with its file and place. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ran } from '../cli/terminal';

jest.setTimeout(60_000);

const shipped = join(__dirname, '../../rules');
const callback = JSON.parse(readFileSync(join(shipped, 'checks/repair-callback.json'), 'utf8'));
const leaf = { fact: 'callbackAt', operator: 'is', value: 'blank' };
const CHECK = 'checks/repair-callback.json';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '规则-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

const check = (changes: object) => JSON.stringify({ ...callback, ...changes });
const nested = (depth: number, inner: string) => `${'{"all":['.repeat(depth)}${inner}${']}'.repeat(depth)}`;
/** The check with raw JSON in place of a value, which `JSON.stringify` would not write. */
const withRaw = (key: string, raw: string) => check({ [key]: '@@' }).replace('"@@"', raw);
const conditions = (when: Record<string, unknown>) =>
  JSON.stringify({
    conditions: Object.fromEntries(
      Object.entries(when).map(([name, condition]) => [name, { title: { zh: name, en: name }, when: condition }]),
    ),
  });

test.each<{ what: string; file: string; content: string; says: RegExp }>([
  { what: 'no JSON', file: CHECK, content: '{"id":', says: /repair-callback\.json: 第 1 行附近不是正确的 JSON/ },
  { what: 'JSON nested 100,000 deep', file: CHECK, content: '['.repeat(100_000), says: /repair-callback\.json/ },
  {
    what: 'an array 100,000 deep',
    file: CHECK,
    content: `${'['.repeat(1e5)}${']'.repeat(1e5)}`,
    says: /repair-callback\.json.*套/,
  },
  {
    what: 'conditions nested 5,000 deep',
    file: CHECK,
    content: withRaw('applies', nested(5000, JSON.stringify(leaf))),
    says: /repair-callback\.json.*套/,
  },
  {
    what: 'a condition of itself',
    file: 'conditions.json',
    content: conditions({ loop: { condition: 'loop' } }),
    says: /conditions\.json.*loop/,
  },
  {
    what: 'conditions in a circle',
    file: 'conditions.json',
    content: conditions({ one: { any: [{ condition: 'two' }, leaf] }, two: { all: [{ condition: 'one' }, leaf] } }),
    says: /conditions\.json.*(one|two)/,
  },
  {
    what: 'an operator named as what every object has',
    file: CHECK,
    content: check({ applies: { all: [{ ...leaf, operator: 'constructor' }] } }),
    says: /repair-callback\.json \/applies/,
  },
  {
    what: 'a fact named as what every object has',
    file: CHECK,
    content: check({ applies: { all: [{ ...leaf, fact: '__proto__' }] } }),
    says: /repair-callback\.json \/applies/,
  },
  {
    what: 'a condition named as what every object has',
    file: CHECK,
    content: check({ applies: { condition: 'constructor' } }),
    says: /repair-callback\.json \/applies/,
  },
  {
    what: 'a kind of fact named as what every object has',
    file: CHECK,
    content: check({ facts: { callback: { kind: 'toString' } } }),
    says: /repair-callback\.json \/facts/,
  },
  {
    what: 'a register named as what every object has',
    file: CHECK,
    content: withRaw('registers', '{"__proto__":{},"constructor":{}}'),
    says: /repair-callback\.json \/registers/,
  },
  {
    what: 'a path into the engine',
    file: CHECK,
    content: check({ applies: { all: [{ ...leaf, path: '$..constructor' }] } }),
    says: /repair-callback\.json \/applies/,
  },
  {
    what: 'a prototype of its own',
    file: CHECK,
    content: withRaw('why', '{"zh":"一","en":"a","__proto__":{"polluted":1}}'),
    says: /repair-callback\.json/,
  },
  {
    what: 'code in a message',
    file: CHECK,
    content: check({ message: { zh: '{constructor.constructor("return process")()}', en: '{room}' } }),
    says: /repair-callback\.json \/message/,
  },
  {
    what: 'a reference to a file elsewhere',
    file: CHECK,
    content: check({ facts: { callback: { $ref: 'file:///etc/passwd' } } }),
    says: /repair-callback\.json \/facts/,
  },
  {
    what: 'a file of 20 MB',
    file: CHECK,
    content: check({ why: { zh: 'x'.repeat(2e7), en: 'x' } }),
    says: /repair-callback\.json.*上限/,
  },
])('$what is told as a fault', async ({ file, content, says }) => {
  put(file, content);
  const started = Date.now();
  const { code, out, err } = await ran(['rules', 'validate', '--rules', folder]);
  expect(out + err).toMatch(says);
  expect(out + err).not.toMatch(/内部出错|\bat .*:\d+:\d+/);
  expect([code, Date.now() - started < 10_000]).toEqual([2, true]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a link that leads out of the folder is not followed', async () => {
  put(CHECK, check({}));
  symlinkSync('/etc/hostname', join(folder, 'checks/elsewhere.json'));
  symlinkSync('/', join(folder, 'root'));
  const { code, out, err } = await ran(['rules', 'validate', '--rules', folder]);
  expect([code, out + err]).toEqual([2, expect.stringMatching(/checks\/elsewhere\.json.*链接/)]);
});

test('more files than a set can have are told, and not read', async () => {
  for (let index = 0; index < 2001; index++) put(`checks/${index}.json`, '{}');
  const { code, out, err } = await ran(['rules', 'validate', '--rules', folder]);
  expect([code, (out + err).slice(0, 200)]).toEqual([2, expect.stringMatching(/2001 个.*上限 2000/)]);
});

test('a list of 100,000 words in a condition is looked up, not walked through, and ends', async () => {
  const words = Array.from({ length: 100_000 }, (_, index) => `词${index}`);
  put(CHECK, check({ applies: { all: [callback.applies, { fact: 'content', operator: 'in', value: words }] } }));
  const started = Date.now();
  await ran([
    'check',
    join(__dirname, '../../samples/物业台账样例.xlsx'),
    '--rules',
    folder,
    '--only',
    'repair-callback',
  ]);
  expect(Date.now() - started).toBeLessThan(20_000);
});
