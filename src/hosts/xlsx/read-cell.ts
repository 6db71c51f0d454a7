/** Owns the reading of one cell's value from `<c>`: numbers, texts, booleans, errors, ISO dates, cached results of formulas. */
import { day, dayNumber } from '../../model/time';
import type { CellError, CellValue } from '../../model/workbook';
import { damagedPart } from './faults';
import { readPlainInline, readRichText, type SharedStrings } from './read-strings';
import type { XmlScanner } from './xml';
import { decodeEscapes } from './xml-text';

/** What a cell holds; `format` only where the value brings one (an ISO date). */
export interface ReadValue {
  readonly value: CellValue;
  readonly isStruck: boolean | undefined;
  readonly format?: string;
}

const DAYS_1904 = 1462;

export class CellReader {
  private readonly texts = new Map<string, string>();
  private readonly errors = new Map<string, CellError>();

  constructor(
    private readonly strings: SharedStrings,
    private readonly date1904: boolean,
  ) {}

  /** Reads the cell on whose open tag the scanner stands, up to its close tag. */
  read(scan: XmlScanner, type: string | undefined): ReadValue {
    let written: string | undefined;
    const { depth } = scan;
    let inline: ReadValue | undefined;
    if (type === 'inlineStr') {
      const text = readPlainInline(scan);
      if (text !== undefined) return plain(this.kept(text));
    }
    while (scan.nextInside(depth)) {
      if (!scan.isOpen) continue;
      if (scan.name === 'v') written = scan.content();
      else if (scan.name === 'is') {
        const { text, isStruck } = readRichText(scan);
        inline = { value: this.kept(text), isStruck };
      } else scan.skip();
    }
    return inline ?? this.meant(written, type, scan);
  }

  private meant(written: string | undefined, type: string | undefined, scan: XmlScanner): ReadValue {
    if (written === undefined || written === '') return blank;
    switch (type) {
      case 's':
        return { value: this.shared(Number(written), scan), isStruck: this.isSharedStruck(Number(written)) };
      case 'b':
        return plain(written === '1' || written === 'true');
      case 'e':
        return plain(this.error(written));
      case 'd':
        return this.isoDate(written);
      case 'str':
        return plain(this.kept(decodeEscapes(written)));
      default: {
        const number = Number(written);
        return plain(Number.isNaN(number) ? this.kept(written) : number);
      }
    }
  }

  /** What stands in a cell that names a shared string by its index. */
  shared(index: number, { place }: XmlScanner): string | undefined {
    const text = this.strings.texts[index];
    if (text === undefined) {
      throw damagedPart(place, {
        zh: `引用了不存在的文字(第 ${index} 条)`,
        en: `refers to a text that isn’t there (number ${index})`,
      });
    }
    return text === '' ? undefined : text;
  }

  /** Whether its rich text settles that it is struck through; undefined leaves it to the cell. */
  isSharedStruck(index: number): boolean | undefined {
    const { struck } = this.strings;
    return struck.size === 0 ? undefined : struck.get(index);
  }

  private error(text: string): CellError {
    const error = this.errors.get(text) ?? { error: text };
    this.errors.set(text, error);
    return error;
  }

  /** `2026-11-20T17:00:00`, `2026-11-20` or `17:00:00` as a serial. What is none of them stays text. */
  private isoDate(written: string): ReadValue {
    const match = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(written);
    const date = match?.[1] === undefined ? undefined : day(Number(match[1]), Number(match[2]), Number(match[3]));
    const hasTime = match?.[4] !== undefined;
    if (!match || (match[1] !== undefined && date === undefined) || (!date && !hasTime))
      return plain(this.kept(written));
    const seconds = hasTime ? Number(match[4]) * 3600 + Number(match[5]) * 60 + Number(match[6] ?? 0) : 0;
    const days = date === undefined ? 0 : dayNumber(date) - (this.date1904 ? DAYS_1904 : 0);
    const format = !date ? 'hh:mm:ss' : seconds > 0 ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd';
    return { value: days + seconds / 86400, isStruck: undefined, format };
  }

  /**
   * The same text once, and on its own: a piece of a longer string keeps the whole of it in memory, here all of the sheet's XML.
   * Blank text is no value.
   */
  private kept(text: string): string | undefined {
    if (text === '') return undefined;
    let kept = this.texts.get(text);
    if (kept === undefined) {
      kept = detached(text);
      this.texts.set(kept, kept);
    }
    return kept;
  }
}

const blank: ReadValue = { value: undefined, isStruck: undefined };

function plain(value: CellValue): ReadValue {
  return { value, isStruck: undefined };
}

/** A copy that shares no memory with the string it was cut from. */
export function detached(text: string): string {
  return text.length < 13 ? text : `\0${text}`.slice(1);
}
