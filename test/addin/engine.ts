/** Owns what tests of the pane run on: the sample's rules in a thread that is none, but is spoken to like one; a desk without a program around it. */
import { expose } from 'comlink';
import type { Desk, ReadEdits, Touched } from '../../src/addin/desk';
import { startEngine, type Thread } from '../../src/addin/engine';
import { makeRoom } from '../../src/addin/engine/room';
import { rules } from '../../src/addin/engine/rules';
import { Session } from '../../src/addin/session';
import type { Host } from '../../src/hosts/host';

/** Node waits for every open channel, and each function that is handed over makes one. */
const channels: MessageChannel[] = [];
globalThis.MessageChannel = class extends MessageChannel {
  constructor() {
    super();
    channels.push(this);
  }
};

export interface TestThread extends Thread {
  /** As if it had run out of memory. */
  die(): void;
  readonly isStopped: boolean;
}

/** A thread's two ends in one process. */
export function makeThread(): TestThread {
  const { port1, port2 } = new MessageChannel();
  expose(makeRoom(rules), port2 as never);
  let died = () => {};
  let isStopped = false;
  const close = () => {
    isStopped = true;
    port1.close();
    port2.close();
  };
  return {
    endpoint: port1 as never,
    onDeath: tell => {
      died = tell;
    },
    stop: close,
    die() {
      died();
    },
    get isStopped() {
      return isStopped;
    },
  };
}

export interface TestDesk extends Desk {
  /** Where it was asked to go, `sheet!address`. */
  readonly visited: string[];
  /** A change of the workbook that is not ours. */
  touch(touched: Touched): void;
}

export function makeDesk(host: Host, asOf: string, readEdits: ReadEdits): TestDesk {
  const visited: string[] = [];
  const kept = new Map<string, string>();
  let tell: (touched: Touched) => void = () => {};
  return {
    book: { kind: 'open', host, readEdits },
    language: 'zh',
    now: () => asOf,
    goTo: async (sheet, address) => void visited.push(`${sheet}!${address}`),
    watchChanges: told => {
      tell = told;
      return () => {};
    },
    watchWaiting: () => () => {},
    watchTheme: told => {
      told('light');
      return () => {};
    },
    remembered: { getItem: key => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) },
    visited,
    touch: touched => tell(touched),
  };
}

const opened: { readonly session: Session; readonly threads: readonly TestThread[] }[] = [];

/** A session over a host; closed after the test by {@link closeSessions}. */
export function openSession(host: Host, asOf: string, readEdits: ReadEdits = async () => undefined) {
  const desk = makeDesk(host, asOf, readEdits);
  const threads: TestThread[] = [];
  const engine = startEngine(desk.book, () => {
    const thread = makeThread();
    threads.push(thread);
    return thread;
  });
  const session = new Session(desk, engine);
  opened.push({ session, threads });
  return { session, desk, threads };
}

export function closeSessions(): void {
  for (const { session, threads } of opened.splice(0)) {
    session.close();
    for (const thread of threads) thread.stop();
  }
  for (const { port1, port2 } of channels.splice(0)) {
    port1.close();
    port2.close();
  }
}
