/** Owns the making of .xlsx files for tests and samples: minimal parts written by hand, in the shapes that real writers give them. */
import { strToU8, zipSync } from 'fflate';
import type { Area } from '../../src/model/address';
import type { CellValue, Sheet } from '../../src/model/workbook';
import { contentTypes, relationships, sharedStrings, workbookPart } from './xlsx-maker-package';
import { sheetPart } from './xlsx-maker-sheet';
import { StyleTable } from './xlsx-maker-styles';

/** A snapshot of a {@link Workbook} fits as it is; what is absent is blank, visible and plain. */
export interface BookToMake {
  readonly date1904?: boolean;
  readonly sheets: readonly SheetToMake[];
}

export interface SheetToMake
  extends Partial<
    Pick<Sheet, 'visibility' | 'formats' | 'merges' | 'struck' | 'hiddenRows' | 'hiddenColumns' | 'isProtected'>
  > {
  readonly name: string;
  readonly rows: readonly (readonly CellToMake[] | undefined)[];
  /** In characters, from column A. */
  readonly widths?: readonly number[];
  /** Rows in bold with a grey fill and borders, as headings are drawn. */
  readonly headingRows?: readonly number[];
  /** Rows that stay in view. */
  readonly frozenRows?: number;
  /** Drop-down lists: these words in this area. */
  readonly lists?: readonly { readonly area: Area; readonly words: readonly string[] }[];
  /** XML put in as it is, after `sheetData` and merges: people's conditional formats and the like. */
  readonly extra?: string;
}

/** A plain value, a formula with its cached value, or rich text. */
export type CellToMake =
  | CellValue
  | { readonly formula: string; readonly value?: CellValue }
  | { readonly runs: readonly { readonly text: string; readonly struck?: boolean }[]; readonly phonetic?: string };

export interface MakeOptions {
  /** Namespace prefix of every element of the spreadsheet's own parts, such as `x`. */
  readonly prefix?: string;
  /** Where texts are kept; shared unless said otherwise. */
  readonly strings?: 'shared' | 'inline';
  /** Leaves out `r` of rows and cells wherever that is legal: no blank before them. */
  readonly omitReferences?: boolean;
  /** The strict dialect's namespaces. */
  readonly strict?: boolean;
  /** Leaves out styles.xml; formats and strikes are then lost. */
  readonly withoutStyles?: boolean;
  /** Parts by name, to add or to put in place of made ones; undefined leaves a made one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

/** The bytes of an .xlsx file. The same book and options give the same bytes. */
export function makeXlsx(book: BookToMake, options: MakeOptions = {}): Uint8Array {
  const styles = new StyleTable();
  const strings = new Map<string, number>();
  const parts: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': contentTypes(book.sheets.length, options),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']], options),
    'xl/workbook.xml': workbookPart(book, options),
  };
  for (const [index, sheet] of book.sheets.entries()) {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetPart(sheet, { styles, strings, options });
  }
  const kinds = book.sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]);
  if (!options.withoutStyles) {
    parts['xl/styles.xml'] = styles.part(options);
    kinds.push(['styles', 'styles.xml']);
  }
  if (options.strings !== 'inline') {
    parts['xl/sharedStrings.xml'] = sharedStrings([...strings.keys()], options);
    kinds.push(['sharedStrings', 'sharedStrings.xml']);
  }
  parts['xl/_rels/workbook.xml.rels'] = relationships(kinds, options);
  return zipped({ ...parts, ...options.parts });
}

/** Zips parts as they are, in that order. */
export function zipped(parts: Readonly<Record<string, string | Uint8Array | undefined>>): Uint8Array {
  const present = Object.entries(parts).flatMap(([name, part]) =>
    part === undefined ? [] : [[name, typeof part === 'string' ? strToU8(part) : part] as const],
  );
  return zipSync(Object.fromEntries(present), { mtime: '2026-01-01T00:00:00', level: 6 });
}
