/** Owns a check's page of the handbook: what it looks at, when it speaks, with which figures, who acts, on what ground. */
import type { Bilingual } from '../../model/language';
import type { CheckRule, Example, Expectation, Outcome } from '../../model/rule';
import { type Severity, severities, severityTitles } from '../../model/severity';
import { type Block, type Item, say, sayFilled, type Telling } from './blocks';
import { conditionText } from './conditions';
import { deadlineItems, spanText } from './deadlines';
import { bookName, type Names, namesIn } from './names';
import { origins, workings } from './words';

export function checkBlocks(check: CheckRule, telling: Telling): Block[] {
  const names = namesIn(check, telling);
  return [
    { kind: 'heading', level: 3, text: `${check.title[telling.language]} \`${check.id}\`` },
    { kind: 'text', text: check.why[telling.language] },
    { kind: 'list', items: [...whenItems(check, names, telling), ...groundItems(check, names, telling)] },
    ...parameterTable(check, telling),
    { kind: 'text', text: say(telling, { zh: '例子：', en: 'Examples:' }) },
    { kind: 'list', items: check.examples.map(example => ({ text: exampleText(example, telling) })) },
  ];
}

/** When it speaks: the entries it is about, its deadline, and what makes it which severity. */
export function whenItems(check: CheckRule, names: Names, telling: Telling): Item[] {
  const { applies, about } = check;
  const items: Item[] = [];
  if (about === 'book') {
    items.push({
      label: say(telling, labels.about),
      text: say(telling, { zh: '整本簿，不逐行', en: 'the book as a whole' }),
    });
  }
  if (applies) items.push({ label: say(telling, labels.applies), text: conditionText(applies, check, names, telling) });
  items.push(...deadlineItems(check, names, telling));
  for (const outcome of check.outcomes) items.push(outcomeItem(outcome, check, names, telling));
  return [...items, ...factItems(check, names, telling)];
}

function outcomeItem({ severity, when, once }: Outcome, check: CheckRule, names: Names, telling: Telling): Item {
  const text = conditionText(when, check, names, telling);
  const told: Bilingual = { zh: '{text}（整个工作簿只报一次）', en: '{text} (told once a workbook)' };
  const label = say(
    telling,
    { zh: '报{severity}', en: '{severity} when' },
    { severity: severityTitles[severity][telling.language] },
  );
  return { label, text: once ? say(telling, told, { text }) : text };
}

function factItems(check: CheckRule, names: Names, telling: Telling): Item[] {
  return Object.values(check.facts ?? {}).flatMap(fact => {
    const working = workings[fact.kind];
    if (!working) return [];
    return { label: say(telling, labels.looksAt), text: sayFilled(telling, working, names.parametersOf(fact)) };
  });
}

function groundItems(check: CheckRule, names: Names, telling: Telling): Item[] {
  const { source, registers, needs, actor, rate } = check;
  const { language } = telling;
  const item = (label: keyof typeof labels, text: string): Item => ({ label: say(telling, labels[label]), text });
  const books = Object.keys(registers).map(book => bookName(book, telling));
  const note = source.note ? say(telling, { zh: '。{note}', en: '. {note}' }, { note: source.note[language] }) : '';
  return [
    item('books', books.join(language === 'zh' ? '' : ', ')),
    ...(needs
      ? [item('needs', needs.map(need => names.either([need].flat())).join(say(telling, { zh: '；', en: '; ' })))]
      : []),
    item('marks', marksText(check, names, telling)),
    item('actor', actor[language]),
    item(
      'clause',
      `${source.clause}${say(telling, { zh: '（{origin}）', en: ' ({origin})' }, { origin: say(telling, origins[source.origin]) })}${note}`,
    ),
    ...(rate ? [item('rate', say(telling, rates[rate]))] : []),
  ];
}

/** The cells that are coloured; outcomes with marks of their own add theirs. */
export function marksText(check: CheckRule, names: Names, telling: Telling): string {
  const places = [check.marks, ...check.outcomes.flatMap(({ marks }) => (marks ? [marks] : []))];
  const texts = places.map(marks =>
    marks
      .map(mark =>
        [mark]
          .flat()
          .map(name => names.of(name))
          .join(say(telling, { zh: '，没有此列的标', en: ', else ' })),
      )
      .join(telling.language === 'zh' ? '、' : ', '),
  );
  return [...new Set(texts)].join(say(telling, { zh: '；或', en: '; or ' }));
}

/** Severities that it can say, worst first. */
export function severitiesOf({ outcomes }: CheckRule, { language }: Telling): string {
  const found = severities.filter(severity => outcomes.some(outcome => outcome.severity === severity));
  return found.map(severity => severityTitles[severity][language]).join(language === 'zh' ? '、' : ', ');
}

function parameterTable({ parameters = {} }: CheckRule, telling: Telling): Block[] {
  const { language } = telling;
  const rows = Object.entries(parameters).map(([id, parameter]) => [
    parameter.title[language],
    `\`${id}\``,
    spanText(parameter, telling),
    say(telling, origins[parameter.origin]),
  ]);
  if (rows.length === 0) return [];
  const head: readonly Bilingual[] = [
    { zh: '可改的数值', en: 'Figure' },
    { zh: '参数', en: 'Parameter' },
    { zh: '现为', en: 'Is' },
    { zh: '出处', en: 'From' },
  ];
  return [{ kind: 'table', head: head.map(title => title[language]), rows }];
}

function exampleText({ title, asOf, expect }: Example, telling: Telling): string {
  const outcomes = [expect].flat().map(expectation => expectationText(expectation, telling));
  const values = {
    title: title[telling.language],
    asOf: asOf.replace('T', ' '),
    outcome: [...new Set(outcomes)].length === 1 ? outcomes[0]! : outcomes.join(say(telling, { zh: '、', en: ', ' })),
  };
  return say(telling, { zh: '{title}：{asOf} 查，{outcome}', en: '{title}: at {asOf}, {outcome}' }, values);
}

const expectations: Readonly<Record<Exclude<Expectation, Severity>, Bilingual>> = {
  clean: { zh: '不报', en: 'nothing' },
  late: { zh: '不报，计为迟办', en: 'nothing; counted as late' },
  silent: { zh: '读不懂，不判', en: 'silent: can’t be read' },
  undated: { zh: '没写日期，无从起算', en: 'no day to count from' },
};

function expectationText(expectation: Expectation, telling: Telling): string {
  return say(telling, { ...severityTitles, ...expectations }[expectation]);
}

const labels = {
  about: { zh: '范围', en: 'Asked of' },
  applies: { zh: '只看', en: 'Only where' },
  looksAt: { zh: '怎么查', en: 'Looks at' },
  books: { zh: '簿', en: 'Books' },
  needs: { zh: '要有的栏', en: 'Needs' },
  marks: { zh: '标出', en: 'Marks' },
  actor: { zh: '谁来办', en: 'Who acts' },
  clause: { zh: '依据', en: 'Clause' },
  rate: { zh: '统计', en: 'Counted' },
} satisfies Record<string, Bilingual>;

const rates: Readonly<Record<NonNullable<CheckRule['rate']>, Bilingual>> = {
  done: { zh: '每月算完成率：办了的占应办的多少', en: 'every month: how many were done at all' },
  'on-time': { zh: '每月算及时率：按时办的占到期的多少', en: 'every month: how many of those due were done in time' },
};
