/** Owns the terminal as the commands see it: two streams, a width, a clock. Tests give one of their own. */
import { localMoment, type Moment } from '../model/time';

export interface Terminal {
  /** Results. Text is written as it is, its line ends included. */
  readonly out: (text: string) => void;
  /** Progress and messages. */
  readonly err: (text: string) => void;
  readonly now: () => Moment;
  /** Columns of the results' window; 80 where there is none. */
  readonly columns: number;
  /** Whether results may carry colours. */
  readonly hasColours: boolean;
  /** Whether messages are seen by a person as they come. */
  readonly isWatched: boolean;
}

/** The process's own. Colours only for a window, and not where NO_COLOR asks for none. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  return {
    out: text => void stdout.write(text),
    err: text => void stderr.write(text),
    now: () => localMoment(new Date()),
    columns: stdout.columns ?? 80,
    hasColours: stdout.isTTY === true && !env.NO_COLOR,
    isWatched: stderr.isTTY === true,
  };
}
