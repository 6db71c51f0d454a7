/** Owns the working off of one request: finds the objects, does the actions in order, stops at the first error and undoes nothing. */
import { ExcelError, isSettable, memberName, Remote, RemoteCollection } from './remote';
import {
  type Action,
  type ArgumentInfo,
  actionTypes,
  type Path,
  pathTypes,
  type QueryInfo,
  type Request,
  type Response,
  type Result,
} from './wire';

/** What a client holds across round trips: ranges and the like, by the ids that were given out. */
export class References {
  private readonly kept = new Map<string, Remote>();
  private last = 0;

  get count(): number {
    return this.kept.size;
  }

  keep(object: Remote): void {
    object._ReferenceId ??= `kept-${++this.last}`;
    this.kept.set(object._ReferenceId, object);
  }

  find(id: string): Remote {
    const object = this.kept.get(id);
    if (!object) throw new ExcelError('InvalidReference', `no such reference is kept: ${id}`);
    return object;
  }

  release(id: string): void {
    this.kept.delete(id);
  }
}

/** Answers a request. `interrupt` may throw before an action: what came before stays done, as in Excel. */
export function processQuery(
  root: Remote,
  references: References,
  request: Request,
  interrupt: (index: number) => void = () => {},
): Response {
  const run = new Run(root, references, request);
  const results: Result[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      interrupt(index);
      if (action.ActionType === actionTypes.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: run.act(action) });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      const { code: Code, message: Message } = error;
      return {
        Error: { Code, Message, Location: action.Name, ActionIndex: index, HttpStatusCode: 400 },
        TraceIds: traces,
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** Objects are looked up once a request, so that a method such as `worksheets.add` runs exactly once. */
class Run {
  private readonly objects = new Map<number, Remote | null>();

  constructor(
    private readonly root: Remote,
    private readonly references: References,
    private readonly request: Request,
  ) {}

  act(action: Action): unknown {
    if (action.ActionType === actionTypes.trace) return null;
    const object = this.object(action.ObjectPathId);
    if (object === null) return null; // actions on null objects do nothing
    switch (action.ActionType) {
      case actionTypes.instantiate:
        return identity(object);
      case actionTypes.query:
        return query(object, action.QueryInfo ?? {});
      case actionTypes.method:
        return this.call(object, action) ?? null;
      case actionTypes.setProperty:
        this.set(object, action);
        return null;
      default:
        throw new ExcelError('NotImplemented', `action type ${action.ActionType}`);
    }
  }

  private call(object: Remote, { Name, ArgumentInfo }: Action): unknown {
    if (Name === '_KeepReference') return this.references.keep(object);
    if (Name === '_RemoveReference') return this.references.release(String(ArgumentInfo?.Arguments?.[0]));
    return method(object, Name)(...this.parameters(ArgumentInfo));
  }

  private set(object: Remote, { Name, ArgumentInfo }: Action): void {
    if (!isSettable(object, Name)) throw new ExcelError('ApiNotFound', `can't be set: ${Name}`);
    Reflect.set(object, Name, this.arguments(ArgumentInfo)[0]);
  }

  private object(id: number): Remote | null {
    let object = this.objects.get(id);
    if (object === undefined) {
      object = this.find(this.request.ObjectPaths[id]!);
      this.objects.set(id, object);
    }
    return object;
  }

  private find(path: Path): Remote | null {
    if (path.ObjectPathType === pathTypes.root) return this.root;
    if (path.ObjectPathType === pathTypes.newObject) return new Internal();
    if (path.ObjectPathType === pathTypes.keptReference) return this.references.find(path.Name);
    const parent = path.ParentObjectPathId === undefined ? null : this.object(path.ParentObjectPathId);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case pathTypes.method:
        return method(parent, path.Name)(...this.parameters(path.ArgumentInfo)) as Remote | null;
      case pathTypes.property:
        return property(parent, path.Name);
      case pathTypes.indexer:
        if (!(parent instanceof RemoteCollection)) throw new ExcelError('InvalidRequest', 'no collection');
        return parent.item(this.arguments(path.ArgumentInfo)[0]);
      default:
        return null;
    }
  }

  /** What was left out comes as null. */
  private parameters(info: ArgumentInfo | undefined): unknown[] {
    return this.arguments(info).map(argument => argument ?? undefined);
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const paths = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => {
      const path = paths[index];
      return typeof path === 'number' && path > 0 ? this.object(path) : argument;
    });
  }
}

/** What the library makes for itself at the start, such as `AddinInternalService`. */
class Internal extends Remote {
  NotifyActionHandlerReady(): void {}
}

function identity(object: Remote): object {
  const { Id, _ReferenceId } = object;
  return _ReferenceId === undefined ? { ...(Id !== undefined && { Id }) } : { _ReferenceId };
}

function method(object: Remote, name: string): (...parameters: unknown[]) => unknown {
  const found: unknown = name in Object.prototype ? undefined : Reflect.get(object, name);
  if (typeof found !== 'function') throw new ExcelError('ApiNotFound', `no such method: ${name}`);
  return found.bind(object) as (...parameters: unknown[]) => unknown;
}

function property(object: Remote, name: string): Remote | null {
  if (memberName(object, name) === undefined) throw new ExcelError('ApiNotFound', `no such property: ${name}`);
  return Reflect.get(object, name) as Remote | null;
}

/** Loads by name only: loading everything is slow in Excel and fails for some objects, so the stand-in refuses it. */
function query(object: Remote, { Select = [], Expand = [] }: QueryInfo): object {
  const wanted = [...Select, ...Expand].map(path => path.replace(/^items[/.]/, ''));
  if (wanted.length === 0 || wanted.some(path => path === '' || path === '*'))
    throw new ExcelError('InvalidArgument', 'load what is needed, by name');
  if (object instanceof RemoteCollection) return { _Items: object.items().map(item => loaded(item, wanted)) };
  return loaded(object, wanted);
}

function loaded(object: Remote, paths: readonly string[]): Record<string, unknown> {
  const values: Record<string, unknown> = { ...identity(object) };
  const nested = new Map<string, string[]>();
  for (const path of paths) {
    const [head, ...rest] = path.split(/[/.]/);
    nested.set(head!, [...(nested.get(head!) ?? []), rest.join('/')]);
  }
  for (const [head, rest] of nested) {
    const name = memberName(object, head);
    if (name === undefined) throw new ExcelError('InvalidArgument', `no such property: ${head}`);
    const value: unknown = Reflect.get(object, name);
    values[name] = value instanceof Remote ? query(value, { Select: rest }) : value;
  }
  return values;
}
