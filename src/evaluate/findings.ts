/** Owns findings: a verdict of a check, told with its place, sentence and evidence. */
import type { Finding } from '../model/finding';
import type { RegisterTable } from '../model/register';
import type { Outcome } from '../model/rule';
import type { Severity } from '../model/severity';
import { labelOf, textOf } from './labels';
import { cellsOf } from './marks';
import { commonPlaceholders, type EvidenceNames, evidenceOf, messageWriter, type Writer } from './message';
import { namesInDeadline, placeholdersIn } from './names';
import type { Spoken, TableCheck } from './table-check';

/** Tells findings of one check on one table. */
export type Teller = (verdict: Spoken, outcome: Outcome) => readonly Finding[];

export function makeTeller({ check, scope }: TableCheck): Teller {
  const { table, books } = scope;
  const writers = new Map<Outcome, Writer>();
  const evidenceNames = new Map<Outcome, EvidenceNames>();
  const ownSeverity = books.settings.severities[check.id];

  /** A warning stays a warning, whatever the settings make of the check. */
  const severityOf = ({ severity }: Outcome): Severity =>
    severity === 'due-soon' ? severity : (ownSeverity ?? severity);

  return ({ context, deadline }, outcome) => {
    const message = outcome.message ?? check.message;
    const write = remember(writers, outcome, () => messageWriter(message, check, scope));
    const names = remember(evidenceNames, outcome, () => evidenceIn(message.zh, check));
    const { entry } = context;
    const { row } = entry;
    const room = textOf(entry.values.room);
    const items = outcome.each === undefined ? [undefined] : (scope.reader(outcome.each)(context) as readonly object[]);
    // Spread into one another, these parts took Node nine times as long.
    return items.map(item =>
      Object.assign(
        {
          check: check.id,
          register: table.register,
          sheet: table.sheet,
          row,
          cells: cellsOf(outcome.marks ?? check.marks, context, row),
          severity: severityOf(outcome),
          entry: labelOf(table.register, entry),
        },
        room !== undefined && { room },
        item !== undefined && { item: itemKey(item) },
        deadline?.dueAt !== undefined && { dueAt: deadline.dueAt },
        {
          provisional: deadline?.provisional ?? false,
          waived: false,
          message: write(context, item),
          actor: check.actor,
          clause: check.source.clause,
          evidence: evidenceOf(names, context),
        },
      ),
    );
  };
}

function evidenceIn(message: string, { deadline, parameters = {} }: TableCheck['check']): EvidenceNames {
  const common: readonly string[] = commonPlaceholders;
  const isEvidence = (name: string) =>
    !common.includes(name) && !/^(item|deadline)\./.test(name) && !(name in parameters);
  return {
    spoken: [...new Set(placeholdersIn(message).filter(isEvidence))],
    steps: deadline ? namesInDeadline(deadline) : [],
  };
}

/** What an item is, without the words it is told in. */
function itemKey(item: object): string {
  return Object.values(item)
    .filter(value => typeof value === 'string')
    .join(' ');
}

function remember<Key, Value>(memory: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = memory.get(key);
  if (value === undefined) {
    value = make();
    memory.set(key, value);
  }
  return value;
}

/** By sheet in the order of the tables, row, check id. */
export function sorted(findings: readonly Finding[], tables: readonly RegisterTable[]): readonly Finding[] {
  const order = new Map<string, number>();
  for (const { sheet } of tables) if (!order.has(sheet)) order.set(sheet, order.size);
  const byId = (a: Finding, b: Finding) => (a.check < b.check ? -1 : a.check > b.check ? 1 : 0);
  return findings.toSorted((a, b) => order.get(a.sheet)! - order.get(b.sheet)! || a.row - b.row || byId(a, b));
}
