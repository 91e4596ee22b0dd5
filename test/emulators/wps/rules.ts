// Data validation and conditional formats of the emulated WPS, with the limits that the object model puts on them.
import type { Area } from '../../../src/host/plan';
import { shift } from '../../../src/host/shift';
import { overlaps, sameArea } from '../office/address';
import type { Conditional, Sheet, Validation } from '../office/book';
import { enumerated, hostObject, refuse, type Property } from './bridge';
import type { World } from './world';

const DEFAULT = { InputTitle: '', InputMessage: '', ErrorTitle: '', ErrorMessage: '', ShowError: true };

export function validationObject(world: World, sheet: Sheet, areas: readonly Area[]): object {
  const found = () => sheet.validations.filter(({ area }) => areas.some((one) => sameArea(one, area)));
  /** In some builds the words of a part are those of the whole validation that was added in one go. */
  const own = () => {
    const mine = found();
    if (world.switches.promptParts === 'apart') return mine;
    return sheet.validations.filter(({ errorAlert }) => mine.some((one) => one.errorAlert === errorAlert));
  };
  const word = (key: keyof typeof DEFAULT, longest: number): Property => ({
    get: () => (own()[0]?.prompt as Record<string, unknown> | undefined)?.[key] ?? refuse('There is no validation.'),
    set: (value) => {
      const found = own();
      if (found.length === 0) refuse('There is no validation.');
      if (typeof value === 'string' && value.length > longest) refuse('The text is too long.');
      for (const one of found) one.prompt = { ...(one.prompt as object), [key]: value } as Validation['prompt'];
    },
  });
  return hostObject(world, 'Validation', {
    properties: {
      InputTitle: word('InputTitle', 32),
      InputMessage: word('InputMessage', 255),
      ErrorTitle: word('ErrorTitle', 32),
      ErrorMessage: word('ErrorMessage', 255),
      ShowError: word('ShowError', 0),
    },
    methods: {
      Add: (type, alert, operator, formula1, formula2) => {
        world.counts.writes += 1;
        if (sheet.protection) refuse('The sheet is protected.');
        const together = {};
        for (const area of areas) {
          if (sheet.validations.some((one) => overlaps(one.area, area))) refuse('There is a validation already: Delete it first.');
          enumerated(world, 'Validation.Add', type, (kind) => {
            if (typeof formula1 !== 'string') refuse('Formula1 is wanted.');
            if (kind === 3 && String(formula1).length > 255) refuse('The list is too long.');
            if ((kind === 1 || kind === 2) && typeof formula2 !== 'string') refuse('Formula2 is wanted.');
            sheet.validations.push({
              area,
              rule: {
                type: kind,
                alert: Number(alert),
                operator: Number(operator),
                formula1: String(formula1),
                formula2: String(formula2),
              },
              prompt: { ...DEFAULT },
              errorAlert: together,
              ignoreBlanks: true,
            });
          });
        }
        return undefined;
      },
      Delete: () => {
        world.counts.writes += 1;
        const gone = found();
        sheet.validations = sheet.validations.filter((one) => !gone.includes(one));
        return undefined;
      },
    },
  });
}

/** A new rule comes last, as in Excel's object model. Its formula is kept as seen from the first cell of its area. */
export function conditionsObject(world: World, sheet: Sheet, areas: readonly Area[]): object {
  return hostObject(world, 'FormatConditions', {
    methods: {
      Add: (type, operator, formula) => {
        world.counts.writes += 1;
        if (sheet.protection) refuse('The sheet is protected.');
        if (type !== 2 || operator !== undefined) return refuse('not modelled: a conditional format that is no formula');
        if (typeof formula !== 'string' || !/^=./.test(formula) || formula.length > 8192) return refuse('A formula is wanted.');
        const [first] = areas;
        const base = world.switches.rulesSeenFrom === 'active cell' ? world.activeCell : first;
        if (!base) return refuse('A range has an area.');
        const rules = areas.map((area): Conditional => ({
          id: `${sheet.id}-${sheet.conditionals.length}`,
          area,
          formula: shift(formula, area.row - base.row, area.column - base.column),
          stopIfTrue: true,
          format: new Map(),
        }));
        sheet.conditionals.push(...rules);
        return conditionObject(world, rules);
      },
    },
  });
}

function conditionObject(world: World, rules: readonly Conditional[]): object {
  const part = (key: string, wanted: 'number' | 'boolean'): Property => ({
    get: () => rules[0]?.format.get(key) ?? null,
    set: (value) => {
      if (typeof value !== wanted) return void world.faults.push(`FormatCondition ${key} takes a ${wanted}`);
      for (const rule of rules) rule.format.set(key, value as number);
    },
  });
  return hostObject(world, 'FormatCondition', {
    properties: {
      Interior: { get: () => hostObject(world, 'Interior', { properties: { Color: part('fill', 'number') } }) },
      Font: {
        get: () => hostObject(world, 'Font', { properties: { Color: part('colour', 'number'), Bold: part('bold', 'boolean') } }),
      },
    },
  });
}
