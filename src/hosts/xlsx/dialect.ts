/** Owns the two dialects of OOXML, transitional and strict: the namespaces that new parts and relationships are written in. */
import type { XmlScanner } from './xml';

export interface Dialect {
  /** Namespace of the spreadsheet's elements. */
  readonly main: string;
  /** Namespace of `r:id`, and what relationship types begin with. */
  readonly relationships: string;
  /** What the namespaces of drawings and charts begin with. */
  readonly drawing: string;
}

/** What nearly every program writes. */
export const transitional: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  drawing: 'http://schemas.openxmlformats.org/drawingml/2006',
};

const strict: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  drawing: 'http://purl.oclc.org/ooxml/drawingml',
};

/** The dialect of a workbook part. */
export function dialectOf(workbook: XmlScanner): Dialect {
  return workbook.text.includes(strict.main) ? strict : transitional;
}
