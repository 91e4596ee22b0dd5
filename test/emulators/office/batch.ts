// Answers one request of the client's batch language (see Microsoft's RichApi): object paths and actions in, results out.
// Actions run strictly in order; the first refusal ends the batch and what was done before stays done, as in Excel.
import { HostRefusal, refuse, type Argument, type HostObject, type Json } from './object';

const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;
const PATH = { root: 1, made: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}
interface Arguments {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly Json[];
}
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}
export interface BatchRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}
export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

/** What the batch layer keeps between requests, and what it counts. */
export interface Session {
  /** The workbook, or the document. */
  readonly root: () => HostObject;
  /** Objects that the client makes by their class: "Microsoft.WordServices.Application". */
  readonly made?: (type: string) => HostObject | undefined;
  /** Whether the emulated program is new enough to have a member: "Range.DataValidation". */
  readonly has: (member: string) => boolean;
  readonly references: Map<string, HostObject>;
  /** Called before each action; may refuse it. */
  readonly before: (action: Action, index: number) => void;
  /** An action that changes the workbook was done. */
  readonly wrote: (what: string) => void;
  nextReference: number;
}

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

export function answerBatch(session: Session, request: BatchRequest): BatchAnswer {
  const Results: { ActionId: number; Value: Json }[] = [];
  const TraceIds: number[] = [];
  const batch = openBatch(session, request);
  for (const [index, action] of request.Actions.entries()) {
    try {
      session.before(action, index);
      if (action.ActionType === ACTION.trace) TraceIds.push(action.Id);
      Results.push({ ActionId: action.Id, Value: action.ActionType === ACTION.trace ? null : batch.run(action) });
    } catch (error) {
      const refusal = error instanceof HostRefusal ? error : new HostRefusal('GeneralException', String(error));
      const { code: Code, message: Message } = refusal;
      const HttpStatusCode = { ItemNotFound: 404, ItemAlreadyExists: 409, AccessDenied: 403 }[Code as string] ?? 400;
      return { Results, TraceIds, Error: { Code, Message, Location: batch.location(action), ActionIndex: index, HttpStatusCode } };
    }
  }
  return { Results, TraceIds };
}

