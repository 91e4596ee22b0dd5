// Data validation and conditional formats of the emulated Excel, with the limits that Excel puts on them.
import type { Area } from '../../../src/host/plan';
import { overlaps, sameArea } from './address';
import { colour, mayFormat } from './format';
import { flag, hostObject, invalid, record, refuse, text, type HostObject, type Json, type Property } from './object';
import type { Conditional, Sheet, Validation } from './book';
import { locked, type World } from './world';

const EMPTY = {
  rule: {},
  prompt: { message: '', showPrompt: true, title: '' },
  errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
};

function checkedRule(value: Json): Json {
  const kinds = Object.entries(record(value));
  const [kind, given] = kinds[0] ?? [];
  if (kinds.length !== 1 || given === undefined) return invalid('A validation has one rule.');
  const rule = record(given);
  if (kind === 'list') {
    if (typeof rule['source'] === 'string' && !rule['source'].startsWith('=') && rule['source'].length > 255)
      return invalid('The list is too long.');
  } else if (kind === 'wholeNumber' || kind === 'decimal') {
    if (rule['formula1'] === undefined || rule['operator'] === undefined) return invalid();
    if (rule['operator'] === 'Between' && rule['formula2'] === undefined) return invalid();
  } else if (kind === 'custom') {
    if (!text(rule['formula']).startsWith('=')) return invalid();
  } else return refuse('ApiNotFound', `not modelled: DataValidationRule.${String(kind)}`);
  return value;
}

/** Titles hold 32 characters, messages 255. */
function checkedWords(value: Json): Json {
  const words = record(value);
  return text(words['title'] ?? '').length > 32 || text(words['message'] ?? '').length > 255
    ? invalid('The title or message is too long.')
    : value;
}

export function validationObject(sheet: Sheet, area: Area): HostObject {
  const found = () => sheet.validations.find((item) => sameArea(item.area, area));
  const own = (): Validation => {
    if (sheet.protection) locked();
    const existing = found();
    if (existing) return existing;
    // A new validation replaces what stood on these cells; Excel would cut the old areas, which is not modelled.
    sheet.validations = sheet.validations.filter((item) => !overlaps(item.area, area));
    const fresh = { area, ...EMPTY, ignoreBlanks: true };
    sheet.validations.push(fresh);
    return fresh;
  };
  const part = (name: 'rule' | 'prompt' | 'errorAlert', check: (value: Json) => Json): Property => ({
    get: () => found()?.[name] ?? EMPTY[name],
    set: (value) => {
      own()[name] = check(value);
    },
  });
  return hostObject('DataValidation', {
    properties: {
      Rule: part('rule', checkedRule),
      Prompt: part('prompt', checkedWords),
      ErrorAlert: part('errorAlert', checkedWords),
      IgnoreBlanks: {
        get: () => found()?.ignoreBlanks ?? true,
        set: (value) => {
          own().ignoreBlanks = flag(value);
        },
      },
      Type: { get: () => Object.keys(record(found()?.rule ?? {}))[0] ?? 'None' },
    },
    methods: {
      Clear: {
        writes: true,
        call: () => {
          sheet.validations = sheet.validations.filter((item) => !overlaps(item.area, area));
          return null;
        },
      },
    },
  });
}

/** Only custom formulas; a new rule gets the top priority, as in Excel. */
export function conditionalCollection(world: World, sheet: Sheet, area: Area): HostObject {
  const here = () => sheet.conditionals.filter((rule) => overlaps(rule.area, area));
  return hostObject('ConditionalFormatCollection', {
    items: () => here().map((rule) => conditionalObject(world, sheet, rule)),
    item: (key) => {
      const rule = here().find(({ id }) => id === key);
      return rule ? conditionalObject(world, sheet, rule) : null;
    },
    methods: {
      Add: {
        writes: true,
        call: (type) => {
          mayFormat(sheet, 'allowFormatCells');
          if (text(type) !== 'Custom') return refuse('ApiNotFound', `not modelled: conditional format ${text(type)}`);
          const rule: Conditional = { id: world.book.newId(), area, formula: '', stopIfTrue: false, format: new Map() };
          sheet.conditionals.unshift(rule);
          return conditionalObject(world, sheet, rule);
        },
      },
      ClearAll: {
        writes: true,
        call: () => {
          mayFormat(sheet, 'allowFormatCells');
          sheet.conditionals = sheet.conditionals.filter((rule) => !overlaps(rule.area, area));
          return null;
        },
      },
      GetCount: { call: () => here().length },
    },
  });
}

function conditionalObject(world: World, sheet: Sheet, rule: Conditional): HostObject {
  const look = (key: string, parse: (value: Json) => Json): Property => ({
    get: () => rule.format.get(key) ?? null,
    set: (value) => {
      mayFormat(sheet, 'allowFormatCells');
      rule.format.set(key, parse(value));
    },
  });
  const formula = () =>
    hostObject('ConditionalFormatRule', {
      properties: {
        Formula: {
          get: () => rule.formula,
          set: (value) => {
            const found = text(value);
            if (!found.startsWith('=') || found.length > world.longestRule) return void invalid();
            rule.formula = found;
          },
        },
      },
    });
  const format = () =>
    hostObject('ConditionalRangeFormat', {
      links: {
        Fill: () => hostObject('ConditionalRangeFill', { properties: { Color: look('fill.color', colour) } }),
        Font: () =>
          hostObject('ConditionalRangeFont', { properties: { Color: look('font.color', colour), Bold: look('font.bold', flag) } }),
      },
    });
  return hostObject('ConditionalFormat', {
    identity: { Id: rule.id },
    properties: {
      Id: { get: () => rule.id },
      Type: { get: () => 'Custom' },
      Priority: { get: () => sheet.conditionals.indexOf(rule) },
      StopIfTrue: {
        get: () => rule.stopIfTrue,
        set: (value) => {
          rule.stopIfTrue = flag(value);
        },
      },
    },
    links: { Custom: () => hostObject('CustomConditionalFormat', { links: { Rule: formula, Format: format } }) },
    methods: {
      Delete: {
        writes: true,
        call: () => {
          sheet.conditionals = sheet.conditionals.filter((other) => other !== rule);
          return null;
        },
      },
    },
  });
}
