// fast-formula-parser brings no types; these are the parts that the tests use.
declare module 'fast-formula-parser' {
  interface Place {
    readonly sheet: string;
    readonly row: number;
    readonly col: number;
  }
  interface Span {
    readonly sheet: string;
    readonly from: { readonly row: number; readonly col: number };
    readonly to: { readonly row: number; readonly col: number };
  }
  interface Hooks {
    readonly functions?: object;
    readonly onCell: (place: Place) => unknown;
    readonly onRange: (span: Span) => unknown[][];
  }
  class FormulaParser {
    static readonly FormulaError: new (name: string) => { readonly name: string };
    constructor(hooks: Hooks);
    parse(formula: string, at: Place): unknown;
  }
  export = FormulaParser;
}
