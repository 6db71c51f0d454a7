/** Owns the numbers of one cell: lists (W-101、102) and ranges (F7-F9), each number written out whole. */
import { isPlainNumber } from './series';
import { halfWidth } from './text';

/** A booklet's worth; beyond it a range is more likely a mishap, or one long number. */
const LONGEST_RANGE = 100;

/**
 * The numbers of a cell, in order: `W-101、W-102`, `F5/F6`, `W101,102` (the second is W102), and ranges `F7-F9`, `F7至9`. What may be one number
 * in parts (F3-1, 2026-015, 2026/11/02) stays one.
 */
export function numbersOf(text: string): string[] {
  if (isPlainNumber(text)) return [text];
  const parts = halfWidth(text)
    .split(/[、,;+&\n]|\s(?=\p{L}+[-—]?\d)/u)
    .map(part => part.trim())
    .filter(part => part !== '');
  const numbers: string[] = [];
  for (const part of parts.flatMap(slashed)) {
    const whole = completed(part, numbers.at(-1));
    numbers.push(...(rangeOf(whole) ?? [whole]));
  }
  return numbers;
}

interface Ending {
  /** All before the last digits, as written. */
  readonly before: string;
  readonly digits: string;
}

function endingOf(text: string): Ending | undefined {
  const match = /^(.*?)(\d{1,15})$/su.exec(text.trim());
  return match ? { before: match[1]!, digits: match[2]! } : undefined;
}

/** F5/F6 and W101/102 are two numbers, GD/2026/003 and 2026/11/02 are one. */
function slashed(part: string): string[] {
  const pieces = part.split('/').map(piece => piece.trim());
  const [first, ...others] = pieces.map(endingOf);
  if (first === undefined || others.length === 0) return [part];
  const isList = others.every(other => other !== undefined && (isAlike(first, other) || isShortFor(first, other)));
  return isList ? pieces : [part];
}

/** Whether both have the same letters before their digits. */
function isAlike(first: Ending, other: Ending): boolean {
  return lettersOf(first) !== '' && lettersOf(first) === lettersOf(other);
}

/** 102 after W101: as many digits, enough of them to be no part of a date, and not far on. */
function isShortFor(first: Ending, other: Ending): boolean {
  if (other.before !== '' || other.digits.length !== first.digits.length || first.digits.length < 3) return false;
  const step = Number(other.digits) - Number(first.digits);
  return step > 0 && step <= LONGEST_RANGE && !/^20[1-4]\d$/.test(first.digits);
}

/** Of fewer digits than this, none is left out: 9 after W10 is W9. */
const LONG_ENOUGH_TO_SHORTEN = 3;

/** 102 or 02 after W-101 is W-102; a number that stands alone, or is longer than the one before, is itself. */
function completed(part: string, previous: string | undefined): string {
  const before = previous === undefined ? undefined : endingOf(previous);
  if (!before || !/^\d+$/.test(part) || part.length > before.digits.length) return part;
  const kept = before.digits.length >= LONG_ENOUGH_TO_SHORTEN ? before.digits.length - part.length : 0;
  return before.before + before.digits.slice(0, kept) + part;
}

/** Every number from the first to the last; undefined for what is no range. */
function rangeOf(text: string): string[] | undefined {
  const match = /^(.*\d)\s*(至|到|~+|[-—–]+)\s*(\D*\d+)$/su.exec(text);
  const [first, last] = match ? [endingOf(match[1]!), endingOf(match[3]!)] : [];
  if (!match || !first || !last) return undefined;
  const isSaid = /[至到~]/.test(match[2]!) && last.before === '';
  const hasLetters = lettersOf(first) !== '';
  if (!isAlike(first, last) && !isSaid && !(hasLetters && isShortFor(first, last))) return undefined;
  const from = Number(first.digits);
  const to = Number(completed(last.digits, first.digits));
  if (!(to > from && to - from <= LONGEST_RANGE)) return undefined;
  return Array.from(
    { length: to - from + 1 },
    (_, index) => first.before + String(from + index).padStart(first.digits.length, '0'),
  );
}

function lettersOf({ before }: Ending): string {
  return before.replace(/[^\p{L}]/gu, '').toUpperCase();
}
