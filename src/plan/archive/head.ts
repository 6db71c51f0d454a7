/** Owns how an archive sheet says what it is: one cell of the line with the digest, by which it is known wherever people take it. */
import { type ArchiveHead, archiveMark } from '../../model/archive';
import { isStamp } from '../../model/time';

/** What stands in that cell. */
export interface WrittenHead extends ArchiveHead {
  /** How many sealed lines stand above. */
  readonly lines: number;
  /** Ids of the columns, from the first to the last before the seals. */
  readonly fields: readonly string[];
}

const PREFIX = `${archiveMark}1 `;

export function headText(head: WrittenHead, digest: string): string {
  return `${PREFIX}${headLine(head)} ${digest}`;
}

/** The first of the lines that the digest is taken over. */
export function headLine({
  month,
  revision,
  asOf,
  cutOff,
  language,
  rules,
  product,
  lines,
  fields,
}: WrittenHead): string {
  return JSON.stringify({ month, revision, asOf, cutOff, language, rules, product, lines, fields });
}

/** Undefined for any other text. */
export function parseHead(text: string): { readonly head: WrittenHead; readonly digest: string } | undefined {
  if (!text.startsWith(PREFIX)) return undefined;
  const digest = /^[0-9a-f]{64}$/.exec(text.slice(-64))?.[0];
  const head = parsed(text.slice(PREFIX.length, -65));
  return digest !== undefined && isHead(head) ? { head, digest } : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isHead(value: unknown): value is WrittenHead {
  if (typeof value !== 'object' || value === null) return false;
  const { month, revision, asOf, cutOff, language, rules, product, lines, fields } = value as Record<string, unknown>;
  const isCount = (number: unknown) => Number.isInteger(number) && (number as number) > 0;
  return (
    typeof month === 'string' &&
    isStamp(`${month}-01`) &&
    typeof asOf === 'string' &&
    isStamp(asOf) &&
    (cutOff === undefined || isCount(cutOff)) &&
    (language === 'zh' || language === 'en') &&
    typeof rules === 'string' &&
    typeof product === 'string' &&
    isCount(revision) &&
    isCount(lines) &&
    Array.isArray(fields) &&
    fields.every(field => typeof field === 'string')
  );
}
