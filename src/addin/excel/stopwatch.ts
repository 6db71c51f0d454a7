/** Owns the time that the page spends on Excel's answers. */
import type { Stopwatch } from '../../hosts/excel/pace';

/**
 * Notes when each message comes to the page; in Excel on the web its answers are such messages. To be started before Office.js is loaded: who
 * listens first hears first, and Office.js makes the most of the time.
 */
export function startStopwatch(): Stopwatch {
  let arrived = 0;
  addEventListener('message', () => {
    arrived = performance.now();
  });
  return { now: () => performance.now(), arrived: () => arrived };
}
