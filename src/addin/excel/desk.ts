/** Owns the desk of the pane in Excel: the open workbook, Excel's language and theme. */
/// <reference types="office-js" />
import { excelHost } from '../../hosts/excel';
import { readEdits } from '../../hosts/excel/edits';
import type { Stopwatch } from '../../hosts/excel/pace';
import { showCells, watchEdits } from '../../hosts/excel/view';
import type { Bilingual } from '../../model/language';
import { localMoment } from '../../model/time';
import type { Desk, Stop, Theme } from '../desk';
import { rememberedHere } from '../remembered';
import { watchSystemTheme } from '../system-theme';

export function excelDesk(stopwatch: Stopwatch): Desk {
  const waiting = new Set<(hint: Bilingual | undefined) => void>();
  const onWaiting = (hint: Bilingual | undefined) => {
    for (const tell of waiting) tell(hint);
  };
  const options = { onWaiting, onUnseen: onWaiting, stopwatch };
  return {
    book: { kind: 'open', host: excelHost(options), readEdits: touched => readEdits(options, touched) },
    language: Office.context.displayLanguage.startsWith('zh') ? 'zh' : 'en',
    now: () => localMoment(new Date()),
    goTo: (sheet, address) => showCells(options, sheet, address),
    watchChanges: told => stopLater(watchEdits(options, told)),
    watchWaiting(told) {
      waiting.add(told);
      return () => waiting.delete(told);
    },
    watchTheme,
    remembered: rememberedHere(Office.context.partitionKey),
  };
}

/** Stops as soon as it has begun. Where Excel can't tell of edits, a check by hand is what remains. */
function stopLater(begun: Promise<() => Promise<void>>): Stop {
  const stopping = begun.catch(() => async () => {});
  return () => void stopping.then(stop => stop()).catch(() => {});
}

/** Excel tells its theme on the desktop; on the web the browser's is what there is. */
function watchTheme(told: (theme: Theme) => void): Stop {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  if (!background) return watchSystemTheme(told);
  told(isDark(background) ? 'dark' : 'light');
  return () => {};
}

/** `#RRGGBB`; the weights are those of brightness as the eye sees it. */
function isDark(colour: string): boolean {
  const [red, green, blue] = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16));
  return red! * 0.299 + green! * 0.587 + blue! * 0.114 < 128;
}
