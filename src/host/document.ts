// The port: what the product asks of a word processor that has a document open. Adapters live beside this file. Errors are HostErrors.

export interface DocumentHost {
  /** The document as it stands, with all that is not saved yet: the bytes of a .docx. */
  readonly bytes: () => Promise<Uint8Array>;
  /**
   * Gives elements directly below the roots of the custom XML parts of a namespace other values, by local name, in their order. Controls
   * that are bound to them show the new value. Stops at the first refusal; what was done before it stays.
   * @throws HostError `PartMissing` before anything is changed when there is no such element
   */
  readonly setNodes: (namespace: string, values: ReadonlyMap<string, string>) => Promise<void>;
  /** Writes words into controls by their tags: for a program that redraws no bound control. Absent where this cannot be done. */
  readonly setControls?: (words: ReadonlyMap<string, string>) => Promise<void>;
  /** Puts these parts (XML without a declaration) in place of all parts of a namespace that no control is bound to; all or nothing. */
  readonly replaceParts: (namespace: string, parts: readonly string[]) => Promise<void>;
  /** Opens a .docx as a new document in a window of its own; it is not saved yet. */
  readonly openNew: (bytes: Uint8Array) => Promise<void>;
}
