/** Owns the words of status that people write in any column: done, open, void, not applicable. */
import { squeeze } from './text';

/** Whether a status or remark takes its row out: a void word alone, or at the start before a punctuation mark. */
export function isVoidText(text: string): boolean {
  return /^(作废|取消|撤销)$/.test(squeeze(text));
}
