/** Owns the parts that hold people's comments on a sheet: their texts, and the boxes that show them. */
import { parseArea } from '../src/model/address';
import { escaped, part } from '../test/support/xlsx-maker-package';
import type { SampleSheet } from './text';

export function commentsPart({ comments }: SampleSheet): string {
  const list = comments.map(
    ({ cell, text }) => `<comment ref="${cell}" authorId="0"><text><t>${escaped(text)}</t></text></comment>`,
  );
  return part('comments', {}, `<authors><author>陈静</author></authors><commentList>${list.join('')}</commentList>`);
}

export function boxesPart({ comments }: SampleSheet): string {
  const shapes = comments.map(({ cell }, index) => {
    const { top, left } = parseArea(cell)!;
    const place = [left, 15, top - 2, 10, left + 2, 15, top + 2, 4].map(number => Math.max(0, number)).join(', ');
    return `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${place}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${top - 1}</x:Row><x:Column>${left - 1}</x:Column></x:ClientData></v:shape>`;
  });
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>${shapes.join('')}</xml>`;
}
