/** Owns the plan for 管家设置 and 豁免登记: both sheets with the present reading, every figure, and all that people wrote there. */
import type { Area } from '../../model/address';
import type { Plan, SheetLayout } from '../../model/change';
import type { Problem } from '../../model/problem';
import type { Recognition, RegisterSpec } from '../../model/register';
import type { RuleSet } from '../../model/rule';
import { type Decisions, noDecisions, type SettingItemId, settingsTitle, waiversTitle } from '../../model/settings';
import { squeeze } from '../../model/text';
import type { Sheet, Workbook } from '../../model/workbook';
import { waiversLayout } from '../waivers';
import { chargeLines } from './charge-lines';
import { parameterLines, severityLines, switchLines } from './check-lines';
import { withDecided } from './decided';
import { filledSections, type Section } from './filled';
import { generalLines } from './general-lines';
import { keptOf, type OwnWriting, shownKey } from './kept';
import { ownTexts, settingsLayout } from './layout';
import { itemName, type SettingsLine } from './line';
import { fieldName, readableSheets, readingLines } from './reading-lines';
import { planWrittenSheet } from './standing';
import { typedRows } from './typed';

export interface SettingsPlan {
  readonly plan: Plan;
  /** Entries that are to be put right first: while there are any, nothing is planned, so that none is lost. */
  readonly wrong: readonly Problem[];
}

/**
 * Adds both sheets, or writes them anew where anything would come out differently. What people wrote there stays; what they decided
 * elsewhere comes to it.
 */
export function planSettings(
  workbook: Workbook,
  recognition: Recognition,
  rules: RuleSet,
  decided: Decisions = noDecisions,
): SettingsPlan {
  const wrong = recognition.problems.filter(({ code }) => code === 'setting-wrong');
  if (wrong.length > 0) return { plan: { changes: [] }, wrong };
  const sheets = readableSheets(workbook, [settingsTitle, waiversTitle]);
  const { date1904 } = workbook;
  const settings = layoutOf(workbook, recognition, sectionsOf(sheets, recognition, rules), rules, decided);
  const write = planWrittenSheet(workbook, 'settings', settingsTitle, settings);
  const title = write[0]?.sheet ?? ownSheet(workbook, 'settings')!.name;
  const offers = {
    sheets: sheets.map(({ name }) => name),
    checks: { sheet: title, area: switchedChecks(settings) },
  };
  const standing = ownSheet(workbook, 'waivers');
  const known = { waivers: recognition.settings.waivers, added: decided.waivers, checks: rules.checks };
  const waivers = waiversLayout(standing, known, offers, date1904);
  return { plan: { changes: [...write, ...planWrittenSheet(workbook, 'waivers', waiversTitle, waivers)] }, wrong };
}

function sectionsOf(sheets: readonly Sheet[], recognition: Recognition, rules: RuleSet): Section<SettingsLine>[] {
  return [
    { title: '一、开关：不用的检查可以停用', lines: switchLines(rules) },
    { title: '二、检查参数：期限、提醒、金额', lines: parameterLines(rules) },
    { title: '三、严重程度', lines: severityLines(rules) },
    { title: '四、服务时间、月结日、主管、节假日', lines: generalLines(rules.calendar.serviceHours) },
    { title: '五、费用口径、城市费率', lines: chargeLines(rules) },
    ...sheets.map(sheet => ({
      title: `读表：${sheet.name}`,
      lines: readingLines(sheet, recognition, rules.registers),
    })),
  ];
}

function layoutOf(
  workbook: Workbook,
  recognition: Recognition,
  sections: readonly Section<SettingsLine>[],
  rules: RuleSet,
  decided: Decisions,
): SheetLayout {
  const standing = ownSheet(workbook, 'settings');
  const rows = standing ? typedRows(standing, workbook.date1904) : [];
  const own = { texts: ownTexts(sections), isOurs: ownLines(workbook, sections, rules.registers) };
  const kept = keptOf(rows, recognition.writtenSettings ?? [], own);
  const filled = filledSections(sections, withDecided(kept, decided.settings));
  return settingsLayout(filled.sections, filled.loose);
}

/** The lines as they are written now; and those of sheets that are gone, and of fields that the sheet's book had when it was another. */
function ownLines(
  { sheets }: Workbook,
  sections: readonly Section<SettingsLine>[],
  specs: readonly RegisterSpec[],
): OwnWriting['isOurs'] {
  const lines = sections.flatMap(section => section.lines);
  const shown = new Set(lines.map(line => shownKey(itemName(line.item), line.subject, line.parameter)));
  const sheetNames = new Set(sheets.map(({ name }) => squeeze(name)));
  const fields = new Set(specs.flatMap(spec => spec.fields.map(field => squeeze(fieldName(field, specs)))));
  const aboutSheets: ReadonlySet<SettingItemId> = new Set(['ignored', 'register', 'headingRows', 'column']);
  return (item, subject, parameter) => {
    if (shown.has(shownKey(itemName(item), subject, parameter))) return true;
    if (!aboutSheets.has(item) || subject === '') return false;
    const isField = item === 'column' && fields.has(squeeze(parameter));
    return isField || (parameter === '' && !sheetNames.has(squeeze(subject)));
  };
}

function ownSheet({ sheets }: Workbook, role: string): Sheet | undefined {
  return sheets.find(({ owned }) => owned?.role === role);
}

/** Where the titles of all checks stand, one below the other. */
function switchedChecks({ rows }: SheetLayout): Area {
  const isSwitch = rows.map(({ cells }) => {
    const value = cells[0]?.value;
    return value?.kind === 'text' && value.text === itemName('onOff');
  });
  return { top: isSwitch.indexOf(true) + 1, left: 2, bottom: isSwitch.lastIndexOf(true) + 1, right: 2 };
}
