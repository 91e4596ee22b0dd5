// What the emulated Excel is made of: objects with properties, links and methods, and its refusals. Knows no cell and no transport.

export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** An argument of a method: plain data, or another object of the host. */
export type Argument = Json | HostObject;

export interface Property {
  readonly get: () => Json;
  readonly set?: (value: Json) => void;
  /** Setting it changes nothing that a clerk would want to undo. */
  readonly harmless?: true;
}

export interface Method {
  /** An object (or null for a null object) when called as a path, data when called as an action. */
  readonly call: (...args: readonly Argument[]) => HostObject | Json;
  /** Changes the workbook. */
  readonly writes?: true;
}

export interface HostObject {
  /** The class, as in Excel's documentation: "Range". */
  readonly type: string;
  /** What an Instantiate answers so that the client finds the object again. */
  readonly identity?: { readonly [key: string]: Json };
  /** The client keeps such objects by reference between requests. */
  readonly kept?: true;
  readonly properties: Readonly<Record<string, Property>>;
  readonly links: Readonly<Record<string, () => HostObject>>;
  readonly methods: Readonly<Record<string, Method>>;
  /** getItem(key) */
  readonly item?: (key: Json) => HostObject | null;
  readonly items?: () => readonly HostObject[];
}

/** A host object with what is given and nothing else. */
export const hostObject = (type: string, parts: Partial<Omit<HostObject, 'type'>>): HostObject => ({
  type,
  properties: {},
  links: {},
  methods: {},
  ...parts,
});

const isHostObject = (value: Argument): value is HostObject =>
  typeof value === 'object' && value !== null && 'type' in value && 'properties' in value && 'methods' in value;

/** The argument as an object of the wanted class, or undefined. */
export const objectOf = (value: Argument, type: string): HostObject | undefined =>
  isHostObject(value) && value.type === type ? value : undefined;

export const plain = (value: Argument): Json => (isHostObject(value) ? undefined : value);

export type ErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound';

/** A refusal as Excel words it; `code` is what the client shows. */
export class HostRefusal extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'HostRefusal';
  }
}

export const refuse = (code: ErrorCode, message: string): never => {
  throw new HostRefusal(code, message);
};

export const notFound = () => refuse('ItemNotFound', "The requested resource doesn't exist.");
export const invalid = (message = 'The argument is invalid or missing or has an incorrect format.') => refuse('InvalidArgument', message);

export function text(value: Argument): string {
  return typeof value === 'string' ? value : invalid();
}
export function number(value: Argument): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : invalid();
}
export function flag(value: Argument): boolean {
  return typeof value === 'boolean' ? value : invalid();
}
export function record(value: Argument): { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isHostObject(value)
    ? (value as { readonly [key: string]: Json })
    : invalid();
}
