// Objects as WPS hands them to a page: opaque, counted member by member, silent about what does not exist. Whatever a real WPS would swallow
// or crash on is written down as a fault, and a test that has faults fails.
import type { World } from './world';

export interface Property {
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
}
export interface Members {
  readonly properties?: Readonly<Record<string, Property>>;
  readonly methods?: Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
}

/** WPS's own refusal. */
export function refuse(message: string): never {
  throw new Error(message);
}

export function hostObject(world: World, kind: string, { properties = {}, methods = {} }: Members): object {
  const own = (table: object, key: string | symbol): key is string =>
    typeof key === 'string' && Object.prototype.hasOwnProperty.call(table, key);
  const crash = (how: string): never => {
    world.faults.push(`${how} of ${kind} would crash WPS`);
    throw new Error(`${how} of ${kind} would crash WPS`);
  };
  const called = new Map<string, (...args: unknown[]) => unknown>();
  const proxy: object = new Proxy(
    {},
    {
      get: (_, key) => {
        if (own(properties, key)) {
          world.counts.calls += 1;
          const { get } = properties[key] ?? {};
          if (!get) world.faults.push(`${kind}.${String(key)} is write-only`);
          return get?.();
        }
        if (own(methods, key)) {
          const known = called.get(key);
          if (known) return known;
          const method = function (this: unknown, ...args: unknown[]): unknown {
            if (this !== proxy) {
              world.faults.push(`${kind}.${String(key)} was detached`);
              throw new TypeError(`${String(key)} called on null or undefined`);
            }
            world.counts.calls += 1;
            return methods[key]?.(...args);
          };
          called.set(key, method);
          return method;
        }
        if (typeof key === 'symbol') return crash(`reflection (${String(key)})`);
        world.faults.push(`${kind}.${String(key)} is not modelled (read)`);
        return undefined;
      },
      set: (_, key, value) => {
        const property = own(properties, key) ? properties[key] : undefined;
        if (!property?.set) {
          world.faults.push(`${kind}.${String(key)} is ${property ? 'read-only' : 'not modelled'} (written)`);
          return true;
        }
        world.counts.calls += 1;
        world.counts.writes += 1;
        property.set(value);
        return true;
      },
      ownKeys: () => crash('enumeration'),
      has: () => crash('the in operator'),
      getOwnPropertyDescriptor: () => crash('reflection'),
      getPrototypeOf: () => crash('reflection'),
      defineProperty: () => crash('reflection'),
      deleteProperty: () => crash('deletion'),
    },
  );
  return proxy;
}

/** Something that is a property in some builds and a function in others. */
export function either(world: World, name: string, read: () => unknown): Members {
  return world.switches.propertyOrFunction === 'property' ? { properties: { [name]: { get: read } } } : { methods: { [name]: read } };
}

/** What a collection gives for an item that it does not have. */
export function missing(world: World): null {
  return world.switches.missingItem === 'null' ? null : refuse('Item is not a member of the collection.');
}

/** A number where WPS wants one of an enumeration: a text is swallowed and changes nothing. */
export function enumerated(world: World, where: string, value: unknown, act: (value: number) => void): void {
  if (typeof value === 'number') act(value);
  else world.faults.push(`${where} takes a number, was given ${typeof value}`);
}
