/** Owns the rules as the pane tells them: each check in the handbook's words, with what can be changed, and the books with their fields. */
import { vocabulary } from '../../evaluate/vocabulary';
import type { Bilingual, Language } from '../../model/language';
import type { FieldKind, RegisterId } from '../../model/register';
import { type Origin, type ParameterUnit, parameterText, type RuleSet } from '../../model/rule';
import { type Severity, severities } from '../../model/severity';
import { checksByBook, type Telling } from '../../plan/handbook';
import { whenItems } from '../../plan/handbook/checks';
import { namesIn } from '../../plan/handbook/names';

export interface RulesReport {
  readonly chapters: readonly { readonly book: Bilingual; readonly checks: readonly CheckReportLine[] }[];
  readonly registers: readonly RegisterReport[];
}

export interface CheckReportLine {
  readonly id: string;
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly actor: Bilingual;
  readonly clause: string;
  readonly origin: Origin;
  readonly note?: Bilingual;
  /** When it speaks, in the language asked for. */
  readonly when: readonly { readonly label?: string; readonly text: string }[];
  /** What the rule file says, worst first. */
  readonly severities: readonly Severity[];
  readonly parameters: readonly ParameterReport[];
}

export interface ParameterReport {
  readonly id: string;
  readonly title: Bilingual;
  readonly unit: ParameterUnit;
  readonly origin: Origin;
  /** The rule file's. */
  readonly value: string;
}

export interface RegisterReport {
  readonly id: RegisterId;
  readonly title: Bilingual;
  readonly fields: readonly { readonly id: string; readonly title: Bilingual; readonly kind: FieldKind }[];
}

export function rulesReport(rules: RuleSet, language: Language): RulesReport {
  const telling: Telling = { rules, vocabulary, language };
  return {
    chapters: checksByBook(telling).map(({ book, checks }) => ({
      book,
      checks: checks.map(check => ({
        id: check.id,
        title: check.title,
        why: check.why,
        actor: check.actor,
        clause: check.source.clause,
        origin: check.source.origin,
        ...(check.source.note && { note: check.source.note }),
        when: whenItems(check, namesIn(check, telling), telling),
        severities: severities.filter(severity => check.outcomes.some(outcome => outcome.severity === severity)),
        parameters: Object.entries(check.parameters ?? {}).map(([id, { title, unit, origin, value }]) => ({
          id,
          title,
          unit,
          origin,
          value: parameterText(value),
        })),
      })),
    })),
    registers: rules.registers.map(({ id, title, fields }) => ({
      id,
      title,
      fields: fields.map(({ id, title, kind }) => ({ id, title, kind })),
    })),
  };
}
