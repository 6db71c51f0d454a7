/** Owns what titles say: a sheet's own title rows, its name and the file's name speak for a register, or for a book that is none. */
import type { RegisterSpec } from '../../model/register';
import { comparable, withoutDates } from '../headings/text';
import { strangerIn } from './strangers';

/** The texts over a table, the nearest speakers first. */
export interface Titles {
  /** Rows above the heading. */
  readonly own: readonly string[];
  readonly sheet: string;
  readonly workbook: string;
}

/** How much the titles speak for each register, by the specs' order: 1 surely, 0 nothing, below 0 for a book that is none of ours. */
export function titleEvidence(titles: Titles, specs: readonly RegisterSpec[]): number[] {
  const own = titles.own.map(title => spokenFor(title, specs));
  if (own.some(scores => scores.some(score => score !== 0))) return highest(own);
  const sheet = spokenFor(titles.sheet, specs).map(score => score * 0.9);
  const workbook = spokenFor(titles.workbook.replace(/\.\w+$/, ''), specs).map(score => Math.max(0, score) * 0.3);
  return sheet.some(score => score !== 0) ? highest([sheet, workbook]) : workbook;
}

/** How much one text speaks for each register, by the specs' order. */
export function spokenFor(title: string, specs: readonly RegisterSpec[]): number[] {
  const text = withoutDates(title);
  if (text.length < 2 || text.length > 40) return specs.map(() => 0);
  const stranger = strangerIn(text);
  return specs.map(spec => {
    const [phrase, share] = longestPhrase(text, spec);
    return stranger.length > 0 && !phrase.includes(stranger) ? -0.6 : share;
  });
}

function longestPhrase(text: string, spec: RegisterSpec): readonly [string, number] {
  let [best, share] = ['', 0];
  for (const { whole, core } of phrasesOf(spec)) {
    if (text.includes(whole)) {
      if (0.7 + (0.3 * whole.length) / text.length > share)
        [best, share] = [whole, 0.7 + (0.3 * whole.length) / text.length];
    } else if (core.length >= 2 && text.includes(core) && 0.4 + (0.4 * core.length) / text.length > share) {
      [best, share] = [core, 0.4 + (0.4 * core.length) / text.length];
    }
  }
  return [best, share];
}

interface Phrase {
  readonly whole: string;
  /** Without what every book's title ends with: 投诉 of 投诉登记本. */
  readonly core: string;
}

const bookWords = /(?:登记|台账|记录|明细|处理|清单|流水|跟踪|跟进|日报|进度|办理|一览|[本表簿])+$/;
const phrases = new WeakMap<RegisterSpec, readonly Phrase[]>();

function phrasesOf(spec: RegisterSpec): readonly Phrase[] {
  let known = phrases.get(spec);
  if (known === undefined) {
    known = spec.titles.map(comparable).map(whole => ({ whole, core: whole.replace(bookWords, '') }));
    phrases.set(spec, known);
  }
  return known;
}

function highest(lists: readonly (readonly number[])[]): number[] {
  return lists[0]!.map((_, index) => {
    const scores = lists.map(list => list[index]!);
    return scores.some(score => score > 0) ? Math.max(...scores) : Math.min(...scores);
  });
}
