/** Owns what people call the things that a rule names: its fields, facts, parameters, books and checks. */
import type { FieldSpec, RegisterId } from '../../model/register';
import type { CheckRule, FactRule } from '../../model/rule';
import { either, quoted, say, type Telling } from './blocks';
import { answers } from './words';

export interface Names {
  /** The field of a name, in the first of the rule's books that has it. */
  fieldOf(name: string): FieldSpec | undefined;
  /** `「完成时间」`; what a fact gives in words; a parameter's figure. */
  of(name: string, path?: string): string;
  /** Several with a word between: `「A」「B」`. */
  list(names: readonly string[]): string;
  /** Of which any one will do: `「A」或「B」`. */
  either(names: readonly string[]): string;
  /** A fact's parameters in words, by name. */
  parametersOf(fact: FactRule): Readonly<Record<string, string>>;
}

export function namesIn(check: CheckRule, telling: Telling): Names {
  const { rules, vocabulary } = telling;
  const books = Object.keys(check.registers) as RegisterId[];

  function fieldOf(name: string): FieldSpec | undefined {
    for (const book of books) {
      const ids = [check.registers[book]?.[name] ?? name].flat();
      const field = specOf(book, telling)?.fields.find(({ id }) => ids.includes(id));
      if (field) return field;
    }
    return undefined;
  }

  function of(whole: string, givenPath?: string): string {
    const [name = whole, path = givenPath] = whole.split('.');
    const fact = check.facts?.[name];
    if (fact) return factName(fact, path);
    if (name === 'deadline' && check.deadline) return say(telling, vocabulary.deadlinePaths[path ?? 'state']!);
    const parameter = check.parameters?.[name];
    if (parameter) return quoted(telling, [parameter.title[telling.language]]);
    const field = fieldOf(name);
    if (field) return quoted(telling, [field.title[telling.language]]);
    if (vocabulary.builtIn[name]) return say(telling, vocabulary.builtIn[name]);
    const book = specOf(name, telling);
    return book ? bookName(book.id, telling) : name;
  }

  function factName(fact: FactRule, path = ''): string {
    const answer = answers[`${fact.kind}.${path}`] ?? vocabulary.facts[fact.kind]?.paths[path];
    return answer ? say(telling, answer, parametersOf(fact)) : path;
  }

  function parametersOf(fact: FactRule): Record<string, string> {
    const parameters = Object.entries(vocabulary.facts[fact.kind]?.parameters ?? {});
    return Object.fromEntries(
      parameters
        .filter(([id]) => fact[id] !== undefined)
        .map(([id, { type }]) => [id, parameterText(type, fact[id], fact)]),
    );
  }

  function parameterText(type: string, value: unknown, fact: FactRule): string {
    const texts = [value].flat().map(String);
    switch (type) {
      case 'register':
        return bookName(String(value), telling);
      case 'their-field':
        return quoted(telling, [titleOf(String(fact.register), String(value), telling)]);
      case 'fee':
        return quoted(telling, [
          telling.rules.fees.find(({ id }) => id === value)?.title[telling.language] ?? String(value),
        ]);
      case 'checks':
        return either(
          telling,
          texts.map(id => rules.checks.find(check => check.id === id)?.title[telling.language] ?? id),
        );
      case 'values':
        return quoted(
          telling,
          texts.map(text => choiceTitle(fieldOf(String(fact.field)), text, telling)),
        );
      case 'fields':
        return byBook(value as Record<string, readonly string[]>, (book, ids) =>
          quoted(
            telling,
            ids.map(id => titleOf(book, id, telling)),
          ),
        );
      case 'chains':
        return byBook(value as Record<string, readonly (readonly string[])[]>, (book, chains) =>
          chains
            .map(chain => chain.map(id => titleOf(book, id, telling)).join('→'))
            .join(say(telling, { zh: '，', en: ', ' })),
        );
      default:
        return texts.map(name => of(name)).join(telling.language === 'zh' ? '' : ', ');
    }
  }

  function byBook<Value>(value: Readonly<Record<string, Value>>, text: (book: string, value: Value) => string): string {
    const parts = Object.entries(value).map(
      ([book, own]) => `${bookName(book, telling)}${say(telling, { zh: '：', en: ': ' })}${text(book, own)}`,
    );
    return parts.join(say(telling, { zh: '；', en: '; ' }));
  }

  return {
    fieldOf,
    of,
    list: names => names.map(name => of(name)).join(telling.language === 'zh' ? '' : ', '),
    either: names => names.map(name => of(name)).join(say(telling, { zh: '或', en: ' or ' })),
    parametersOf,
  };
}

export function bookName(book: string, telling: Telling): string {
  const title = specOf(book, telling)?.title[telling.language] ?? book;
  return telling.language === 'zh' ? `《${title}》` : title;
}

/** What people write for a choice, rather than its id. */
export function choiceTitle(field: FieldSpec | undefined, value: string, { language }: Telling): string {
  if (field?.kind === 'status' && value === 'done') return { zh: '已完成', en: 'done' }[language];
  return language === 'zh' ? (field?.choices?.[value]?.[0] ?? value) : value;
}

function specOf(book: string, { rules }: Telling) {
  return rules.registers.find(({ id }) => id === book);
}

function titleOf(book: string, field: string, telling: Telling): string {
  return specOf(book, telling)?.fields.find(({ id }) => id === field)?.title[telling.language] ?? field;
}
