/** Owns the session: what a person can ask for in the pane and on the ribbon, and the state that comes of it. No user interface in here. */
import type { Bilingual, Language } from '../../model/language';
import type { Desk, Stop } from '../desk';
import type { Engine, Told } from '../engine/engine';
import { type Outcome, outcomeOf } from '../engine/outcome';
import type { SessionState, Task, View } from './state';

export class Session {
  private listeners = new Set<() => void>();
  private stops: readonly Stop[];
  state: SessionState;

  constructor(
    readonly desk: Desk,
    readonly engine: Engine,
  ) {
    this.state = { language: desk.language, view: 'check', touched: [] };
    this.stops = [desk.watchWaiting(hint => this.set(withOr(this.state, 'waiting', hint)))];
  }

  /** Calls back after every change of {@link state}. */
  watch(listener: () => void): Stop {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Ends the session: nothing is watched any more. */
  close(): void {
    this.cancel();
    for (const stop of this.stops) stop();
  }

  show(view: View): void {
    this.set({ ...this.state, view });
  }

  speak(language: Language): void {
    this.set({ ...this.state, language });
  }

  cancel(): void {
    this.engine.cancel();
  }

  /** Checks all books; `apply`: and writes marks and the findings sheet, of one sheet only its marks. */
  async check({ apply = false, sheet }: { readonly apply?: boolean; readonly sheet?: string } = {}): Promise<void> {
    const { language } = this.state;
    const ask = { asOf: this.desk.now(), language, apply, ...(sheet !== undefined && { sheet }) };
    const checked = await this.run(apply ? 'mark' : 'check', told => this.engine.check(ask, told));
    if (checked) this.set({ ...this.state, checked, touched: [] });
  }

  /** Writes one summary sheet of the month that it is, and goes there. */
  async summarise(role: string): Promise<void> {
    const ask = { asOf: this.desk.now(), language: this.state.language, apply: true, role };
    const summarised = await this.run('summarise', told => this.engine.summarise(ask, told));
    if (!summarised) return;
    const title = summarised.titles[role];
    if (title === undefined) this.set({ ...this.state, told: nothingToSummarise });
    else await this.goTo(title, 'A1');
  }

  /** Brings cells into view; where they are gone or hidden, says so. */
  async goTo(sheet: string, address: string): Promise<void> {
    const shown = await outcomeOf(() => this.desk.goTo(sheet, address));
    if (shown.state === 'failed') this.set({ ...this.state, trouble: shown.trouble });
  }

  async clear(): Promise<void> {
    await this.run('clear', told => this.engine.clear({ apply: true }, told));
  }

  /** Writes the marks and the findings sheet, and hands the workbook to the person as a file. */
  async saveCopy(): Promise<void> {
    await this.check({ apply: true });
    if (!this.state.trouble) await this.desk.saveCopy?.();
  }

  private async run<Result>(task: Task, ask: (told: Told) => Promise<Outcome<Result>>): Promise<Result | undefined> {
    const { trouble, told, ...rest } = this.state;
    this.set({ ...rest, running: { task, canCancel: true } });
    const outcome = await ask(progress =>
      this.set({ ...this.state, running: { task, progress, canCancel: progress.step !== 'apply' } }),
    );
    const { running, ...ended } = this.state;
    this.set(outcome.state === 'failed' ? { ...ended, trouble: outcome.trouble } : ended);
    return outcome.state === 'done' ? outcome.result : undefined;
  }

  private set(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

const nothingToSummarise: Bilingual = {
  zh: '这本台账里没有这张汇总要用的登记簿，什么也没有写。',
  en: 'This workbook keeps none of the books that this summary is about; nothing was written.',
};

/** The state with this part set, or without it. */
function withOr<Key extends 'waiting'>(state: SessionState, key: Key, value: SessionState[Key]): SessionState {
  const { [key]: _, ...rest } = state;
  return value === undefined ? (rest as SessionState) : { ...state, [key]: value };
}
