/** Owns how much a round trip carries: where the thread was held up by the ones before, the next carry less. */

/** Where the host may look at the time. */
export interface Stopwatch {
  /** Milliseconds since some moment. */
  readonly now: () => number;
  /** When the last message from Excel came in, by {@link now}. */
  readonly arrived: () => number;
}

/**
 * Milliseconds that one round trip may keep the thread busy at a stretch. What can't be timed comes on top: the copying of the message, which is
 * a quarter more, and the collection of garbage. Seen in Chromium: half a megabyte of cells took 25 to 45 ms, most of it inside Office.js, which
 * writes every answer down once more for a log that is off.
 */
const AT_A_STRETCH = 16;

/** Bytes of a round trip on the slowest machine: smaller ones are hardly any quicker, only more. */
const LEAST = 60_000;

export class Pace {
  /** What the next round trip should carry at most in either direction. */
  bytes: number;
  /** Whether the most that this machine can do was reached. */
  private isAtItsLimit = false;
  private begun = 0;
  private sending = 0;

  /** Without a stopwatch all round trips carry `most`; with one, a quarter of it at first, as code runs slowly at first. */
  constructor(
    readonly most: number,
    private readonly stopwatch?: Stopwatch,
  ) {
    this.bytes = stopwatch ? most / 4 : most;
  }

  /** The putting together of a request begins. */
  begin(): void {
    if (!this.stopwatch) return;
    this.begun = this.stopwatch.now();
    this.sending = 0;
  }

  /** The request is handed over. Office.js writes it down before the thread turns to anything else. */
  send(): void {
    const { stopwatch, begun } = this;
    if (!stopwatch) return;
    void turned().then(() => {
      if (begun === this.begun) this.sending = stopwatch.now() - begun;
    });
  }

  /** The answer is dealt with, which were so many bytes. Resolves in a stretch of its own, for what comes next. */
  async end(bytes: number): Promise<void> {
    if (this.stopwatch) this.learn(bytes, Math.max(this.sending, this.receiving(this.stopwatch)));
    await turned();
  }

  /** Zero where the answer came another way than as a message. */
  private receiving({ now, arrived }: Stopwatch): number {
    return arrived() > this.begun ? now() - arrived() : 0;
  }

  /** A round trip that carries little says little: most of its time is what every round trip takes. */
  private learn(bytes: number, busy: number): void {
    if (bytes < this.bytes / 2) return;
    const fitting = (bytes * AT_A_STRETCH) / busy;
    if (busy > AT_A_STRETCH) {
      this.bytes = Math.max(LEAST, Math.min(this.bytes, fitting));
      this.isAtItsLimit = true;
    } else {
      const step = this.isAtItsLimit ? 1.2 : 2;
      this.bytes = Math.min(this.most, step * this.bytes, Math.max(this.bytes, fitting));
    }
  }
}

/** Once the thread has seen to what else waits. No timer: those of a page that nobody looks at are let run once a second. */
function turned(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
