/** Owns the rules-set check: every fault is told at once, with its file, its place and what to do. */
import { shippedRules } from '../../rules';
import { checkRuleSet, mergeRuleFiles } from '../../src/evaluate/ruleset';
import type { RuleFile } from '../../src/model/rule';

type Json = Record<string, unknown>;

const path = 'checks/repair-callback.json';
const original = shippedRules.find(file => file.path === path)!.json as Json;

/** The shipped set with one file changed. */
function withChange(change: (json: Json) => void, file = path): readonly RuleFile[] {
  const json = structuredClone(shippedRules.find(each => each.path === file)!.json) as Json;
  change(json);
  return mergeRuleFiles(shippedRules, [{ path: file, json }]);
}

function faultsOf(files: readonly RuleFile[]): string[] {
  return checkRuleSet(files).faults.map(({ file, path: place, message }) => `${file} ${place}: ${message.en}`);
}

const set = (key: string, value: unknown) => (json: Json) => {
  const keys = key.split('/');
  const last = keys.pop()!;
  const owner = keys.reduce((each, name) => each[name] as Json, json);
  if (value === undefined) delete owner[last];
  else owner[last] = value;
};

const leaf = (fact: string, operator: string, value: unknown, factPath?: string) => ({
  all: [{ fact, ...(factPath && { path: factPath }), operator, value }],
});

test('the shipped set is fine, and so is its copy', () => {
  expect(faultsOf(withChange(() => {}))).toEqual([]);
});

