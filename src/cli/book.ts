/** Owns the opening of the workbook that a command names, and where its result goes. */
import { copyFile } from 'node:fs/promises';
import type { Host } from '../hosts/host';
import { openWorkbookFile } from '../hosts/xlsx/file';

/** A host whose plans are written to `destination`: in place where that is the file itself, else to a copy. */
export function openBook(file: string, destination?: string): Host {
  if (destination === undefined) return openWorkbookFile(file);
  if (destination === file) return openWorkbookFile(file, { inPlace: true });
  const host = openWorkbookFile(file, { writeTo: destination });
  return {
    read: () => host.read(),
    async apply(plan) {
      const receipt = await host.apply(plan);
      if (receipt.applied === 0) await copyFile(file, destination); // who asks for a copy gets one
      return { ...receipt, written: destination };
    },
  };
}
