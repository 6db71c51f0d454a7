/** Owns the fields and contexts that tests of cells share. */
import type { FieldKind, FieldSpec } from '../../../src/model/register';
import type { CellContext } from '../../../src/recognise/cells/read';

export function field(kind: FieldKind, heading = '时间', more: Partial<FieldSpec> = {}): FieldSpec {
  return { id: 'x', kind, title: { zh: heading, en: heading }, headings: [heading], ...more };
}

export function context(kind: FieldKind, more: Partial<CellContext> = {}): CellContext {
  return { field: field(kind), date1904: false, ...more };
}
