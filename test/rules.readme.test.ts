/** Owns the currency of `rules/README.md`: its lists of operators, facts and checks are those of the code and the rules set. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedRules } from '../rules';
import { factKinds } from '../src/evaluate/facts';
import { builtInFacts, deadlinePaths } from '../src/evaluate/facts/built-in';
import { deadlineStates } from '../src/evaluate/facts/deadline';
import { commonPlaceholders } from '../src/evaluate/message';
import { operators } from '../src/evaluate/operators';
import { checkRuleSet } from '../src/evaluate/ruleset';
import { states } from '../src/evaluate/values';

const text = readFileSync(join(__dirname, '..', 'rules', 'README.md'), 'utf8');
const { rules } = checkRuleSet(shippedRules);
const clauses = text.slice(text.indexOf('| clause |'));

test('every operator stands beside its opposite', () => {
  const rows = [...text.matchAll(/^\| `(\w+)` \| `(\w+)` \| /gm)].map(([, name, opposite]) => [name, opposite]);
  const pairs = Object.entries(operators).map(([name, { opposite }]) => [name, opposite]);
  expect([...rows, ...rows.map(row => row.toReversed())].sort()).toEqual(pairs.sort());
});

test.each(Object.entries(factKinds))('the fact %s has its row', (kind, { title, parameters, paths }) => {
  const named = Object.entries(parameters).map(([name, { optional }]) => `\`${name}\`${optional ? '?' : ''}`);
  const cells = [
    `\`${kind}\``,
    title.en,
    named.join(' ') || '—',
    Object.keys(paths)
      .map(path => `\`${path}\``)
      .join(' '),
  ];
  expect(text).toContain(`| ${cells.join(' | ')} |`);
});

test('the schema knows the same facts with the same parameters', () => {
  const schema = shippedRules.find(({ path }) => path === 'schema/check.schema.json')!.json as never as {
    $defs: {
      fact: {
        allOf: { if: { properties: { kind: { const: string } } }; then: { required: string[]; properties: object } }[];
      };
    };
  };
  const inSchema = schema.$defs.fact.allOf.map(({ if: { properties }, then }) => [
    properties.kind.const,
    Object.keys(then.properties).sort(),
    then.required.toSorted(),
  ]);
  const inCode = Object.entries(factKinds).map(([kind, { parameters }]) => [
    kind,
    ['kind', ...Object.keys(parameters)].sort(),
    ['kind', ...Object.keys(parameters).filter(name => !parameters[name]!.optional)].sort(),
  ]);
  expect(inSchema).toEqual(inCode);
});

test.each([
  ['states', states],
  ['states of a deadline', deadlineStates],
  ['paths of a deadline', Object.keys(deadlinePaths)],
  ['facts that every rule has', Object.keys(builtInFacts)],
  ['placeholders', commonPlaceholders.map(name => `{${name}}`)],
])('all %s are named', (_, names) => {
  expect(names.filter(name => !text.includes(`\`${name}\``))).toEqual([]);
});

test('every check and fee has a clause, and no clause names one that does not exist', () => {
  const known = [...rules.checks, ...rules.fees].map(({ id }) => id);
  const named = new Set([...clauses.matchAll(/`([a-z-]+)`/g)].map(match => match[1]!));
  expect(known.filter(id => !named.has(id))).toEqual([]);
  expect([...named].filter(id => !known.includes(id))).toEqual([]);
});

test('the clause that a check cites has a row', () => {
  const cited = rules.checks
    .filter(({ source }) => source.origin === 'source')
    .flatMap(({ source }) => source.clause.split(' '));
  expect([...new Set(cited)].filter(clause => !clauses.includes(clause))).toEqual([]);
});
