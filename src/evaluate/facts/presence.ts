/** Owns presence by day: days of a book on which an entry of some kind is missing. */
import type { Bilingual } from '../../model/language';
import { addDays, type Day, dayOf } from '../../model/time';
import { isDated } from '../values';
import { stampText } from '../wording';
import type { FactKind } from './fact';

export interface MissingEntry {
  readonly day: Day;
  readonly kind: string;
  readonly told: Bilingual;
}

export const presence: FactKind = {
  title: { zh: '逐日应有的记录', en: 'entries that every day ought to have' },
  parameters: {
    date: { type: 'name', title: { zh: '日期', en: 'the day' } },
    field: { type: 'name', title: { zh: '区分记录的栏', en: 'the field that tells the kind' } },
    kinds: { type: 'values', title: { zh: '每天应有的各种', en: 'the kinds that every day has' } },
    days: { type: 'parameter', title: { zh: '往前看几天', en: 'how many days back' } },
  },
  paths: {
    count: { zh: '缺的记录数', en: 'how many are missing' },
    missing: { zh: '缺的记录', en: 'the missing ones' },
  },
  make(rule, { books, table, fieldsOf, figure }) {
    const dates = fieldsOf(rule.date as string);
    const kindFields = fieldsOf(rule.field as string);
    const kinds = rule.kinds as readonly string[];
    const today = books.clock.today();
    const seen = new Set<string>();
    const untold = new Set<Day>();
    let isTold = false;
    let firstDay: Day | undefined;
    for (const { entry } of books.entriesOf(table.register)) {
      const at = dates.map(field => entry.values[field]).find(isDated);
      if (at === undefined) continue;
      for (const field of kindFields) {
        const kind = entry.values[field];
        if (typeof kind === 'string' && kinds.includes(kind)) isTold = true;
        else untold.add(dayOf(at));
        seen.add(`${dayOf(at)} ${String(kind)}`);
      }
      if (firstDay === undefined || dayOf(at) < firstDay) firstDay = dayOf(at);
    }
    const choices = books.specOf(table.register).fields.find(({ id }) => id === rule.field)?.choices ?? {};
    const missing: MissingEntry[] = [];
    for (let back = figure(rule.days as string); back > 0; back--) {
      const day = addDays(today, -back);
      // Before its first entry the book was not kept, or another workbook holds those days.
      if (firstDay === undefined || day < firstDay) continue;
      // 夜班 in a column of 上班前 and 下班后 may be either; where nothing else stands there it is another kind of book.
      if (!isTold || untold.has(day)) continue;
      for (const kind of kinds) {
        if (seen.has(`${day} ${kind}`)) continue;
        const text = stampText(day, books.clock.year());
        missing.push({
          day,
          kind,
          told: { zh: `${text.zh}${choices[kind]?.[0] ?? kind}`, en: `${text.en} (${kind})` },
        });
      }
    }
    return () => ({ count: missing.length, missing });
  },
};
