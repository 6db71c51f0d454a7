/** Owns the opening of the workbook that a command names, and where its result goes. */
import { copyFile } from 'node:fs/promises';
import type { Host } from '../hosts/host';
import { openWorkbookFile } from '../hosts/xlsx/file';
import type { Destination } from './destination';

/** A host whose plans are written to the destination; without one it only reads. */
export function openBook(file: string, destination?: Destination): Host {
  if (!destination) return openWorkbookFile(file);
  if (destination.inPlace) return openWorkbookFile(file, { inPlace: true });
  const host = openWorkbookFile(file, { writeTo: destination.path });
  return {
    read: () => host.read(),
    async apply(plan) {
      const receipt = await host.apply(plan);
      if (receipt.applied === 0) await copyFile(file, destination.path); // who asks for a copy gets one
      return { ...receipt, written: destination.path };
    },
  };
}
