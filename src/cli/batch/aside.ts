/** Owns what a run sets aside: why a file is not in the sums, as people read it. */
import type { Bilingual } from '../../model/language';
import type { Origin } from './tables';

export interface AsideLine extends Origin {
  readonly kind: 'failed' | 'closed-folder' | 'other-format' | 'no-registers' | 'copy' | 'own';
  /** Of `failed`: what is wrong. Of `copy`: the path of what it is a copy of. */
  readonly text?: string;
}

export const asideTitles: Readonly<Record<AsideLine['kind'], Bilingual>> = {
  failed: { zh: '未能检查', en: 'could not be checked' },
  'closed-folder': { zh: '打不开的文件夹', en: 'a folder that can’t be opened' },
  'other-format': { zh: '别的格式', en: 'another format' },
  'no-registers': { zh: '没有登记表', en: 'no register' },
  copy: { zh: '重复的副本', en: 'a copy' },
  own: { zh: '本程序做的', en: 'made by the product' },
};

/** One sentence. */
export function asideText({ kind, text = '' }: AsideLine): Bilingual {
  switch (kind) {
    case 'failed':
      return { zh: text, en: text };
    case 'closed-folder':
      return {
        zh: '没有权限打开，里面的工作簿没有检查。请要到读取权限再运行。',
        en: 'No permission to open it; workbooks inside were not checked. Get the right to read it and run again.',
      };
    case 'other-format':
      return {
        zh: '没有检查。请用 Excel 或 WPS 另存为 .xlsx。',
        en: 'Not checked. Save it as .xlsx in Excel or WPS.',
      };
    case 'no-registers':
      return {
        zh: '里面没有认出登记表。若是台账，请用 check 看看为什么，或在「管家设置」里指定。',
        en: 'No register was recognised in it. If it is a logbook, see why by check, or say which by 管家设置.',
      };
    case 'copy':
      return { zh: `与“${text}”内容完全相同，只算一次。`, en: `The same content as "${text}", counted once.` };
    case 'own':
      return { zh: '里面只有本程序做的表，不是台账。', en: 'It holds nothing but sheets of the product’s own.' };
  }
}

/** Whether what is set aside means that not everything was checked that should have been. */
export function isFailure({ kind }: AsideLine): boolean {
  return kind === 'failed' || kind === 'closed-folder';
}
