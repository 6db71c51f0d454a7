/** Owns the loading of Microsoft's client library, unmodified, into the realm of the tests, and its connection to the stand-in. */
import { readFileSync } from 'node:fs';
import { type ChangeEntry, type Connection, transportCodes } from './connection';

/** Requirement sets and their highest versions, such as `{ ExcelApi: '1.14' }`. */
export type RequirementSets = Readonly<Record<string, string>>;

interface RichApi {
  executeRichApiRequestAsync(message: readonly unknown[], callback: (result: object) => void): void;
  readonly richApiMessageManager: { register(handler: (message: object) => void): Promise<void> };
}

interface Globals {
  OSF: { DDA: { RichApi: RichApi } };
  Office: object;
  OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } };
}

const globals = globalThis as unknown as Globals & Record<string, unknown>;

/** Loads the library once a test file. It makes the globals `Excel`, `Office` and `OfficeExtension`. */
function loadLibrary(): void {
  if ('Excel' in globals) return;
  const location = {
    href: 'https://localhost/',
    search: '',
    hash: '',
    protocol: 'https:',
    origin: 'https://localhost',
  };
  const navigator = { userAgent: 'node' };
  const given = { window: globalThis, self: globalThis, location, navigator, addEventListener() {} };
  for (const [name, value] of Object.entries(given)) {
    Object.defineProperty(globals, name, { value, writable: true, configurable: true }); // newer Nodes have a navigator that can't be assigned
  }
  const file = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  // Indirect eval, and not node:vm, because jest's files run in a realm of their own.
  // biome-ignore lint/security/noGlobalEval: a test loads a script the way a page does
  // biome-ignore lint/complexity/noCommaOperator: makes the eval an indirect one
  (0, eval)(readFileSync(file, 'utf8'));
}

/**
 * Loads the library and connects it. Members beyond the given requirement sets are refused by the library itself with ApiNotFound:
 * its own check for that is switched on, which real hosts do on their side.
 */
export function connectLibrary(connection: Connection, sets: RequirementSets): void {
  loadLibrary();
  const isSetSupported = (name: string, version = '1.1') => {
    const highest = sets[name];
    return highest !== undefined && minor(version) <= minor(highest);
  };
  globals.Office = { context: { requirements: { isSetSupported } } };
  globals.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  globals.OSF.DDA.RichApi = {
    executeRichApiRequestAsync(message, callback) {
      const fail = (code: number, text = '') => callback({ status: 'failed', error: { code, message: text } });
      connection.send(String(message[4]), Number(message[6])).then(
        answer => {
          if ('transportError' in answer) fail(answer.transportError);
          else callback({ status: 'succeeded', value: { data: [200, [], JSON.stringify(answer.response)] } });
        },
        error => fail(transportCodes.general, `the stand-in itself failed: ${error.stack}`),
      );
    },
    richApiMessageManager: {
      async register(handler) {
        connection.onEvents = (entries: readonly ChangeEntry[]) => {
          handler({ entries: entries.map((entry, id) => ({ ...entry, id: `change-${id}` })) });
        };
      },
    },
  };
}

function minor(version: string): number {
  return Number(String(version).split('.')[1]);
}
