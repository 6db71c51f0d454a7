/** Owns what the user is told while nothing has gone wrong yet. */
import type { Bilingual } from '../../model/language';

export const stillWaiting: Bilingual = {
  zh: 'Excel 还没有回应。如果正在编辑单元格，请按 Enter 或 Esc 结束编辑。',
  en: 'Excel has not answered yet. If a cell is being edited, press Enter or Esc to leave it.',
};

export const mergesUnseen: Bilingual = {
  zh: '这个版本的 Excel 不告诉加载项哪些单元格是合并的：有合并单元格的登记簿，合并区里除第一格外都按空白检查。请更新 Office(2021 或更新)，或用网页工作台、命令行检查这个文件。',
  en: 'This Excel does not tell add-ins which cells are merged: in a logbook with merged cells, all but the first cell of a merge are checked as blank. Update Office (2021 or newer), or check the file in the workbench page or on the command line.',
};
