/** Owns what the engine's thread offers to the page: open a workbook, then do jobs with it. */
import { proxy } from 'comlink';
import { openWorkbook, type XlsxHost } from '../../hosts/xlsx';
import type { RuleSet } from '../../model/rule';
import { type HostDoor, hostBehind } from './door';
import type { Jobs } from './engine';
import { makeJobs } from './jobs';

/** Every call is answered later, so it reads the same on both sides of the thread. */
export interface Room {
  openFile(bytes: Uint8Array, name: string): Promise<Jobs>;
  openDoor(door: HostDoor): Promise<Jobs>;
  /** The file as the last plan left it. */
  bytes(): Promise<Uint8Array>;
}

export function makeRoom(rules: RuleSet): Room {
  let file: XlsxHost | undefined;
  return {
    async openFile(bytes, name) {
      file = openWorkbook(bytes, name);
      return proxy(makeJobs(file, rules));
    },
    openDoor: async door => proxy(makeJobs(hostBehind(door), rules, touched => door.readEdits(touched))),
    bytes: async () => file?.bytes ?? new Uint8Array(),
  };
}
