/** Owns gaps: which of several cells are not filled in yet. */
import { isUnreadable, type Value } from '../../model/register';
import { isOpen } from '../values';
import { listText } from '../wording';
import type { FactKind } from './fact';

export const gaps: FactKind = {
  title: { zh: '几栏中未填或未办的', en: 'which of several are blank or not done' },
  parameters: { fields: { type: 'names', title: { zh: '各栏', en: 'the fields' } } },
  paths: {
    count: { zh: '未填的栏数', en: 'how many' },
    fields: { zh: '未填的栏', en: 'the fields' },
    titles: { zh: '未填栏的名称', en: 'their names' },
  },
  isOfEntryAlone: true,
  make(rule, { columnsOf, titleOf }) {
    const fields = (rule.fields as readonly string[]).flatMap(columnsOf);
    return ({ entry }) => {
      const open = fields.filter(field => isOpen(entry.values[field]));
      const unread: Value = fields.map(field => entry.values[field]).find(isUnreadable);
      return {
        count: open.length === 0 && unread !== undefined ? unread : open.length,
        fields: open,
        get titles() {
          return listText(open.map(titleOf));
        },
      };
    };
  },
};
