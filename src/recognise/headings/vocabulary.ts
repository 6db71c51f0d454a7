/** Owns the words of all headings: which field of which register a text may head. */
import type { RegisterSpec } from '../../model/register';
import { piecesOf } from './pieces';
import { comparable, headingForms } from './text';

/** A heading known for a field; `rank` is its place in the field's list, the commonest is 0. */
export interface Known {
  readonly register: number;
  readonly field: number;
  readonly rank: number;
}

export interface Grouped {
  readonly known: Known;
  readonly isExact: boolean;
}

const runningNumbers = new Set('序号 序 no № 行号 id 项次 序列 序次 排序 #'.split(' '));

/** Whether a heading is that of a running number, which is no field of any book. */
export function isRunningNumber(text: string): boolean {
  return headingForms(text).some(form => runningNumbers.has(form));
}

const known = new WeakMap<readonly RegisterSpec[], Vocabulary>();

/** The vocabulary of these registers, made once. */
export function vocabularyOf(specs: readonly RegisterSpec[]): Vocabulary {
  let vocabulary = known.get(specs);
  if (vocabulary === undefined) {
    vocabulary = new Vocabulary(specs);
    known.set(specs, vocabulary);
  }
  return vocabulary;
}

export class Vocabulary {
  private readonly plain = new Map<string, Known[]>();
  private readonly grouped = new Map<string, { group: string; known: Known }[]>();
  private readonly beginnings = new Set<string>();
  private readonly verdicts = new Map<string, boolean>();

  constructor(readonly specs: readonly RegisterSpec[]) {
    for (const [register, spec] of specs.entries()) {
      for (const [field, { headings }] of spec.fields.entries()) {
        for (const [rank, heading] of headings.entries()) this.learn(heading, { register, field, rank });
      }
    }
  }

  private learn(heading: string, known: Known): void {
    const text = comparable(heading);
    append(this.plain, text, known);
    for (let length = 2; length <= text.length; length++) this.beginnings.add(text.slice(0, length));
    const parts = text.split('/');
    if (parts.length === 2) append(this.grouped, parts[1]!, { group: parts[0]!, known });
  }

  /** The fields that are headed by exactly this {@link comparable} text. */
  named(text: string): readonly Known[] {
    return this.plain.get(text) ?? [];
  }

  /** The fields that are headed by this text under one of these groups (回访 › 时间), those whose group is only part of one last. */
  under(groups: readonly string[], text: string): readonly Grouped[] {
    if (groups.length === 0) return [];
    const stems = groups.flatMap(group => [group, group.replace(groupEnding, '')]);
    const joined = stems.flatMap(stem => this.named(stem + text)).map(known => ({ known, isExact: true }));
    const listed = (this.grouped.get(text) ?? []).filter(({ group }) => groups.some(other => other.includes(group)));
    return [...joined, ...listed.map(({ group, known }) => ({ known, isExact: stems.includes(group) }))];
  }

  /** In how many registers this one's heading is known: 房号 in many, 认购书编号 in one. 0 where the register doesn't know it. */
  spread(text: string, register: number): number {
    const registers = new Set(this.named(text).map(known => known.register));
    return registers.has(register) ? registers.size : 0;
  }

  /** Whether the text may stand over several headings: it, or what is left without 情况, begins a heading (回访情况, 客户信息). */
  isGroup(text: string): boolean {
    return headingForms(text).some(form => this.beginnings.has(form.replace(groupEnding, '')));
  }

  /** Whether the cell's text is a heading at all, of any book. Cheap: asked for every row. */
  isHeading(text: string): boolean {
    if (text.length > 30) return false;
    let verdict = this.verdicts.get(text);
    if (verdict === undefined) {
      verdict = isRunningNumber(text) || headingForms(text).some(form => this.plain.has(form)) || this.isCombined(text);
      if (this.verdicts.size < 50_000) this.verdicts.set(text, verdict);
    }
    return verdict;
  }

  private isCombined(text: string): boolean {
    const pieces = piecesOf(text).flatMap(piece => headingForms(piece).slice(0, 1));
    return pieces.length > 0 && pieces.every(piece => this.plain.has(piece));
  }
}

const groupEnding = /(?:情况|信息|记录|登记|环节|阶段|部分|跟进|资料|处理)$/;

function append<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
