/** Owns the findings as a person reads them in a terminal: by book, worst first, then what was not understood and how many there are. */
import { type Finding, isSetAside } from '../../model/finding';
import type { Bilingual, Language } from '../../model/language';
import { compareSeverities, severityTitles } from '../../model/severity';
import { entryTitle } from '../../plan/findings/lines';
import { standingTitles } from '../../plan/findings/standing';
import { type NotUnderstood, notUnderstood, notUnderstoodTitles } from '../../plan/not-understood';
import type { Checked } from '../../run';
import { type Paint, paint } from './colours';
import { clipped, harmless, wrapped } from './lines';
import { GAP, tableText } from './table';
import { countText, isBaseline, totals } from './totals';

export interface TextOptions {
  readonly language: Language;
  /** Of the window. */
  readonly columns: number;
  readonly hasColours: boolean;
  /** Findings of the baseline are listed as well, last; otherwise they are only counted. */
  readonly withBaseline?: boolean;
}

/** The whole report, ending with a line end. No line is wider than the window (60 columns at least, 120 at most). */
export function textReport(checked: Checked, options: TextOptions): string {
  const width = Math.min(Math.max(options.columns, 60), 120);
  const brush = paint(options.hasColours);
  const { language } = options;
  const parts = [
    wrapped(headline(checked)[language], width).join('\n'),
    ...bySheet(checked, options.withBaseline === true).map(findings => sheetPart(findings, width, brush, language)),
    ...notesPart(notUnderstood(checked.recognition, checked.evaluation), width, brush, language),
    wrapped(totals(checked)[language], width).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function headline({ workbook, recognition, evaluation }: Checked): Bilingual {
  const name = harmless(workbook.name);
  const asOf = evaluation.asOf.replace('T', ' ');
  const entries = recognition.tables.reduce((sum, table) => sum + table.entries.length, 0);
  return {
    zh: `${name}　检查时点 ${asOf}　识别 ${recognition.tables.length} 张登记表、${entries} 条登记`,
    en: `${name}, as of ${asOf}: ${recognition.tables.length} tables with ${entries} entries recognised`,
  };
}

function bySheet({ workbook, evaluation }: Checked, withBaseline: boolean): Finding[][] {
  return workbook.sheets
    .map(({ name }) =>
      evaluation.findings.filter(finding => finding.sheet === name && (withBaseline || !isBaseline(finding))),
    )
    .filter(findings => findings.length > 0)
    .map(findings =>
      findings.sort(
        (a, b) =>
          Number(isBaseline(a)) - Number(isBaseline(b)) ||
          Number(a.waived) - Number(b.waived) ||
          compareSeverities(a.severity, b.severity) ||
          a.row - b.row,
      ),
    );
}

/** Columns before the message; the message has the rest. */
const widths = { severity: { zh: 6, en: 8 }, place: 7, entry: 14 } as const;

function sheetPart(findings: readonly Finding[], width: number, brush: Paint, language: Language): string {
  const counts = countText(findings, language);
  const title = `${brush.bold(harmless(findings[0]!.sheet))}  ${counts}`;
  const messageWidth = width - widths.severity[language] - widths.place - widths.entry - 3 * GAP;
  const rows = findings.map(finding => {
    const { severity, cells, row, entry, room, message, provisional } = finding;
    const about = [entryTitle(finding, language), ...(room !== undefined && room !== entry ? [room] : [])];
    return [
      [
        isSetAside(finding)
          ? brush.faint(asideWord(finding)[language])
          : brush.severity(severity, severityTitles[severity][language]),
      ],
      [clipped(cells[0] ?? `A${row}`, widths.place)],
      about.map(text => clipped(harmless(text), widths.entry)),
      wrapped(harmless(message[language]) + (provisional ? provisionalWord[language] : ''), messageWidth),
    ];
  });
  return `${title}\n${tableText(rows, [widths.severity[language], widths.place, widths.entry])}`;
}

const provisionalWord: Bilingual = { zh: '（时限暂定）', en: ' (provisional)' };

function asideWord({ waived }: Finding): Bilingual {
  return waived ? { zh: '已豁免', en: 'waived' } : standingTitles.baseline;
}

/** Few lines: the whole account is in the 检查结果 sheet and in the JSON. */
const notesShown = 8;

function notesPart(notes: readonly NotUnderstood[], width: number, brush: Paint, language: Language): string[] {
  const telling = notes.filter(note => note.kind !== 'rows');
  const aside = notes.length - telling.length;
  if (notes.length === 0) return [];
  const title: Bilingual = { zh: '没有读懂、没有检查的内容', en: 'Not understood or not checked' };
  const lines = telling.slice(0, notesShown).map(({ kind, sheet, cell, text }) => {
    if (kind === 'cell' || kind === 'problem') return noteLines(harmless(text[language]), width); // it says where
    const place = [sheet, cell].filter(part => part !== undefined).join('!');
    const words = [notUnderstoodTitles[kind][language], place, text[language]].map(harmless);
    return noteLines(words.join({ zh: '　', en: ' · ' }[language]), width);
  });
  const left = telling.length - Math.min(telling.length, notesShown) + aside;
  const more: Bilingual = {
    zh: `另有 ${left} 项（小计、表头、作废行等），见「检查结果」表或 --format json`,
    en: `${left} more (subtotals, headings, void rows …): see the findings sheet or --format json`,
  };
  if (left > 0) lines.push(noteLines(more[language], width));
  return [[brush.bold(title[language]), ...lines].join('\n')];
}

function noteLines(text: string, width: number): string {
  return `· ${wrapped(text, width - 2).join('\n  ')}`;
}
