/** Owns the rules handbook: the whole rules set told in words, in the order in which a supervisor reads it. */
import type { Bilingual } from '../../model/language';
import { type RegisterId, type RegisterSpec, registerIds } from '../../model/register';
import type { CheckRule } from '../../model/rule';
import { type Block, say, type Telling } from './blocks';
import { checkBlocks, severitiesOf } from './checks';
import { feeBlocks, feeIntroduction } from './fees';
import { calendarBlocks, glossary, introduction, registerBlocks } from './frame';
import { bookName } from './names';

export type { Block, Telling } from './blocks';

export const handbookTitle: Bilingual = { zh: '台账管家规则手册', en: 'Logbook Steward: the rules' };

export function handbook(telling: Telling): Block[] {
  const { rules } = telling;
  const part = (title: Bilingual, blocks: readonly Block[]): Block[] => [heading(2, say(telling, title)), ...blocks];
  return [
    heading(1, say(telling, handbookTitle)),
    ...introduction(telling),
    ...part({ zh: '检查一览', en: 'All checks' }, [overview(telling)]),
    ...part({ zh: '时间怎么算', en: 'How time is counted' }, calendarBlocks(telling)),
    ...part({ zh: '常用说法', en: 'What is meant by' }, glossary(telling)),
    ...checksByBook(telling).flatMap(({ book, checks }) =>
      part(
        { zh: `检查：${book.zh}`, en: `Checks: ${book.en}` },
        checks.flatMap(check => checkBlocks(check, telling)),
      ),
    ),
    ...part({ zh: '费用', en: 'Fees' }, [
      feeIntroduction(telling),
      ...rules.fees.flatMap(fee => feeBlocks(fee, telling)),
    ]),
    ...part(
      { zh: '登记簿和认得的表头', en: 'Books and their headings' },
      booksInOrder(telling).flatMap(register => registerBlocks(register, telling)),
    ),
  ];
}

interface Chapter {
  readonly book: Bilingual;
  readonly checks: readonly CheckRule[];
}

/** More books than a reader wants to see the check under: it stands in a chapter of its own. */
const MANY = 5;

/** Each check once, under the first of its books; those about nearly every book together, last. */
export function checksByBook({ rules }: Pick<Telling, 'rules'>): Chapter[] {
  const chapterOf = (check: CheckRule) => {
    const books = Object.keys(check.registers) as RegisterId[];
    return books.length > MANY ? undefined : books[0];
  };
  const everyBook: Chapter = {
    book: { zh: '各种登记簿', en: 'every book' },
    checks: rules.checks.filter(check => chapterOf(check) === undefined),
  };
  const chapters = booksInOrder({ rules }).map(({ id, title }) => ({
    book: title,
    checks: rules.checks.filter(check => chapterOf(check) === id),
  }));
  return [...chapters, everyBook].filter(({ checks }) => checks.length > 0);
}

/** As the work goes: from the sale to the handing over, then day by day. */
function booksInOrder({ rules }: Pick<Telling, 'rules'>): RegisterSpec[] {
  return rules.registers.toSorted((a, b) => registerIds.indexOf(a.id) - registerIds.indexOf(b.id));
}

function overview(telling: Telling): Block {
  const { language } = telling;
  const head: readonly Bilingual[] = [
    { zh: '簿', en: 'Books' },
    { zh: '检查', en: 'Check' },
    { zh: '编号', en: 'Id' },
    { zh: '程度', en: 'Severity' },
    { zh: '依据', en: 'Clause' },
  ];
  const everyBook: Bilingual = { zh: '各种登记簿', en: 'every book' };
  const rows = checksByBook(telling).flatMap(({ checks }) =>
    checks.map(check => {
      const books = Object.keys(check.registers);
      return [
        books.length > MANY
          ? everyBook[language]
          : books.map(book => bookName(book, telling)).join(language === 'zh' ? '' : ', '),
        check.title[language],
        `\`${check.id}\``,
        severitiesOf(check, telling),
        check.source.clause,
      ];
    }),
  );
  return { kind: 'table', head: head.map(title => title[language]), rows };
}

function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}
