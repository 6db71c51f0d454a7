/** Owns `STEWARD_LIMITS`: how much of a workbook is read, for the rare one that is rightly larger than what guards against hostile files. */
import { defaultLimits, type Limits } from '../hosts/xlsx/limits';
import { UsageError } from './failure';

/** What a person writes, the limit it sets, and its unit. */
const words: Readonly<Record<string, readonly [limit: keyof Limits, unit: number]>> = {
  file: ['fileSize', 1e6],
  parts: ['entries', 1],
  part: ['partSize', 1e6],
  total: ['totalSize', 1e6],
  ratio: ['ratio', 1],
};

/** `file=800,total=4000`: sizes in MB; those that are not named stay as they are. */
export function limitsOf(text: string | undefined): Limits {
  const limits = { ...defaultLimits };
  for (const piece of (text ?? '').split(/[,，]/)) {
    if (piece.trim() === '') continue;
    const [word = '', number = ''] = piece.split('=').map(part => part.trim());
    const known = Object.hasOwn(words, word) ? words[word] : undefined;
    if (!known || !/^\d{1,7}$/.test(number) || Number(number) === 0) throw new UsageError(wrong(piece.trim()));
    limits[known[0]] = Number(number) * known[1];
  }
  return limits;
}

function wrong(piece: string) {
  const names = Object.keys(words);
  return {
    zh: `环境变量 STEWARD_LIMITS 里的“${piece}”不对：请写成 file=800,total=4000，可写 ${names.join('、')}，大小以 MB 计。`,
    en: `"${piece}" in the environment variable STEWARD_LIMITS won't do: write file=800,total=4000; there are ${names.join(', ')}, sizes in MB.`,
  };
}