describe('a wrong rule is told with its place', () => {
  test.each<[string, (json: Json) => void, string]>([
    ['a missing part', set('why', undefined), ': "why" is missing.'],
    ['a part that the format does not have', set('severety', 'x'), '/severety: The rule format has no such entry'],
    ['a wrong type', set('title', 'x'), '/title: Wrong type'],
    ['a severity that is none', set('outcomes/0/severity', 'bad'), '/outcomes/0/severity: It can only be'],
    ['an empty all', set('applies', { all: [] }), '/applies/all: There must be at least one'],
    [
      'an empty any deep inside',
      set('applies', { all: [{ any: [] }] }),
      '/applies/all/0/any: There must be at least one',
    ],
    ['a comparison without a group', set('applies', { fact: 'room', operator: 'is', value: 'blank' }), '/applies'],
    [
      'an unknown fact',
      set('applies', leaf('compltedAt', 'is', 'done')),
      '/applies/all/0/fact: There is no "compltedAt"',
    ],
    ['what was probably meant', set('applies', leaf('compltedAt', 'is', 'done')), 'Did you mean "completedAt"?'],
    [
      'an unknown path',
      set('applies', leaf('callback', 'equal', true, 'fond')),
      '/applies/all/0/fact: "callback.fond" must name one of',
    ],
    [
      'a fact with paths, without one',
      set('applies', leaf('callback', 'equal', true)),
      '/applies/all/0/fact: "callback" must name one of',
    ],
    ['a path on a field', set('applies', leaf('room', 'equal', 'x', 'y')), '/applies/all/0/fact: "room" is a field'],
    ['an unknown operator', set('applies', leaf('room', 'equals', 'x')), '/applies/all/0/operator'],
    ['an unknown state', set('applies', leaf('room', 'is', 'empty')), '/applies/all/0/value: is takes one of blank'],
    ['one word where a list belongs', set('applies', leaf('room', 'in', 'x')), '/applies/all/0/value: in takes a list'],
    [
      'a list where one value belongs',
      set('applies', leaf('room', 'equal', ['x'])),
      '/applies/all/0/value: equal takes a single value',
    ],
    [
      'a text where a number belongs',
      set('applies', leaf('fee', 'moreThan', 'much')),
      '/applies/all/0/value: moreThan takes a number',
    ],
    [
      'a text where a date belongs',
      set('applies', leaf('completedAt', 'before', 'soon')),
      '/applies/all/0/value: before takes a date',
    ],
    [
      'a word that a choice never is',
      set('applies', leaf('charge', 'equal', 'payed')),
      '/applies/all/0/value: "charge" is never "payed"',
    ],
    [
      'a state that a deadline never has',
      set('applies', leaf('deadline', 'equal', 'due', 'state')),
      '/applies/all/0/value: "deadline.state" is never "due"',
    ],
    [
      'an unknown fact on the right',
      set('applies', leaf('room', 'equal', { fact: 'rom' })),
      '/applies/all/0/value: There is no "rom"',
    ],
    [
      'an unknown shared condition',
      set('applies', { all: [{ condition: 'complete' }] }),
      '/applies/all/0/condition: conditions.json has no "complete". Did you mean "completed"?',
    ],
    ['an unknown book', set('registers', { repair: {} }), '/registers'],
    [
      'an unknown field behind a name',
      set('registers', { repairs: { doneAt: 'finishedAt' } }),
      '/registers/repairs/doneAt: Repairs has no field "finishedAt"',
    ],
    ['an unknown need', set('needs', ['calledBack']), '/needs/0: "calledBack" is neither a field nor a book'],
    ['an unknown kind of fact', set('facts/callback/kind', 'joint'), '/facts/callback/kind: It can only be'],
    ['a parameter that the kind does not have', set('facts/callback/until', 'x'), '/facts/callback/until'],
    [
      'a field that the other book does not have',
      set('facts/callback/date', 'calledOn'),
      '/facts/callback/date: Callbacks has no field "calledOn"',
    ],
    [
      'a fact that takes the name of a field',
      set('facts', { room: { kind: 'unread' } }),
      '/facts/room: "room" is a field',
    ],
    ['an unknown start', set('deadline/start', 'finishedAt'), '/deadline/start: There is no "finishedAt"'],
    ['an unknown end', set('deadline/end', 'finishedAt'), '/deadline/end: There is no "finishedAt"'],
    [
      'a length that is no parameter',
      set('deadline/length', 'weeks'),
      '/deadline/length: There is no parameter "weeks"',
    ],
    ['no length', set('deadline/length', undefined), '/deadline: With a start it needs a length'],
    [
      'a unit that no deadline counts in',
      set('parameters/days/unit', 'yuan'),
      '/deadline/length: The parameter "days" must be a whole number',
    ],
    ['half a day', set('parameters/days/value', 0.5), '/deadline/length: The parameter "days" must be a whole number'],
    [
      'more days than can be counted',
      set('parameters/days/value', 1e12),
      '/deadline/length: The parameter "days" must be a whole number from 0 to 3650',
    ],
    [
      'a figure that nothing reads',
      set('parameters/spare', (original.parameters as Json).days),
      '/parameters/spare: The parameter "spare" is not used',
    ],
    ['a rate without an end', set('deadline/end', undefined), '/rate: A deadline without an end has no rate'],
    [
      'a mark that is no field',
      set('marks', ['calledBack']),
      '/marks/0: These books have no field "calledBack" to mark',
    ],
    ['an unknown placeholder', set('message/zh', '{rom} 未回访'), '/message/zh: There is no "rom"'],
    [
      'a placeholder of a path that is none',
      set('message/en', '{deadline.due}'),
      '/message/en: "deadline.due" must name one of',
    ],
    [
      'an example of another book',
      set('examples/0/rows', [{ issuedAt: '2026-07-01' }]),
      '/examples/0/rows: Repairs has no field "issuedAt"',
    ],
    [
      'an example on a day that is none',
      set('examples/0/asOf', '2026-02-30T09:00'),
      '/examples/0/asOf: There is no such day',
    ],
    [
      'fewer results than rows',
      set('examples/0/expect', ['clean', 'clean']),
      '/examples/0/expect: There must be one result a row',
    ],
    [
      'only one example',
      set('examples', [(original.examples as Json[])[0]]),
      '/examples: There must be at least one item (two examples)',
    ],
    ['another id than its file', set('id', 'repair-call'), '/id: The file must be called after its id'],
  ])('%s', (_, change, expected) => {
    const faults = faultsOf(withChange(change));
    expect(faults.join('\n')).toContain(expected);
    expect(faults.every(fault => fault.startsWith(`${path} `))).toBe(true);
  });
});

