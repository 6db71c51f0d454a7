/** Owns `steward explain FILE SHEET!ROW`: every check on one entry, each condition's outcome and the dates behind it. */
import { columnNumber } from '../../model/address';
import type { Bilingual, Language } from '../../model/language';
import type { EntryPlace } from '../../model/register';
import { skipTitles } from '../../plan/not-understood';
import { type Explained, explainEntry } from '../../run';
import { openBook } from '../book';
import { UsageError } from '../failure';
import { coverOf, openly } from '../mask';
import { asOfOption, formatOption, onlyOption, type RawOptions } from '../options';
import { explanationJson } from '../report/explanation-json';
import { explanationText } from '../report/explanation-text';
import { harmless } from '../report/lines';
import { writtenValues } from '../report/written-values';
import { usableRules } from '../rules-folder';
import type { Terminal } from '../terminal';

export async function explainCommand(
  file: string,
  place: string,
  raw: RawOptions,
  terminal: Terminal,
  language: Language,
): Promise<number> {
  const format = formatOption(raw);
  const asOf = asOfOption(raw, terminal.now);
  const at = placeOf(place);
  const { sheet, row } = at;
  const rules = usableRules(raw.rules);
  const only = onlyOption(
    raw,
    rules.checks.map(({ id }) => id),
  );
  const explained = await explainEntry(openBook(file), rules, { asOf, ...at, ...(only && { only }) });
  const cover = raw.mask ? coverOf(explained, rules) : openly;
  const { explanation, workbook } = cover(explained);
  if (!explanation) throw new UsageError(whyNot(explained, sheet, row));
  if (format === 'json') terminal.out(explanationJson(workbook.name, explanation, language));
  else {
    const values = cover(writtenValues(explained, rules, at, language));
    terminal.out(explanationText(explanation, values, rules, { ...terminal, language }));
  }
  return 0;
}

/** `维修登记!12`, `维修登记!N12`, `'3#楼!A'!12`; a column tells which of several tables side by side is meant. */
export function placeOf(text: string): EntryPlace {
  const match = /^(.+)[!！]\$?([A-Za-z]{0,3})\$?(\d{1,7})$/.exec(text.trim());
  const row = Number(match?.[3]);
  if (!match || row < 1) {
    throw new UsageError({
      zh: `“${text}”不是位置，请写成 工作表!行号，例如 维修登记!12（带空格时加引号）。`,
      en: `"${text}" is no place: write SHEET!ROW, such as 维修登记!12 (in quotes where it has blanks).`,
    });
  }
  const quoted = /^'(.*)'$/.exec(match[1]!);
  const column = columnNumber(match[2]!);
  return {
    sheet: quoted ? quoted[1]!.replaceAll("''", "'") : match[1]!,
    row,
    ...(column !== undefined && { column }),
  };
}

function whyNot({ workbook, recognition }: Explained, sheet: string, row: number): Bilingual {
  const name = harmless(sheet);
  if (!workbook.sheets.some(one => one.name === sheet)) {
    const names = workbook.sheets.map(one => harmless(one.name));
    return {
      zh: `没有叫「${name}」的工作表；有：${names.join('、')}。`,
      en: `There is no sheet “${name}”; there are: ${names.join(', ')}.`,
    };
  }
  const tables = recognition.tables.filter(table => table.sheet === sheet);
  if (tables.length === 0) {
    return {
      zh: `「${name}」没有认作登记簿，其中没有可说明的登记。`,
      en: `“${name}” was not recognised as a register, so there is no entry to explain.`,
    };
  }
  const reason = tables.flatMap(table => table.skipped).find(skipped => skipped.row === row)?.reason;
  return {
    zh: `「${name}」第 ${row} 行不是登记${reason ? `（${skipTitles[reason].zh}）` : '：是空行，或在表格以外'}。`,
    en: `Row ${row} of “${name}” is no entry${reason ? ` (${skipTitles[reason].en})` : ': it is blank, or outside the table'}.`,
  };
}
