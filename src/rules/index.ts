// The door of the room: what holds within the tables and from one year to the next. Rules on texts have a door of their own (text/).
export { carried, carriedCells, type Carried, type CarriedRule } from './carried';
export { catalogue } from './catalogue';
export { check, serves, type CheckOptions } from './check';
export { cellsOf, equations, sideName, type Equation, type EquationRule, type Term } from './equations';
export { carriedFormula, carriedStatus, type Carrying } from './carriedFormula';
export { blankFormula, brokenFormula, cellFaultFormula, onlyTotalFormula, statusFormula, type Locator } from './formula';
export { handbook, handbookEntries, type HandbookEntry } from './handbook';
export { rules } from './register';
export type { Context, Finding, Remark, Rule, Severity, Span } from './rule';
export { cellName } from './wording';
