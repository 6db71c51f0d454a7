/** Owns the documented commands for schedulers: run as they stand, once for each machine, their shards merge to one run. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ran } from '../terminal';
import { findingsIn, lay, newDesk, resultsIn, twoProjects } from './given';

jest.setTimeout(60_000);

const guide = readFileSync(join(__dirname, '../../../src/cli/batch/README.md'), 'utf8');
const COUNT = 4;
let desk: string;
beforeEach(() => {
  desk = newDesk();
  lay(join(desk, 'books'), twoProjects);
});
afterEach(() => rmSync(desk, { recursive: true }));

/** The words of the line of the guide with that variable in it, as a machine's shell makes them. */
function commandWith(variable: string, env: Readonly<Record<string, string>>): string[] {
  const line = guide.split('\n').find(line => line.includes(variable) && line.includes('batch /data'));
  const command = line!.slice(line!.indexOf('node ')).replaceAll('/data', desk);
  const { stdout } = spawnSync('sh', ['-c', `printf '%s\\n' ${command}`], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return stdout.trim().split('\n').slice(2);
}

test.each([
  [
    'Kubernetes',
    'JOB_COMPLETION_INDEX',
    (shard: number) => ({ JOB_COMPLETION_INDEX: `${shard - 1}`, AS_OF: '2026-11-20T17:00' }),
  ],
  [
    'Slurm',
    'SLURM_ARRAY_TASK_ID',
    (shard: number) => ({
      SLURM_ARRAY_TASK_ID: `${shard}`,
      SLURM_ARRAY_TASK_COUNT: `${COUNT}`,
      SLURM_CPUS_PER_TASK: '1',
    }),
  ],
] as const)('%s', async (_, variable, envOf) => {
  for (let shard = 1; shard <= COUNT; shard++) {
    const args = commandWith(variable, envOf(shard));
    const one = args.map((arg, index) => (args[index - 1] === '--jobs' ? '1' : arg)); // no threads needed here
    expect((await ran(one)).code).toBe(0);
  }
  const out = join(desk, 'out');
  await ran(['batch', '--merge', out]);
  expect(findingsIn(out)).toHaveLength(2);
  const whole = join(desk, 'whole');
  await ran(['batch', join(desk, 'books'), '--out', whole, '--as-of', '2026-11-20T17:00', '--jobs', '1']);
  expect(resultsIn(out)).toEqual(resultsIn(whole));
});
