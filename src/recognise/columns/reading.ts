/** Owns one reading of a heading as a register: which column is which field, how surely, and what is left over. */
import type { FieldSpec, RegisterSpec } from '../../model/register';
import type { HeadingColumn } from '../headings/block';
import type { Fits } from '../headings/match';
import { assign } from './assign';
import { agreementWith, type ColumnEvidence, hasOnlyStrangeWords } from './evidence';
import { isPartOfAddress, isTimeOfDayBefore } from './helpers';

/** A column with what is known of it, whichever register it may belong to. */
export interface Candidate extends HeadingColumn {
  /** One for the whole heading; of a combined heading (业主姓名/房号) one for each part. */
  readonly parts: readonly Fits[];
  readonly evidence: ColumnEvidence;
  readonly isRunningNumber: boolean;
}

/** A column that was given to a field. */
export interface Given {
  readonly field: FieldSpec;
  readonly candidate: Candidate;
  /** 0–1: how well the heading fits, less where the cells contradict it. */
  readonly score: number;
  /** Another field for this column, or another column for this field, that would have fitted nearly as well. */
  readonly rival?: Rival | undefined;
}

export interface Rival {
  readonly field: FieldSpec;
  readonly candidate: Candidate;
}

/** Below this a column is rather left unknown. */
const WEAKEST = 0.45;
const EARLIER = 0.0005;
/** Headings that fit less (类别, 性质) say which choice is meant only together with a word of it below. */
const USUAL = 0.97;
/** Two readings of a column that differ by less are told to a person. */
const CLOSE = 0.06;

/** The best assignment of these columns to the register's fields as a whole; `register` is the spec's number in the vocabulary. */
export function readColumns(candidates: readonly Candidate[], spec: RegisterSpec, register: number): Given[] {
  const useful = withWholeRooms(
    candidates.flatMap((candidate, place) =>
      isTimeOfDayBefore(candidate, candidates[place - 1]) ? [] : partsFor(candidate, register, spec),
    ),
    spec,
  );
  // Of two equal columns the earlier one is taken.
  const pairs = assign(useful.map(({ scores }, place) => scores.map(score => score - EARLIER * place)));
  const takenFields = new Set(pairs);
  const takenColumns = new Set(
    useful.filter((_, index) => pairs[index] !== undefined).map(({ candidate }) => candidate),
  );
  return useful.flatMap((part, index) => {
    const pair = pairs[index];
    if (pair === undefined) return [];
    const others = useful.filter(({ candidate }) => !takenColumns.has(candidate));
    const fields = part.scores.flatMap((score, other) =>
      takenFields.has(other) ? [] : [{ part, field: other, score }],
    );
    const columns = others.map(other => ({ part: other, field: pair, score: other.scores[pair]! }));
    const close = [...fields, ...columns].find(({ score }) => score >= part.scores[pair]! - CLOSE);
    const rival = close && { field: spec.fields[close.field]!, candidate: close.part.candidate };
    return [{ field: spec.fields[pair]!, candidate: part.candidate, score: Math.min(1, part.scores[pair]!), rival }];
  });
}

interface Part {
  readonly candidate: Candidate;
  /** By field; 0 where it is out of the question. */
  readonly scores: readonly number[];
}

/** Where a column is headed 房号, one headed 楼栋 is no room, however much its cells look like one. */
function withWholeRooms(parts: readonly Part[], spec: RegisterSpec): readonly Part[] {
  const room = spec.fields.findIndex(({ kind }) => kind === 'room');
  const isWhole = ({ candidate, scores }: Part) => (scores[room] ?? 0) > 0 && !isPartOfAddress(candidate);
  if (!parts.some(isWhole)) return parts;
  const without = (scores: readonly number[]) => scores.map((score, field) => (field === room ? 0 : score));
  return parts.map(part => (isPartOfAddress(part.candidate) ? { ...part, scores: without(part.scores) } : part));
}

/** The parts that may be a field. */
function partsFor(candidate: Candidate, register: number, spec: RegisterSpec): Part[] {
  if (candidate.isRunningNumber || !candidate.parts.some(fits => fits.has(register))) return [];
  const [whole, ...pieces] = candidate.parts.map(fits => fits.get(register));
  const distinct = new Set(pieces.flatMap(piece => bestField(piece)));
  const used = distinct.size > 1 && kindsOf(distinct, spec) > 1 ? pieces : [whole];
  return used.flatMap(fits => {
    const scores = spec.fields.map((field, index) => scored(fits?.get(index) ?? 0, field, candidate));
    return scores.some(score => score > 0) ? [{ candidate, scores }] : [];
  });
}

/** The heading's fit, moved by what the cells look like. */
function scored(fit: number, field: FieldSpec, { evidence }: Candidate): number {
  if (fit === 0 || (fit < USUAL && hasOnlyStrangeWords(evidence, field))) return 0;
  const agreement = agreementWith(evidence, field);
  const score = agreement >= 0 ? fit + 0.08 * agreement : fit * (1 + 0.65 * agreement);
  return score >= WEAKEST ? score : 0;
}

function bestField(fits: ReadonlyMap<number, number> | undefined): number[] {
  const [best] = [...(fits ?? [])].sort(([, a], [, b]) => b - a);
  return best && best[1] >= 0.8 ? [best[0]] : [];
}

const combinable = new Set(['room', 'person', 'phone', 'identifier', 'date', 'date-time']);

function kindsOf(fields: ReadonlySet<number>, spec: RegisterSpec): number {
  const kinds = [...fields].map(field => spec.fields[field]!.kind);
  return new Set(kinds.filter(kind => combinable.has(kind))).size;
}
