/** Owns the proof of archives as a person reads it in a terminal: sheet by sheet, what was altered and how the books differ. */
import type { ArchiveFault, ArchiveProof } from '../../model/archive';
import type { Bilingual } from '../../model/language';
import type { Month } from '../../model/time';
import type { VerifiedArchives } from '../../run';
import { archiveName, differenceLines, widthOf } from './archive-text';
import { harmless, wrapped } from './lines';
import type { TextOptions } from './text';

/** As it was archived, and no book says otherwise. */
export function isProven({ faults, books }: ArchiveProof): boolean {
  return faults.length === 0 && books !== 'different';
}

/** Ends with a line end. */
export function proofsText(
  { workbook, proofs }: VerifiedArchives,
  month: Month | undefined,
  options: TextOptions,
): string {
  const { language } = options;
  if (proofs.length > 0) return `${proofs.map(proof => proofText(proof, options)).join('\n\n')}\n`;
  const name = harmless(workbook.name);
  const none: Bilingual = {
    zh: `${name} 里没有${month === undefined ? '' : ` ${month} 的`}存档。`,
    en: `${name} has no archive${month === undefined ? '' : ` of ${month}`}.`,
  };
  return `${none[language]}\n`;
}

function proofText(proof: ArchiveProof, options: TextOptions): string {
  const { archive, faults, differences } = proof;
  const { language } = options;
  const width = widthOf(options);
  const told = faults.slice(0, MOST_TOLD).map(faultText);
  const rest = faults.length - told.length;
  if (rest > 0) told.push({ zh: `另有 ${rest} 处，见 --format json`, en: `${rest} more: see --format json` });
  const [name, digest] = [archiveName(archive), digestText(proof)];
  return [
    ...wrapped(`${name[language]}${digest[language]}`, width),
    ...told.flatMap(text =>
      wrapped(text[language], width - 4).map((line, at) => `${at === 0 ? '  · ' : '    '}${line}`),
    ),
    ...wrapped(booksText(proof)[language], width),
    ...differenceLines(differences, options),
  ].join('\n');
}

const MOST_TOLD = 60;

function digestText({ archive, faults }: ArchiveProof): Bilingual {
  return faults.length === 0
    ? { zh: `与摘要相符，没有改动：${archive.digest}`, en: ` fits its digest, nothing was altered: ${archive.digest}` }
    : {
        zh: `与摘要不符，存档后被改动了 ${faults.length} 处：`,
        en: ` does not fit its digest; altered in ${faults.length} places:`,
      };
}

/** Totals are formulas: they follow a cell that was altered, and are told like it. */
function faultText(fault: ArchiveFault): Bilingual {
  switch (fault.kind) {
    case 'altered': {
      const text = harmless(fault.text);
      return text === ''
        ? { zh: `${fault.cell} 被清空`, en: `${fault.cell} was emptied` }
        : { zh: `${fault.cell} 现在是“${text}”，存档时不是`, en: `${fault.cell} is now “${text}”, and was not` };
    }
    case 'missing-rows':
      return {
        zh: `第 ${fault.row} 行之后少了 ${fault.count} 行`,
        en: `${fault.count} rows are missing after row ${fault.row}`,
      };
    case 'extra-row':
      return { zh: `第 ${fault.row} 行是后来加的`, en: `row ${fault.row} was added later` };
    case 'moved-row':
      return { zh: `第 ${fault.row} 行不在原来的位置，或是复制来的`, en: `row ${fault.row} was moved or copied here` };
    case 'digest':
      return {
        zh: '存档的标记行（摘要、核对码）被改动，或已读不出；请与打印件上的摘要核对',
        en: "the line that holds the archive's digest, or the checks beside the rows, were altered or can't be read: compare with the printed digest",
      };
  }
}

function booksText({ books, differences }: ArchiveProof): Bilingual {
  switch (books) {
    case 'same':
      return { zh: '与登记簿一致。', en: 'The books agree with it.' };
    case 'different':
      return {
        zh: `登记簿与它有 ${differences.length} 张单不同：`,
        en: `The books differ from it in ${differences.length} slips:`,
      };
    case 'superseded':
      return {
        zh: '后来另存过一版，不与登记簿比较。',
        en: 'A later revision stands: it is not held against the books.',
      };
    case 'no-books':
      return {
        zh: '这个工作簿里没有派工单登记，只核对了摘要。',
        en: 'This workbook holds no slips: only the digest was proven.',
      };
  }
}
