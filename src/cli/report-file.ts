/** Owns where a report goes: to the results, or whole into the file of `--out` (which Windows' own `>` would write in another encoding). */
import { writeFile } from '../hosts/xlsx/disk';
import type { Language } from '../model/language';
import type { Terminal } from './terminal';

export interface ReportPlace {
  /** Its results are the report. */
  readonly terminal: Terminal;
  /** Once the report is whole. Throws HostError where the file can't be written. */
  finish(): Promise<void>;
}

export function reportPlace(file: string | undefined, terminal: Terminal, language: Language): ReportPlace {
  if (file === undefined) return { terminal, finish: async () => {} };
  const parts: string[] = [];
  return {
    terminal: { ...terminal, out: text => void parts.push(text), hasColours: false },
    async finish() {
      await writeFile(file, new TextEncoder().encode(parts.join('')));
      terminal.err(`${{ zh: `已写入 ${file}`, en: `Written to ${file}` }[language]}\n`);
    },
  };
}
