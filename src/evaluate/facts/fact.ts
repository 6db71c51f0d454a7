/** Owns what a kind of fact is: its parameters and paths as the rules-set check knows them, and the making of its values. */
import type { Bilingual } from '../../model/language';
import type { Entry, RegisterId, RegisterTable } from '../../model/register';
import type { FactRule } from '../../model/rule';
import type { Books } from '../books';
import type { Tie } from '../ties';
import type { FactValue } from '../values';

/**
 * What a fact's parameter holds. `name`: a field of the rule's books, or a fact (`callback.done`) · `names`: several · `register`: a book ·
 * `their-field`: a field of the book that `register` names · `fields`: field ids by book · `chains`: lists of field ids by book ·
 * `parameter`: a parameter of the rule · `values`: texts · `checks`: ids of checks · `fee`: id of a fee.
 */
export type FactParameterType =
  | 'name'
  | 'names'
  | 'register'
  | 'their-field'
  | 'fields'
  | 'chains'
  | 'parameter'
  | 'values'
  | 'checks'
  | 'fee';

export interface FactParameter {
  readonly type: FactParameterType;
  readonly optional?: true;
  readonly title: Bilingual;
}

export interface FactKind {
  readonly title: Bilingual;
  readonly parameters: Readonly<Record<string, FactParameter>>;
  /** Fields of the entry that it always reads, beside those that parameters name. */
  readonly reads?: readonly string[];
  /** What conditions, messages and other facts can take from it. */
  readonly paths: Readonly<Record<string, Bilingual>>;
  /** Judged after every other check of the entry, because it speaks of them. */
  readonly isLast?: true;
  /** Reads the entry and the settings, and no other entry, book or check. */
  readonly isOfEntryAlone?: true;
  /** How it looks for other entries; absent where it does not. */
  readonly looks?: Looks;
  /** Gives the fact of one entry. What can be prepared once for a table or the workbook is prepared here. */
  make(rule: FactRule, scope: Scope): (context: EntryContext) => object;
}

export interface Looks {
  /** What those entries have in common with the one that is judged. */
  readonly by: readonly Tie[];
  /** The books in which it looks, for an entry of the book `own`. */
  into(rule: FactRule, own: RegisterId): readonly RegisterId[];
}

export type Reader = (context: EntryContext) => FactValue;

/** One check on one table: where its names lead. */
export interface Scope {
  readonly books: Books;
  readonly table: RegisterTable;
  readonly check: string;
  /** The value behind a field or fact: `completedAt`, `callback.done`. */
  reader(name: string): Reader;
  /** The columns behind a field's name, those that the table has. */
  columnsOf(name: string): readonly string[];
  /** The fields that a name of the rule means in this book, whether or not the table has their columns. */
  fieldsOf(name: string): readonly string[];
  /** What people call a field of this table. */
  titleOf(field: string): Bilingual;
  /** A figure of the rule, as the settings have it. */
  figure(parameter: string): number;
}

/**
 * One entry in the course of being judged by one check. Facts are computed when first asked for. A table's checks use theirs again for the
 * next entry: who wants to keep one makes one of its own.
 */
export interface EntryContext {
  readonly entry: Entry;
  readonly scope: Scope;
  readonly run: EntryRun;
  /** Facts computed so far, by slot. */
  readonly facts: (object | undefined)[];
}

/** One entry in the course of being judged by all checks. */
export interface EntryRun {
  readonly entry: Entry;
  /** Whether any of its cells can't be read. */
  readonly hasUnreadable: boolean;
  /** The outcome's severity of another check on this entry; undefined for none. */
  severityOf(check: string): string | undefined;
  /** Cells that checks needed and could not read. */
  readonly doubts: Doubt[];
}

export interface Doubt {
  readonly check: string;
  readonly field: string;
  /** A step that was done without a date, rather than a text that can't be read. */
  readonly isUndated: boolean;
}
