// Conditional formats and validations of a plan in the engine's words.
import {
  BooleanNumber,
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  type IDataValidationRule,
} from '@univerjs/core';
import { type LexerTreeBuilder } from '@univerjs/engine-formula';
import { CFRuleType, CFSubRuleType, type IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting';
import type { ConditionalFormat, ValidationPlan } from '../plan';
import { rangeOf } from './range';

/** The engine sees relative references from the topmost range, a plan from its first one. */
export function formatRule({ areas, formula, look }: ConditionalFormat, cfId: string, lexer: LexerTreeBuilder): IConditionFormattingRule {
  const ranges = areas.map(rangeOf);
  const [first] = ranges;
  const [top] = [...ranges].sort((a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn);
  const moved =
    first && top && first !== top
      ? lexer.moveFormulaRefOffset(formula, top.startColumn - first.startColumn, top.startRow - first.startRow)
      : formula;
  return {
    cfId,
    ranges,
    stopIfTrue: false,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: moved,
      style: {
        bg: { rgb: look.fill },
        ...(look.colour === undefined ? {} : { cl: { rgb: look.colour } }),
        ...(look.bold ? { bl: BooleanNumber.TRUE } : {}),
      },
    },
  };
}

const TYPES = {
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  list: DataValidationType.LIST,
  any: DataValidationType.ANY,
} as const;

export function validationRule({ area, rule, prompt, error }: ValidationPlan, uid: string): IDataValidationRule {
  return {
    uid,
    ranges: [rangeOf(area)],
    type: TYPES[rule.kind],
    allowBlank: true,
    ...(rule.kind === 'list' ? { formula1: rule.items.join(',') } : {}),
    ...(rule.kind === 'whole' || rule.kind === 'decimal'
      ? { operator: DataValidationOperator.BETWEEN, formula1: String(rule.min), formula2: String(rule.max) }
      : {}),
    showInputMessage: true,
    promptTitle: prompt.title,
    prompt: prompt.message,
    ...(error
      ? { showErrorMessage: true, errorStyle: DataValidationErrorStyle.STOP, errorTitle: error.title, error: error.message }
      : { showErrorMessage: false }),
  };
}
