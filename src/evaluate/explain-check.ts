/** Owns explaining one check on one entry: its state, the conditions that decided, the days behind its deadline. */
import type { CheckExplanation, DeadlineExplanation, UnreadCell } from '../model/explanation';
import type { Finding } from '../model/finding';
import type { Bilingual } from '../model/language';
import { isUnreadable } from '../model/register';
import type { CheckRule, Outcome } from '../model/rule';
import type { Books } from './books';
import { deadlinePath } from './deadline-path';
import { decided, runReference } from './engine';
import type { Judged } from './entry-checks';
import { toldConditions } from './explain-conditions';
import { foundEntries } from './explain-found';
import { deadlineWords } from './explain-words';
import type { Deadline } from './facts/deadline';
import type { Scope } from './facts/fact';
import { contextOf, type TableCheck } from './table-check';
import { stampText } from './wording';

/** `findings` are the evaluation's for this entry: what was said only once in the workbook, or waived, is told as it was. */
export async function explainCheck(
  { check, scope }: TableCheck,
  { run: entryRun, doubts }: Pick<Judged, 'run' | 'doubts'>,
  findings: readonly Finding[],
  books: Books,
): Promise<CheckExplanation> {
  const named = books.rules.conditions;
  const context = contextOf(entryRun, scope);
  const run = await runReference(check, context, named, false);
  const index = decided(run);
  const unread = unreadCells(check, doubts, scope, entryRun.entry.values);
  const ours = findings.filter(finding => finding.check === check.id);
  const deadline = check.deadline && index !== -2 ? (scope.reader('deadline')(context) as Deadline) : undefined;
  const state = stateOf(index, ours, unread, deadline);
  const told = { check, context, named };
  const isFiring = (_: Outcome, at: number) => (ours.length > 0 ? at === index : state !== 'not-about');
  return {
    ...introduced(check),
    state,
    ...(ours[0] && { severity: ours[0].severity }),
    messages: messagesOf(state, ours, check.outcomes[index], deadline, books),
    ...(ours.some(({ waived }) => waived) && { waived: true as const }),
    conditions: [
      ...(check.applies && run.applies
        ? toldConditions(check.applies, run.applies, { part: 'applies', matters: true }, told)
        : []),
      ...check.outcomes.flatMap((outcome, at) =>
        toldConditions(
          outcome.when,
          run.outcomes[at]!,
          { part: outcome.severity, matters: isFiring(outcome, at) },
          told,
        ),
      ),
    ],
    ...(deadline && typeof deadline.state === 'string' && { deadline: deadlineOf(check, deadline, books) }),
    unread,
    found: index === -2 ? [] : foundEntries(check, context),
  };
}

/** What is said of a check whatever came of it. */
export function introduced({
  id,
  title,
  why,
  source,
}: CheckRule): Pick<CheckExplanation, 'check' | 'title' | 'why' | 'clause' | 'note' | 'missing'> {
  return { check: id, title, why, clause: source.clause, ...(source.note && { note: source.note }), missing: [] };
}

function stateOf(
  index: number,
  findings: readonly Finding[],
  unread: readonly UnreadCell[],
  deadline: Deadline | undefined,
): CheckExplanation['state'] {
  if (findings.length > 0) return 'finding';
  if (unread.length > 0) return 'silent';
  if (index === -2) return 'not-about';
  return deadline?.state === 'late' ? 'late' : 'clean';
}

function unreadCells(
  { id }: CheckRule,
  doubts: Judged['doubts'],
  { titleOf }: Scope,
  values: Judged['run']['entry']['values'],
): readonly UnreadCell[] {
  const fields = new Set(doubts.filter(({ check }) => check === id).map(({ field }) => field));
  return [...fields].map(field => {
    const value = values[field];
    return { field, title: titleOf(field), ...(isUnreadable(value) && { text: value.unreadable }) };
  });
}

function messagesOf(
  state: CheckExplanation['state'],
  findings: readonly Finding[],
  outcome: Outcome | undefined,
  deadline: Deadline | undefined,
  { clock }: Books,
): readonly Bilingual[] {
  if (state === 'clean' && outcome?.once) return [toldElsewhere];
  if (state !== 'late') return findings.map(({ message }) => message);
  const thisYear = clock.year();
  const [due, done] = [stampText(deadline!.dueAt!, thisYear), stampText(deadline!.doneAt!, thisYear)];
  return [{ zh: `最迟应于 ${due.zh} 办，${done.zh} 才办。`, en: `Due by ${due.en}, done only on ${done.en}.` }];
}

const toldElsewhere: Bilingual = {
  zh: '这一点整个工作簿只提示一次，提示在别的行上。',
  en: 'This is told once a workbook, and stands on another row.',
};

function deadlineOf(check: CheckRule, deadline: Deadline, books: Books): DeadlineExplanation {
  const { startedAt, warnAt, dueAt, doneAt, isAgreed, provisional } = deadline;
  const state = deadline.state as keyof typeof deadlineWords;
  return {
    state,
    stateTitle: deadlineWords[state],
    ...(startedAt !== undefined && { startedAt }),
    ...(warnAt !== undefined && { warnAt }),
    ...(dueAt !== undefined && { dueAt }),
    ...(doneAt !== undefined && { doneAt }),
    isAgreed,
    provisional,
    path: deadlinePath(check, deadline, books),
  };
}
