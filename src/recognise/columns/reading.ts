/** Owns one reading of a heading as a register: which column is which field, how surely, and what is left over. */
import type { FieldSpec, RegisterSpec } from '../../model/register';
import type { HeadingColumn } from '../headings/block';
import type { Fits } from '../headings/match';
import { assign } from './assign';
import { agreementWith, type ColumnEvidence } from './evidence';

/** A column with what is known of it, whichever register it may belong to. */
export interface Candidate extends HeadingColumn {
  /** One for the whole heading; of a combined heading (业主姓名/房号) one for each part. */
  readonly parts: readonly Fits[];
  readonly evidence: ColumnEvidence;
  readonly isRunningNumber: boolean;
}

/** A column that was given to a field, with its score (0 to about 1). */
export interface Given {
  readonly field: FieldSpec;
  readonly candidate: Candidate;
  readonly score: number;
  /** The best score that another field or another column would have had in its place. */
  readonly rival?: Rival | undefined;
}

export interface Rival {
  readonly field: FieldSpec;
  readonly candidate: Candidate;
  readonly score: number;
}

/** Below this a column is rather left unknown. */
const WEAKEST = 0.45;

/** The best assignment of these columns to the register's fields as a whole; `register` is the spec's number in the vocabulary. */
export function readColumns(candidates: readonly Candidate[], spec: RegisterSpec, register: number): Given[] {
  const parts = candidates.flatMap((candidate, place) => partsFor(candidate, register, place, spec));
  const useful = parts.filter(part => part.scores.some(score => score > 0));
  const pairs = assign(useful.map(part => part.scores));
  const given = useful.flatMap((part, index) => {
    const field = pairs[index];
    return field === undefined ? [] : [{ ...part, field, score: part.scores[field]! }];
  });
  const takenFields = new Set(given.map(({ field }) => field));
  const takenColumns = new Set(given.map(({ candidate }) => candidate.column));
  return given.map(({ field, candidate, score, scores }) => {
    const rivals: Rival[] = [];
    for (const [other, otherScore] of scores.entries()) {
      if (!takenFields.has(other)) rivals.push({ field: spec.fields[other]!, candidate, score: otherScore });
    }
    for (const part of useful) {
      if (takenColumns.has(part.candidate.column)) continue;
      rivals.push({ field: spec.fields[field]!, candidate: part.candidate, score: part.scores[field]! });
    }
    const rival = rivals.reduce<Rival | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined);
    return { field: spec.fields[field]!, candidate, score, rival };
  });
}

interface Part {
  readonly candidate: Candidate;
  readonly scores: readonly number[];
}

function partsFor(candidate: Candidate, register: number, place: number, spec: RegisterSpec): Part[] {
  if (candidate.isRunningNumber) return [];
  const [whole, ...pieces] = candidate.parts.map(fits => fits.get(register));
  const distinct = new Set(pieces.flatMap(piece => bestField(piece)));
  const used = distinct.size > 1 && kindsOf(distinct, spec) > 1 ? pieces : [whole];
  return used.map(fits => ({
    candidate,
    scores: spec.fields.map((field, index) => scored(fits?.get(index) ?? 0, field, candidate, place)),
  }));
}

/** The heading's score, moved by what the cells look like; the earlier of two equal columns wins. */
function scored(fit: number, field: FieldSpec, { evidence }: Candidate, place: number): number {
  if (fit === 0) return 0;
  const agreement = agreementWith(evidence, field);
  const score = fit * (agreement >= 0 ? 1 + 0.08 * agreement : 1 + 0.65 * agreement) - 0.0005 * place;
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
