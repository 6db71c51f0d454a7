/** Owns the desk of the workbench page: a file that the page holds, beside a grid. Nothing leaves the page. */
import type { Language } from '../../model/language';
import { localMoment } from '../../model/time';
import type { Desk } from '../desk';
import { rememberedHere } from '../remembered';
import { watchSystemTheme } from '../system-theme';

/** `goTo` shows a place in the grid. */
export function workbenchDesk(name: string, bytes: Uint8Array, goTo: (sheet: string, address: string) => void): Desk {
  const book = { kind: 'file' as const, name, bytes };
  const language: Language = navigator.language.startsWith('zh') ? 'zh' : 'en';
  return {
    book,
    language,
    now: () => localMoment(new Date()),
    goTo: async (sheet, address) => goTo(sheet, address),
    watchChanges: () => () => {},
    watchWaiting: () => () => {},
    watchTheme: watchSystemTheme,
    saveCopy: async () => download(name.replace(/(\.\w+)$/, '-已检查$1'), book.bytes),
    saveFile: async (fileName, content) => download(fileName, content),
    remembered: rememberedHere(undefined),
  };
}

function download(name: string, bytes: Uint8Array): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
