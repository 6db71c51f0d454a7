/** Owns cells that other checks needed and could not read. */
import type { Bilingual } from '../../model/language';
import { isUnreadable, type Unreadable } from '../../model/register';
import { sentences } from '../wording';
import type { FactKind } from './fact';

export const unread: FactKind = {
  title: { zh: '其他检查需要而读不懂的单元格', en: 'cells that other checks needed and could not read' },
  parameters: {},
  paths: {
    count: { zh: '处数', en: 'how many' },
    fields: { zh: '涉及的栏', en: 'the fields' },
    told: { zh: '写了什么', en: 'what they say' },
  },
  isLast: true,
  make(_rule, { titleOf }) {
    return ({ entry, run }) => {
      if (run.doubts.length === 0) return none;
      const fields = [...new Set(run.doubts.map(({ field }) => field))];
      const tell = (field: string): Bilingual => {
        const [title, value] = [titleOf(field), entry.values[field]];
        return isUnreadable(value)
          ? unreadText(title, value)
          : { zh: `${title.zh}没有写日期，期限无从起算`, en: `${title.en} has no day to count from` };
      };
      return {
        count: fields.length,
        fields,
        get told() {
          return sentences(fields.map(tell));
        },
      };
    };
  },
};

function unreadText(title: Bilingual, { unreadable, isYearless }: Unreadable): Bilingual {
  return isYearless
    ? { zh: `${title.zh}写着“${unreadable}”，不知道是哪一年`, en: `${title.en} says "${unreadable}", of no known year` }
    : { zh: `${title.zh}写着“${unreadable}”，读不懂`, en: `${title.en} says "${unreadable}", which can't be read` };
}

const none = { count: 0, fields: [], told: { zh: '', en: '' } };
