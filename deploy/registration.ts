/** Owns how a desktop Excel is told of an add-in that is being worked on, as Microsoft's documents on sideloading describe it. */
import { join } from 'node:path';

/** A program to run, or a file to put somewhere (and to take away again). */
export type Registration =
  | { readonly kind: 'run'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly kind: 'copy'; readonly to: string };

export interface AddIn {
  readonly id: string;
  /** The manifest's full path. */
  readonly manifest: string;
}

const windowsKey = 'HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer';

/** Undefined where there is no desktop Excel. */
export function registrationOn(
  platform: NodeJS.Platform,
  home: string,
  { id, manifest }: AddIn,
): Registration | undefined {
  if (platform === 'win32') {
    return {
      kind: 'run',
      add: ['reg', 'add', windowsKey, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f'],
      remove: ['reg', 'delete', windowsKey, '/v', id, '/f'],
    };
  }
  if (platform === 'darwin') {
    return { kind: 'copy', to: join(home, 'Library/Containers/com.microsoft.Excel/Data/Documents/wef', `${id}.xml`) };
  }
  return undefined;
}
