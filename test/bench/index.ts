/**
 * Owns `npm run bench [rules] [recheck] [files]`: speed and memory against peers, measured in the same run on the same work. Nothing is a test:
 * figures hang on the machine, ratios hardly. ROUNDS in the environment says how often (3). It is bundled before it runs, as the product is.
 */
import { benchFiles } from './files';
import { benchRecheck } from './recheck';
import { benchRules } from './rules';

const rounds = Number(process.env.ROUNDS ?? 3);
const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);

async function run(): Promise<void> {
  if (isWanted('rules')) await benchRules(rounds);
  if (isWanted('recheck')) await benchRecheck(rounds);
  if (isWanted('files')) benchFiles(rounds);
}

void run();
