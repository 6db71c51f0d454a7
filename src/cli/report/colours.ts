/** Owns the colours of a terminal, the same as those of the marks in the books. */
import type { Severity } from '../../model/severity';

export interface Paint {
  readonly severity: (severity: Severity, text: string) => string;
  readonly bold: (text: string) => string;
  readonly faint: (text: string) => string;
}

const codes: Readonly<Record<Severity, number>> = { overdue: 31, 'due-soon': 33, mismatch: 35, notice: 90 };

/** Paints by ANSI codes, or leaves everything plain. */
export function paint(hasColours: boolean): Paint {
  const code = (number: number, text: string) => (hasColours ? `\u001b[${number}m${text}\u001b[0m` : text);
  return {
    severity: (severity, text) => code(codes[severity], text),
    bold: text => code(1, text),
    faint: text => code(2, text),
  };
}