test('all faults of all files are told at once', () => {
  const files = mergeRuleFiles(
    withChange(json => {
      set('marks', ['nowhere'])(json);
      set('message/zh', '{nothing}')(json);
    }),
    [
      { path: 'checks/other.json', json: { ...original, id: 'other', deadline: { start: 'never', length: 'days' } } },
      { path: 'checks/broken.json', json: [] },
      { path: 'notes.json', json: {} },
    ],
  );
  const places = checkRuleSet(files).faults.map(({ file, path: place }) => `${file} ${place}`.trim());
  expect(places).toEqual(
    expect.arrayContaining([
      'checks/broken.json',
      'notes.json',
      `${path} /marks/0`,
      `${path} /message/zh`,
      'checks/other.json /deadline/start',
    ]),
  );
});

test('a placeholder or an optional part that is not closed is told', () => {
  expect(faultsOf(withChange(set('message/zh', '缺 {room')))).toEqual([
    expect.stringContaining('/message/zh: "{" has no'),
  ]);
  expect(faultsOf(withChange(set('message/en', 'No [ {room}')))).toEqual([
    expect.stringContaining('/message/en: "[" has no'),
  ]);
});

test('a register of a wrong shape is told itself, not once more by every check that reads it', () => {
  const faults = faultsOf(withChange(set('fields', 'none'), 'registers/repairs.json'));
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.filter(fault => !fault.startsWith('registers/repairs.json'))).toEqual([]);
});

test.each(['calendar.json', 'conditions.json'])('without %s nothing can be judged', missing => {
  const faults = checkRuleSet(shippedRules.filter(file => file.path !== missing)).faults;
  expect(faults).toContainEqual(expect.objectContaining({ file: missing, path: '' }));
});

test('a shared condition that refers to another (or to itself) is a fault, not an endless loop', () => {
  const files = withChange(set('conditions/completed/when', { all: [{ condition: 'completed' }] }), 'conditions.json');
  expect(faultsOf(files).join('\n')).toContain(
    '/conditions/completed/when: A shared condition must not refer to another',
  );
});

describe('files of the user’s own', () => {
  const own = { path: 'checks/repair-callback.json', json: { ...original, title: { zh: '我们的回访', en: 'Ours' } } };

  test('replace the shipped one of the same id', () => {
    const { rules, faults } = checkRuleSet(mergeRuleFiles(shippedRules, [own]));
    expect(faults).toEqual([]);
    expect(rules.checks.find(({ id }) => id === 'repair-callback')?.title.zh).toBe('我们的回访');
  });

  test('are added where the id is new', () => {
    const added = { path: 'checks/own.json', json: { ...original, id: 'own' } };
    const { rules, faults } = checkRuleSet(mergeRuleFiles(shippedRules, [added]));
    expect(faults).toEqual([]);
    expect(rules.checks.map(({ id }) => id)).toContain('own');
  });

  test('may not give one id twice', () => {
    const twin = { path: 'checks/twin.json', json: own.json };
    expect(faultsOf([...shippedRules, twin]).join('\n')).toContain(
      'checks/twin.json /id: The id "repair-callback" is that of',
    );
  });
});

test('a message says in Chinese what to do as well', () => {
  const [fault] = checkRuleSet(withChange(set('applies', leaf('compltedAt', 'is', 'done')))).faults;
  expect(fault!.message.zh).toBe('没有“compltedAt”：既不是这些簿的栏，也不是本规则的事实或参数。是不是“completedAt”？');
});
