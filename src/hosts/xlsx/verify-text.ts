/** Owns the verifier's own reading of XML: by saxes, which shares nothing with the scanner that wrote. */
import { SaxesParser } from 'saxes';
import { markOf } from '../marks';
import type { Difference } from './difference';
import { splice } from './splice';

/** Whether a text is well-formed XML with declared namespaces. */
export function illFormed(text: string, name: string): Difference {
  if (!/\.(xml|rels|vml)$/i.test(name)) return undefined;
  let fault: string | undefined;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('error', error => {
    fault ??= error.message;
  });
  parser.write(text).close();
  return fault === undefined ? undefined : { zh: `${name} 不是合格的 XML`, en: `${name} is not well-formed: ${fault}` };
}

interface Open {
  readonly start: number;
  readonly isFormat: boolean;
  readonly isRule: boolean;
  formula: string;
  ours: { start: number; end: number }[];
  others: number;
}

/** A worksheet's text without the conditional formats that carry a mark of ours. */
export function textWithoutOurs(text: string): string {
  const parser = new SaxesParser({ position: false });
  const cuts: { start: number; end: number }[] = [];
  const open: Open[] = [];
  let isFormula = false;
  parser.on('opentagstart', ({ name }) => {
    const local = name.slice(name.indexOf(':') + 1);
    isFormula = local === 'formula';
    const start = text.lastIndexOf('<', parser.position - 1);
    open.push({
      start,
      isFormat: local === 'conditionalFormatting',
      isRule: local === 'cfRule',
      formula: '',
      ours: [],
      others: 0,
    });
  });
  parser.on('text', content => {
    if (isFormula) open.at(-1)!.formula += content;
  });
  parser.on('closetag', () => {
    const closed = open.pop()!;
    const parent = open.at(-1);
    isFormula = false;
    if (!parent) return;
    const end = parser.position;
    if (parent.isRule && markOf(closed.formula)) parent.formula = closed.formula;
    if (parent.isFormat && closed.isRule && markOf(closed.formula)) parent.ours.push({ start: closed.start, end });
    else if (parent.isFormat) parent.others++;
    if (closed.isFormat)
      cuts.push(...(closed.others === 0 && closed.ours.length > 0 ? [{ start: closed.start, end }] : closed.ours));
  });
  parser.on('error', () => {}); // told by illFormed where it is ours to tell
  parser.write(text).close();
  return splice(
    text,
    cuts.map(cut => ({ ...cut, text: '' })),
  );
}
