/** Owns the engine as the page sees it: jobs in a thread of their own, one after the other, that can be given up at any moment. */
import { type Endpoint, proxy, wrap } from 'comlink';
import type { Book } from '../desk';
import { doorTo } from './door';
import type { Engine, Jobs, Told } from './engine';
import { type Outcome, outcomeOf } from './outcome';
import { joined } from './pieces';
import type { Room } from './room';

/** A thread with a {@link Room} in it. */
export interface Thread {
  readonly endpoint: Endpoint;
  /** Calls back where the thread dies by itself (out of memory, or its file can't be loaded). */
  readonly onDeath: (died: () => void) => void;
  stop(): void;
}

/** The engine for one workbook; its thread is made when the first job needs it. */
export function startEngine(book: Book, makeThread: () => Thread): Engine {
  return new ThreadEngine(book, makeThread);
}

interface Running {
  readonly thread: Thread;
  readonly room: Room;
  readonly jobs: Promise<Jobs>;
  readonly died: Promise<void>;
}

class ThreadEngine implements Engine {
  private running: Running | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private giveUp: (() => void) | undefined;
  private isApplying = false;

  constructor(
    private readonly book: Book,
    private readonly makeThread: () => Thread,
  ) {}

  check: Engine['check'] = (ask, told) => this.job(jobs => jobs.check(ask, this.heard(told)));
  recheck: Engine['recheck'] = (ask, told) => this.job(jobs => jobs.recheck(ask, this.heard(told)));
  explain: Engine['explain'] = ask => this.job(jobs => jobs.explain(ask));
  summarise: Engine['summarise'] = (ask, told) => this.job(jobs => jobs.summarise(ask, this.heard(told)));
  clear: Engine['clear'] = (ask, told) => this.job(jobs => jobs.clear(ask, this.heard(told)));
  archive: Engine['archive'] = (ask, told) => this.job(jobs => jobs.archive(ask, this.heard(told)));
  verifyArchives: Engine['verifyArchives'] = told => this.job(jobs => jobs.verifyArchives(this.heard(told)));
  settle: Engine['settle'] = (ask, told) => this.job(jobs => jobs.settle(ask, this.heard(told)));
  backtest: Engine['backtest'] = (ask, told) => this.job(jobs => jobs.backtest(ask, this.heard(told)));
  rules: Engine['rules'] = language => this.job(jobs => jobs.rules(language));
  outline: Engine['outline'] = () => this.job(jobs => jobs.outline());
  cells: Engine['cells'] = (sheet, from, to) => this.job(jobs => jobs.cells(sheet, from, to));

  cancel(): void {
    if (!this.isApplying) this.giveUp?.();
  }

  /** A plan that is being applied is not given up: the page would not know how far it came. */
  private heard(told: Told): Told {
    return proxy(progress => {
      this.isApplying = progress.step === 'apply';
      return told(progress);
    });
  }

  private job<Result>(ask: (jobs: Jobs) => Promise<Outcome<Result>>): Promise<Outcome<Result>> {
    const before = this.queue;
    const outcome = (async () => {
      await before;
      return this.raced(ask);
    })();
    this.queue = outcome;
    return outcome;
  }

  private async raced<Result>(ask: (jobs: Jobs) => Promise<Outcome<Result>>): Promise<Outcome<Result>> {
    const running = this.start();
    const cancelled = new Promise<Outcome<Result>>(resolve => {
      this.giveUp = () => resolve({ state: 'cancelled' });
    });
    const dead = running.died.then(() => threadDied);
    const { room } = running;
    const finished = outcomeOf(async () => joined(await ask(await running.jobs), () => room.more())).then(flattened);
    const outcome = await Promise.race([finished, cancelled, dead]);
    this.giveUp = undefined;
    const wasApplying = this.isApplying;
    this.isApplying = false;
    if (outcome.state === 'cancelled' || outcome === threadDied) this.stop();
    else if (wasApplying && this.book.kind === 'file') this.book.bytes = await room.bytes();
    return outcome;
  }

  private start(): Running {
    if (this.running) return this.running;
    const thread = this.makeThread();
    const room = wrap(thread.endpoint) as unknown as Room;
    const died = new Promise<void>(thread.onDeath);
    this.running = { thread, room, jobs: this.open(room), died };
    return this.running;
  }

  private open(room: Room): Promise<Jobs> {
    const { book } = this;
    return book.kind === 'file' ? room.openFile(book.bytes, book.name) : room.openDoor(proxy(doorTo(book)));
  }

  private stop(): void {
    this.running?.thread.stop();
    this.running = undefined;
  }
}

const threadDied: Outcome<never> = {
  state: 'failed',
  trouble: {
    code: 'unexpected',
    sentence: {
      zh: '检查在中途停止了，什么都没有写。可能是台账太大、电脑内存不够：请关闭其他程序或网页后再试。',
      en: 'The job stopped half-way; nothing was written. Perhaps the logbook is too large for the free memory: close other programs and try again.',
    },
  },
};

function flattened<Result>(outcome: Outcome<Outcome<Result>>): Outcome<Result> {
  return outcome.state === 'done' ? outcome.result : outcome;
}
