/** Owns the opening of the workbook that a command names, and where its result goes. */
import type { Host } from '../hosts/host';
import { openWorkbookFile } from '../hosts/xlsx/file';
import type { Destination } from './destination';

/** A host whose plans are written to the destination; without one it only reads. */
export function openBook(file: string, destination?: Destination): Host {
  if (!destination) return openWorkbookFile(file);
  if (destination.inPlace) return openWorkbookFile(file, { inPlace: true });
  return openWorkbookFile(file, { writeTo: destination.path, copiesAlways: true });
}
