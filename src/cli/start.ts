/** Owns `npm start`: checks the shipped sample, or the files named, and leaves checked copies in `out/`. Findings are no failure here. */
import { join } from 'node:path';
import type { Bilingual } from '../model/language';
import { runInProcess } from './process';
import { runProgram } from './program';
import { languageOf } from './usage';

const sample = join(__dirname, '../../samples/物业台账样例.xlsx');

/** The moment that the sample was written for; by today's clock everything in it would be long overdue. */
const sampleAsOf = '2026-10-16T15:30';

const introduction: Bilingual = {
  zh: `没有指定文件，检查随附的样例，检查时点固定为 ${sampleAsOf.replace('T', ' ')}。检查自己的台账：npm start -- 文件.xlsx\n\n`,
  en: `No file was named: checking the shipped sample, always as of ${sampleAsOf.replace('T', ' ')}. For your own: npm start -- FILE.xlsx\n\n`,
};

const args = process.argv.slice(2);
const hasFile = args.some(arg => /\.\w+$/.test(arg));

runInProcess(args, async terminal => {
  if (!hasFile) terminal.out(introduction[languageOf(args)]);
  const given = hasFile ? args : [sample, '--as-of', sampleAsOf, ...args];
  const code = await runProgram(['check', ...given, '--write', 'out/'], terminal);
  return code === 2 ? 2 : 0;
});
