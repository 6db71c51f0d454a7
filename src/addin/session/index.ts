/** Owns the session: what a person can ask for in the pane and on the ribbon, and the state that comes of it. No user interface in here. */
import type { Language } from '../../model/language';
import { type DecidedSetting, type DecidedWaiver, noDecisions } from '../../model/settings';
import type { Day, Month } from '../../model/time';
import type { TriedSetting } from '../../plan/settings/decided';
import type { Desk, Stop, Touched } from '../desk';
import type { Engine, PlanResult, Told } from '../engine/engine';
import { type Outcome, outcomeOf } from '../engine/outcome';
import type { CheckReport } from '../engine/reports';
import { type Part, type SessionState, type Task, type View, withPart } from './state';
import { tellings, wrongSettings } from './tellings';

const languageKey = 'steward.language';
/** Changes that come within so many milliseconds are told together. */
const TOGETHER = 400;

export class Session {
  private readonly listeners = new Set<() => void>();
  private readonly stops: readonly Stop[];
  private heard: Touched[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  state: SessionState;

  constructor(
    readonly desk: Desk,
    readonly engine: Engine,
  ) {
    const chosen = desk.remembered.getItem(languageKey);
    this.state = {
      language: chosen === 'zh' || chosen === 'en' ? chosen : desk.language,
      view: 'check',
      touched: [],
    };
    this.stops = [
      desk.watchWaiting(hint => this.put('waiting', hint)),
      desk.watchChanges(touched => this.hear(touched)),
    ];
  }

  /** Calls back after every change of {@link state}. */
  watch(listener: () => void): Stop {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Ends the session: nothing is watched any more. */
  close(): void {
    this.cancel();
    clearTimeout(this.timer);
    for (const stop of this.stops) stop();
  }

  show(view: View): void {
    this.set({ ...this.state, view });
  }

  /** The language of the pane and of what it writes, remembered on this machine. */
  async speak(language: Language): Promise<void> {
    this.desk.remembered.setItem(languageKey, language);
    const hadRules = this.state.rules !== undefined;
    this.set(withPart(withPart({ ...this.state, language }, 'rules', undefined), 'explained', undefined));
    if (hadRules) await this.loadRules();
  }

  cancel(): void {
    this.engine.cancel();
  }

  putAway(part: Part): void {
    this.put(part, undefined);
  }

  /** Checks all books; `apply`: and writes marks and the findings sheet, of one sheet only its marks. True where it was done. */
  async check({ apply = false, sheet, baseline = false }: CheckWish = {}): Promise<boolean> {
    const glimpse = this.state.checked === undefined;
    const ask = { ...this.now(), apply, baseline, glimpse, ...(sheet !== undefined && { sheet }) };
    const checked = await this.upToDate(apply ? 'mark' : 'check', told => this.engine.check(ask, told));
    if (checked && apply) this.put('told', tellings.marked(checked));
    return checked !== undefined;
  }

  /** Brings the findings up to date with what was touched since the check. Writes nothing. */
  async recheck(): Promise<void> {
    await this.upToDate('check', (told, touched) => this.engine.recheck({ ...this.now(), touched }, told));
  }

  /** What is touched while a check runs may have been read before: only what was touched earlier is forgotten. */
  private async upToDate(
    task: Task,
    ask: (told: Told, touched: readonly Touched[]) => Promise<Outcome<CheckReport>>,
  ): Promise<CheckReport | undefined> {
    this.tellTouched();
    const { touched } = this.state;
    const checked = await this.run(task, told => ask(told, touched));
    if (checked) this.set({ ...this.state, checked, touched: this.state.touched.slice(touched.length) });
    return checked;
  }

  /** Shows what `clear` would take away. */
  async previewClear(): Promise<void> {
    const clearing = await this.run('clear', told => this.engine.clear({ apply: false }, told));
    if (clearing) this.put('clearing', clearing);
  }

  async clear(): Promise<void> {
    const cleared = await this.run('clear', told => this.engine.clear({ apply: true }, told));
    if (cleared) this.set({ ...withPart(this.state, 'clearing', undefined), told: tellings.cleared(cleared) });
  }

  /** Writes the marks and the findings sheet, and hands the workbook to the person as a file. */
  async saveCopy(): Promise<void> {
    if (await this.check({ apply: true })) await this.attempt(async () => this.desk.saveCopy?.());
  }

  /** `column`: one of the table that is meant, where several stand side by side. */
  async explain(sheet: string, row: number, column?: number): Promise<void> {
    const explained = await this.run('explain', () => this.engine.explain({ ...this.now(), sheet, row, column }));
    this.put('explained', explained);
  }

  /** Writes a line into 豁免登记, and checks again. */
  async waive(waiver: DecidedWaiver): Promise<boolean> {
    return this.settle({ settings: [], waivers: [waiver] });
  }

  /** Writes lines of 管家设置, and checks again. */
  async decide(settings: readonly DecidedSetting[]): Promise<boolean> {
    return this.settle({ settings, waivers: [] });
  }

  /** Adds both sheets, for a person to fill in by hand. */
  async addSheets(): Promise<boolean> {
    return this.settle(noDecisions);
  }

  /** Writes one summary sheet (all where none is named) of a month (the present one where none is), and goes there. */
  async summarise(role?: string, month?: Month): Promise<void> {
    const summary = await this.summaryOf(true, role, month);
    if (!summary) return;
    const titles = role === undefined ? Object.values(summary.titles) : [summary.titles[role] ?? []].flat();
    if (titles.length === 0) this.put('told', tellings.nothingToSummarise);
    else if (role !== undefined) await this.goTo(titles[0]!, 'A1');
    else this.put('told', tellings.summarised(titles, summary));
  }

  /** Shows what `summarise` would write. */
  async previewSummary(month?: Month): Promise<void> {
    await this.summaryOf(false, undefined, month);
  }

  private async summaryOf(apply: boolean, role: string | undefined, month: Month | undefined) {
    const ask = { ...this.now(), apply, ...(role !== undefined && { role }), ...(month !== undefined && { month }) };
    const summary = await this.run('summarise', told => this.engine.summarise(ask, told));
    if (summary) this.put('summary', summary);
    return summary;
  }

  /** Archives a month's slips; without `apply` only tells how it stands. */
  async archive(month: Month, { apply, revise = false }: { readonly apply: boolean; readonly revise?: boolean }) {
    const ask = { ...this.now(), month, apply, revise };
    const archive = await this.run('archive', told => this.engine.archive(ask, told));
    if (!archive) return;
    const told = apply && archive.receipt ? tellings.archived(archive) : undefined;
    this.set(withPart(withPart({ ...this.state, archive }, 'proofs', undefined), 'told', told));
  }

  async verifyArchives(): Promise<void> {
    const proofs = await this.run('verify', told => this.engine.verifyArchives(told));
    if (proofs) this.put('proofs', proofs);
  }

  async loadRules(): Promise<void> {
    const rules = await this.run('rules', () => this.engine.rules(this.state.language));
    if (rules) this.put('rules', rules);
  }

  /** Tries lines of 管家设置 about checks on every day of a past time, against those that stand there. */
  async tryOut(tried: readonly TriedSetting[], from: Day, to: Day): Promise<void> {
    const backtest = await this.run('backtest', told => this.engine.backtest({ from, to, tried }, told));
    if (backtest) this.put('backtest', backtest);
  }

  /** Brings cells into view; where they are gone or hidden, says so. */
  async goTo(sheet: string, address: string): Promise<void> {
    await this.attempt(() => this.desk.goTo(sheet, address));
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    const done = await outcomeOf(act);
    if (done.state === 'failed') this.put('trouble', done.trouble);
  }

  private async settle(decided: Parameters<Engine['settle']>[0]['decided']): Promise<boolean> {
    const settled = await this.run('settle', told => this.engine.settle({ apply: true, decided }, told));
    if (!settled) return false;
    if (settled.wrong.length > 0) {
      this.put('trouble', wrongSettings(settled.wrong));
      return false;
    }
    await this.check();
    this.put('told', tellings.settled(settled as PlanResult));
    return true;
  }

  private now() {
    return { asOf: this.desk.now(), language: this.state.language };
  }

  private hear(touched: Touched): void {
    this.heard.push(touched);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tellTouched(), TOGETHER);
  }

  private tellTouched(): void {
    clearTimeout(this.timer);
    const { checked, running, touched } = this.state;
    if ((checked || running) && this.heard.length > 0)
      this.set({ ...this.state, touched: [...touched, ...this.heard] });
    this.heard = [];
  }

  private async run<Result>(task: Task, ask: (told: Told) => Promise<Outcome<Result>>): Promise<Result | undefined> {
    const begun = withPart(withPart(this.state, 'trouble', undefined), 'told', undefined);
    this.set({ ...begun, running: { task, canCancel: true } });
    const outcome = await ask(({ found = [], ...progress }) => {
      const running = { task, progress, canCancel: progress.step !== 'apply' };
      const early = [...(this.state.early ?? []), ...found];
      this.set({ ...this.state, running, ...(early.length > 0 && { early }) });
    });
    const ended = withPart(withPart(this.state, 'running', undefined), 'early', undefined);
    this.set(outcome.state === 'failed' ? { ...ended, trouble: outcome.trouble } : ended);
    return outcome.state === 'done' ? outcome.result : undefined;
  }

  private put<Key extends Part>(key: Key, value: SessionState[Key] | undefined): void {
    this.set(withPart(this.state, key, value));
  }

  private set(state: SessionState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

export interface CheckWish {
  readonly apply?: boolean;
  readonly sheet?: string;
  /** What is found now is set aside from now on. */
  readonly baseline?: boolean;
}
