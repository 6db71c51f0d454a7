/** Owns what every emulated object has in common. Members are spelled as on the wire, so that a missing one is found out at once. */

/** An error that Excel answers with; codes as in the documentation's table of application-specific errors. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string = code,
  ) {
    super(message);
    this.name = 'ExcelError';
  }
}

/** An object that the client can hold on to. `Id` makes it reachable again through its collection, `_ReferenceId` by being kept. */
export abstract class Remote {
  _ReferenceId?: string;

  get Id(): string | undefined {
    return undefined;
  }
}

/** A collection, with `getItem` as its indexer. */
export abstract class RemoteCollection<Item extends Remote = Remote> extends Remote {
  abstract items(): readonly Item[];

  item(key: unknown): Item {
    throw new ExcelError('ItemNotFound', `nothing by that key: ${String(key)}`);
  }
}

/** Member of an object by its name on the wire, in any case: loads come in camel case. Undefined where there is none. */
export function memberName(object: Remote, written: string): string | undefined {
  const name = written.charAt(0).toUpperCase() + written.slice(1);
  if (name in object && !(name in Object.prototype)) return name;
  return written.startsWith('_') && written in object ? written : undefined;
}

/** Whether it can be set: a setter, or a plain property. */
export function isSettable(object: Remote, name: string): boolean {
  for (let holder: object | null = object; holder; holder = Object.getPrototypeOf(holder)) {
    const descriptor = Object.getOwnPropertyDescriptor(holder, name);
    if (descriptor) return descriptor.set !== undefined || descriptor.writable === true;
  }
  return false;
}