function openBatch(session: Session, { ObjectPaths, AutoKeepReference }: BatchRequest) {
  const { references } = session;
  /** A path is resolved once a request: methods such as Add have effects. */
  const resolved = new Map<number, HostObject | null>();

  const has = (object: HostObject, member: string) => session.has(`${object.type}.${member}`);
  const missing = (object: HostObject, member: string) => refuse('ApiNotFound', `not modelled: ${object.type}.${member}`);

  const args = ({ Arguments: given = [], ReferencedObjectPathIds: paths = [] }: Arguments = {}): readonly Argument[] =>
    given.map((value, index) => {
      const path = paths[index];
      return typeof path === 'number' && path > 0 ? resolve(path) : value;
    });

  function call(object: HostObject, name: string, info: Arguments | undefined): HostObject | Json {
    const method = Object.hasOwn(object.methods, name) && has(object, name) ? object.methods[name] : undefined;
    if (!method) return missing(object, `${name}()`);
    const result = method.call(...args(info));
    if (method.writes) session.wrote(`${object.type}.${name}`);
    return result;
  }

  function resolve(id: number): HostObject | null {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = ObjectPaths[String(id)];
    if (!path) return refuse('GeneralException', `no object path ${id}`);
    const object = follow(path);
    resolved.set(id, object);
    return object;
  }

  function follow(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PATH.root) return session.root();
    if (path.ObjectPathType === PATH.made) return session.made?.(path.Name) ?? refuse('ApiNotFound', `not modelled: ${path.Name}`);
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.reference) return references.get(path.Name) ?? refuse('InvalidReference', 'The object was released.');
    const parent = path.ParentObjectPathId === undefined ? session.root() : resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    if (path.ObjectPathType === PATH.property) {
      const link = Object.hasOwn(parent.links, path.Name) && has(parent, path.Name) ? parent.links[path.Name] : undefined;
      return link ? link() : missing(parent, path.Name);
    }
    if (path.ObjectPathType === PATH.indexer) {
      if (!parent.item) return missing(parent, 'getItem()');
      return parent.item(path.ArgumentInfo?.Arguments?.[0]) ?? refuse('ItemNotFound', "The requested resource doesn't exist.");
    }
    if (path.ObjectPathType === PATH.method) {
      const made = call(parent, path.Name, path.ArgumentInfo);
      return typeof made === 'object' && made !== null && 'methods' in made ? (made as HostObject) : null;
    }
    return refuse('ApiNotFound', `not modelled: object path type ${path.ObjectPathType}`);
  }

  const keep = (object: HostObject): string => {
    for (const [id, kept] of references) if (kept === object) return id;
    const id = `ref${session.nextReference}`;
    session.nextReference += 1;
    references.set(id, object);
    return id;
  };
  const release = (id: Json): null => {
    if (typeof id === 'string') references.delete(id);
    return null;
  };
  const identity = (object: HostObject): { [key: string]: Json } => {
    if (object.kept && (AutoKeepReference || [...references.values()].includes(object))) return { _ReferenceId: keep(object) };
    return { ...object.identity };
  };

  /** The selected properties of an object, nested as the client asked for them. */
  function bag(object: HostObject, select: readonly string[]): { [key: string]: Json } {
    const bagged: { [key: string]: Json } = identity(object);
    if (object.items) {
      const own = select.map((path) => path.replace(/^items\/?/, '')).filter((path) => path !== '');
      bagged['_Items'] = object.items().map((item) => bag(item, own));
      return bagged;
    }
    const nested = new Map<string, string[]>();
    for (const path of select.length === 0 ? ['*'] : select) {
      const [first = '', ...rest] = path.split('/');
      if (first === '*' || first === '') {
        for (const [name, property] of Object.entries(object.properties)) if (has(object, name)) bagged[name] = property.get();
        continue;
      }
      const name = pascal(first);
      const property =
        rest.length === 0 && Object.hasOwn(object.properties, name) && has(object, name) ? object.properties[name] : undefined;
      if (property) bagged[name] = property.get();
      else if (Object.hasOwn(object.links, name) && has(object, name)) nested.set(name, [...(nested.get(name) ?? []), rest.join('/')]);
      else missing(object, name);
    }
    for (const [name, paths] of nested) {
      const link = object.links[name];
      if (link)
        bagged[name] = bag(
          link(),
          paths.filter((path) => path !== ''),
        );
    }
    return bagged;
  }

  function run(action: Action): Json {
    const object = resolve(action.ObjectPathId);
    if (action.ActionType === ACTION.instantiate) return object && identity(object);
    if (object === null) {
      if (action.ActionType === ACTION.query) return null;
      return refuse('InvalidReference', 'A null object has no members.');
    }
    if (action.ActionType === ACTION.query) return bag(object, action.QueryInfo?.Select ?? []);
    if (action.ActionType === ACTION.method) {
      if (action.Name === '_KeepReference') {
        keep(object);
        return null;
      }
      if (action.Name === '_RemoveReference') return release(action.ArgumentInfo?.Arguments?.[0]);
      const result = call(object, action.Name, action.ArgumentInfo);
      return typeof result === 'object' && result !== null && 'methods' in result ? identity(result as HostObject) : result;
    }
    if (action.ActionType === ACTION.set) {
      const property =
        Object.hasOwn(object.properties, action.Name) && has(object, action.Name) ? object.properties[action.Name] : undefined;
      if (!property) return missing(object, action.Name);
      if (!property.set) return refuse('AccessDenied', `${object.type}.${action.Name} is read-only.`);
      property.set(action.ArgumentInfo?.Arguments?.[0]);
      if (!property.harmless) session.wrote(`${object.type}.${action.Name}`);
      return null;
    }
    return refuse('ApiNotFound', `not modelled: action type ${action.ActionType}`);
  }

  /** "Range.values" for the message, as far as it can still be told. */
  const location = (action: Action): string => {
    const object = resolved.get(action.ObjectPathId);
    const name = action.Name || (ObjectPaths[String(action.ObjectPathId)]?.Name ?? '');
    return `${object?.type ?? ''}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  };

  return { run, location };
}
