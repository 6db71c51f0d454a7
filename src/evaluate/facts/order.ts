/** Owns orders of dates: steps of one entry that are dated before an earlier step. */
import type { Bilingual } from '../../model/language';
import { isUnreadable, type Value } from '../../model/register';
import type { Stamp } from '../../model/time';
import { compareStamps, isDated } from '../values';
import { sentences, stampText } from '../wording';
import type { EntryContext, FactKind } from './fact';

interface Step {
  readonly field: string;
  readonly at: Stamp;
}

export const order: FactKind = {
  title: { zh: '各步骤日期的先后', en: 'order of the steps' },
  parameters: {
    chains: { type: 'chains', title: { zh: '每本簿中依次发生的步骤', en: 'steps that follow each other, by book' } },
  },
  paths: {
    count: { zh: '颠倒的处数', en: 'how many are out of order' },
    fields: { zh: '涉及的栏', en: 'the fields' },
    told: { zh: '颠倒之处', en: 'what is out of order' },
  },
  isOfEntryAlone: true,
  make(rule, { table, titleOf, books, check }) {
    const chains = (rule.chains as Record<string, readonly (readonly string[])[]>)[table.register] ?? [];
    const tell = ([early, late]: readonly [Step, Step]): Bilingual => {
      const [a, b] = [titleOf(late.field), titleOf(early.field)];
      const thisYear = books.clock.year();
      const [at, than] = [stampText(late.at, thisYear), stampText(early.at, thisYear)];
      return {
        zh: `${a.zh}（${at.zh}）早于${b.zh}（${than.zh}）`,
        en: `${a.en} (${at.en}) is before ${b.en} (${than.en})`,
      };
    };
    return context => {
      if (!chains.some(chain => isWorthALook(chain, context))) return inOrder;
      const wrong = eachOnce(chains.flatMap(chain => reversed(steps(chain, context, check))));
      return {
        count: wrong.length,
        fields: [...new Set(wrong.flat().map(({ field }) => field))],
        get told() {
          return sentences(wrong.map(tell));
        },
      };
    };
  },
};

const inOrder = { count: 0, fields: [], told: { zh: '', en: '' } };

/** Whether a chain has a step out of order, or one that can't be read: nearly none has, and a look costs nothing. */
function isWorthALook(chain: readonly string[], { entry: { values } }: EntryContext): boolean {
  let last: Stamp | undefined;
  for (let index = 0; index < chain.length; index++) {
    const value = values[chain[index]!];
    if (value === undefined) continue;
    if (isUnreadable(value)) return true;
    if (!isDated(value)) continue;
    if (last !== undefined && compareStamps(value, last) < 0) return true;
    last = value;
  }
  return false;
}

/** The dated steps of a chain. One that can't be read is asked for, the others are still compared. */
function steps(chain: readonly string[], { entry, run }: EntryContext, check: string): readonly Step[] {
  const found: Step[] = [];
  for (const field of chain) {
    const value: Value = entry.values[field];
    if (isDated(value)) found.push({ field, at: value });
    else if (isUnreadable(value)) run.doubts.push({ check, field, isUndated: false });
  }
  return found;
}

/** Neighbours that stand the wrong way round. */
function reversed(chain: readonly Step[]): readonly (readonly [Step, Step])[] {
  return chain.flatMap((step, index) => {
    const next = chain[index + 1];
    return next && compareStamps(next.at, step.at) < 0 ? [[step, next] as const] : [];
  });
}

/** Two chains may have the same neighbours, where a step between them is blank. */
function eachOnce(pairs: readonly (readonly [Step, Step])[]): readonly (readonly [Step, Step])[] {
  return [...new Map(pairs.map(pair => [pair.map(({ field }) => field).join(), pair])).values()];
}
