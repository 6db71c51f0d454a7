/** Owns what the engine's thread offers to the page: open a workbook, then do jobs with it. */
import { proxy, transfer } from 'comlink';
import { openWorkbook, type XlsxHost } from '../../hosts/xlsx';
import type { RuleSet } from '../../model/rule';
import { type HostDoor, hostBehind } from './door';
import type { Jobs } from './engine';
import { makeJobs } from './jobs';
import { inPieces, type Piece } from './pieces';

/** Every call is answered later, so it reads the same on both sides of the thread. */
export interface Room {
  openFile(bytes: Uint8Array, name: string): Promise<Jobs>;
  openDoor(door: HostDoor): Promise<Jobs>;
  /** The file as the last plan left it. */
  bytes(): Promise<Uint8Array>;
  /** More of what the last job gave, until undefined: what is large comes in pieces. */
  more(): Promise<Piece | undefined>;
}

export function makeRoom(rules: RuleSet): Room {
  let file: XlsxHost | undefined;
  let pieces: Iterator<Piece> | undefined;
  const offered = (jobs: Jobs): Jobs => {
    const give = async (outcome: Promise<unknown>) => {
      const result = inPieces(await outcome);
      pieces = result.pieces.values();
      return result.first;
    };
    const inTheirPlace = Object.entries(jobs).map(([name, job]) => [
      name,
      (...asked: unknown[]) => give(job(...asked)),
    ]);
    return proxy(Object.fromEntries(inTheirPlace));
  };
  return {
    async openFile(bytes, name) {
      file = openWorkbook(bytes, name);
      return offered(makeJobs(file, rules));
    },
    openDoor: async door => offered(makeJobs(hostBehind(door), rules, touched => door.readEdits(touched))),
    bytes: async () => {
      const bytes = file?.bytes.slice() ?? new Uint8Array();
      return transfer(bytes, [bytes.buffer]); // not copied on the page's own thread
    },
    more: async () => pieces?.next().value,
  };
}
