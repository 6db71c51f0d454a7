/** Owns days that have not come yet, in cells that say what was done. */
import { isUnreadable, type Value } from '../../model/register';
import { dayOf } from '../../model/time';
import type { Clock } from '../clock';
import { isDated } from '../values';
import { sentences, stampText } from '../wording';
import type { FactKind } from './fact';

export const future: FactKind = {
  title: { zh: '已办步骤写着将来的日期', en: 'done steps dated in the future' },
  parameters: {
    fields: { type: 'fields', title: { zh: '每本簿中记录已办步骤的栏', en: 'fields of done steps, by book' } },
  },
  paths: {
    count: { zh: '处数', en: 'how many' },
    fields: { zh: '涉及的栏', en: 'the fields' },
    told: { zh: '写了什么', en: 'what they say' },
  },
  isOfEntryAlone: true,
  make(rule, { table, titleOf, books: { clock }, check }) {
    const fields = (rule.fields as Record<string, readonly string[]>)[table.register] ?? [];
    return ({ entry, run }) => {
      if (!run.hasUnreadable && !fields.some(field => isLater(entry.values[field], clock))) return none;
      const late = fields.filter(field => {
        const value = entry.values[field];
        if (isUnreadable(value)) run.doubts.push({ check, field, isUndated: false });
        return isLater(value, clock);
      });
      return {
        count: late.length,
        fields: late,
        get told() {
          return sentences(
            late.map(field => {
              const at = stampText(entry.values[field] as string, clock.year());
              return { zh: `${titleOf(field).zh}为 ${at.zh}`, en: `${titleOf(field).en} is ${at.en}` };
            }),
          );
        },
      };
    };
  },
};

const none = { count: 0, fields: [], told: { zh: '', en: '' } };

/** Most days have come, and a glance says so: what has come never goes away again. */
function isLater(value: Value, clock: Clock): boolean {
  return isDated(value) && value > clock.asOf && !clock.hasCome(dayOf(value));
}
