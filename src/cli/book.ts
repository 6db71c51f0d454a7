/** Owns the opening of the workbook that a command names, and where its result goes. */
import type { Host } from '../hosts/host';
import { openWorkbookFile } from '../hosts/xlsx/file';
import type { Destination } from './destination';
import { limitsOf } from './limits';

/** A host whose plans are written to the destination; without one it only reads. */
export function openBook(file: string, destination?: Destination): Host {
  const limits = limitsOf(process.env.STEWARD_LIMITS);
  if (!destination) return openWorkbookFile(file, { limits });
  if (destination.inPlace) return openWorkbookFile(file, { limits, inPlace: true });
  return openWorkbookFile(file, { limits, writeTo: destination.path, copiesAlways: true });
}
