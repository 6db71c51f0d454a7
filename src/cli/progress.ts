/** Owns the progress bar: on stderr, only where a person watches, and only once the work has taken long. */
import { SingleBar } from 'cli-progress';
import type { Bilingual, Language } from '../model/language';
import type { Day } from '../model/time';
import { type Step, steps } from '../run';

export interface Progress {
  /** A step of a file begins. */
  readonly step: (step: Step, file: string) => void;
  /** Takes the bar away, so that lines can be printed; the next step brings it back. */
  readonly pause: () => void;
}

const titles: Readonly<Record<Step, Bilingual>> = {
  read: { zh: '读取', en: 'reading' },
  recognise: { zh: '识别', en: 'recognising' },
  evaluate: { zh: '检查', en: 'checking' },
  plan: { zh: '整理', en: 'planning' },
  apply: { zh: '写入', en: 'writing' },
};

/** Milliseconds without a word. */
const PATIENCE = 1000;

/** Progress over so many files; a silent one where nobody watches. */
export function progressBar(files: number, isShown: boolean, language: Language): Progress {
  if (!isShown) return { step: () => {}, pause: () => {} };
  const began = Date.now();
  const bar = new SingleBar({ format: '{bar} {percentage}% {step} {file}', clearOnComplete: true, hideCursor: true });
  let file = 0;
  let done = 0;
  return {
    step(step, name) {
      if (step === steps[0]) done = file++ * steps.length;
      else done++;
      const payload = { step: titles[step][language], file: name };
      if (bar.isActive) bar.update(done, payload);
      else if (Date.now() - began > PATIENCE) bar.start(files * steps.length, done, payload);
    },
    pause() {
      if (bar.isActive) bar.stop();
    },
  };
}

/** Progress over many workbooks, several at once: how many a minute, and how long it still takes. */
export function bookBar(
  isShown: boolean,
  language: Language,
): { begin(count: number): void; done(file: string, isFailed: boolean): void; stop(): void } {
  if (!isShown) return { begin: () => {}, done: () => {}, stop: () => {} };
  const format = {
    zh: '{bar} {percentage}% {value}/{total}　每分钟 {rate} 个　还要 {eta_formatted}　未能检查 {failed}　{file}',
    en: '{bar} {percentage}% {value}/{total}  {rate} a minute  {eta_formatted} left  {failed} failed  {file}',
  }[language];
  const bar = new SingleBar({ format, clearOnComplete: true, hideCursor: true, etaBuffer: 50 });
  const began = Date.now();
  const told = { done: 0, failed: 0 };
  return {
    begin: count => bar.start(count, 0, { rate: '–', failed: 0, file: '' }),
    done(file, isFailed) {
      told.done++;
      if (isFailed) told.failed++;
      const rate = Math.round((told.done * 60_000) / Math.max(1, Date.now() - began));
      bar.update(told.done, { rate, failed: told.failed, file });
    },
    stop() {
      if (bar.isActive) bar.stop();
    },
  };
}

/** Progress over so many days of a back-test, until it is stopped. */
export function dayBar(
  isShown: boolean,
  language: Language,
): { day(day: Day, index: number, count: number): void; stop(): void } {
  if (!isShown) return { day: () => {}, stop: () => {} };
  const format = `{bar} {percentage}% ${{ zh: '回测', en: 'testing' }[language]} {day}`;
  const bar = new SingleBar({ format, clearOnComplete: true, hideCursor: true });
  const began = Date.now();
  return {
    day(day, index, count) {
      if (bar.isActive) bar.update(index, { day });
      else if (Date.now() - began > PATIENCE) bar.start(count, index, { day });
    },
    stop() {
      if (bar.isActive) bar.stop();
    },
  };
}
