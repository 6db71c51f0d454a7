/** Owns measuring: whole processes by their time and processor time, contenders in turn, medians. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Usage {
  /** Time from the start of the process to its end: what a person waits. True only on a machine that does nothing else. */
  readonly elapsed: number;
  /** Processor time of all threads: a busy machine stretches the clock, not this. */
  readonly seconds: number;
  /** Peak memory. */
  readonly megabytes: number;
}

const folder = mkdtempSync(join(tmpdir(), 'steward-bench-'));

/** Runs `node` with these arguments to its end. Throws where it could not run; findings are no failure. */
export function usageOf(args: readonly string[]): Usage {
  const file = join(folder, 'usage.json');
  const { status, stderr } = spawnSync(process.execPath, ['--require', resolve('test/bench/usage.cjs'), ...args], {
    env: { ...process.env, STEWARD_USAGE: file },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}\n${stderr}`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The median usage of each contender; they take turns, so that what disturbs one disturbs all. */
export function compared(rounds: number, contenders: Readonly<Record<string, readonly string[]>>): Map<string, Usage> {
  const names = Object.keys(contenders);
  const runs = new Map(names.map(name => [name, [] as Usage[]]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) runs.get(name)!.push(usageOf(contenders[name]!));
  }
  return new Map(
    names.map(name => {
      const own = runs.get(name)!;
      const of = (what: keyof Usage) => median(own.map(run => run[what]));
      return [name, { elapsed: of('elapsed'), seconds: of('seconds'), megabytes: of('megabytes') }];
    }),
  );
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;
}

/** Processor time of this process so far, in milliseconds. */
export function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** `name   1.23 s   45 MB`, and more. */
export function line(name: string, ...figures: readonly string[]): string {
  return [`  ${name.padEnd(44)}`, ...figures.map(figure => figure.padStart(10))].join(' ');
}
