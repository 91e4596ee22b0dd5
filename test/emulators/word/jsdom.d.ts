// What the tests use of jsdom, which brings no types of its own.
declare module 'jsdom' {
  import { type Context } from 'node:vm';

  export class VirtualConsole {
    on(event: string, heard: (...args: readonly unknown[]) => void): this;
  }
  export class JSDOM {
    constructor(html: string, options: Readonly<Record<string, unknown>>);
    readonly window: Window & typeof globalThis;
    getInternalVMContext(): Context;
  }
}
