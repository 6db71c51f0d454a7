/**
 * Owns the soak as a tool: `npm run soak [-- --steps 2000] [--seed 1]`. Prints what may pile up: file size, styles, names and memory, at the
 * first and last clearing with as many archives. Exit 1 where a law is broken or something grew.
 */
import { firstLike, grown, soak } from '../support/soak';

const numberAfter = (word: string, otherwise: number) => {
  const at = process.argv.indexOf(word);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const steps = numberAfter('--steps', 2000);

async function run(): Promise<void> {
  const heap: number[] = [];
  const measures = await soak({
    steps,
    seed: numberAfter('--seed', 1),
    onStep: step => {
      if (step % Math.ceil(steps / 10) !== 0) return;
      globalThis.gc?.();
      heap.push(Math.round(process.memoryUsage().heapUsed / 1e6));
      console.log(`step ${step}: ${heap.at(-1)} MB in use`);
    },
  });
  for (const [host, list] of Object.entries(measures))
    console.table({ [`${host}, first`]: firstLike(list), [`${host}, last`]: list.at(-1) });
  const faults = grown(measures);
  for (const fault of faults) console.log(fault);
  console.log(faults.length === 0 ? `${steps} steps: every law held, nothing piled up` : 'something piled up');
  process.exitCode = faults.length === 0 ? 0 : 1;
}

void run();
