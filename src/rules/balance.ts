// What it means that an equation is broken, and how that is said. Serves every identity of tables 3 and 4.
import type { CellId, Edition } from '../form';
import { cellsOf, equations, sideName, type EquationRule, type Term } from './equations';
import { sumAt, type Balance } from './layout';
import type { Context, Remark } from './rule';

/** The cells of all equations of a rule. */
export const balanceCells =
  (rule: EquationRule) =>
  (form: Edition): readonly CellId[] =>
    equations(form).flatMap((equation) => (equation.rule === rule ? cellsOf(equation) : []));

/**
 * Each equation by itself, as soon as all its own operands are figures, whatever the others say:
 * where a broken row crosses a broken column stands not always the wrong cell.
 * @param spare equations about which another rule speaks
 */
export const broken =
  (rule: EquationRule, spare?: (balance: Balance, context: Context) => boolean) =>
  (context: Context): readonly Remark[] => {
    const { numbers, layout } = context;
    let remarks: Remark[] | undefined;
    for (const balance of layout.balances[rule]) {
      const expected = sumAt(numbers, balance.left);
      const actual = sumAt(numbers, balance.right);
      // A sum over a blank is NaN, and so is the difference: neither above nor below 0.
      const difference = actual - expected;
      if (!(difference > 0 || difference < 0) || spare?.(balance, context)) continue;
      const message = sentence(balance, numbers, expected, actual);
      (remarks ??= []).push({ message, cells: cellsOf(balance.equation), expected, actual, difference });
    }
    return remarks ?? [];
  };

/** 「自然人列：新收 12 + 上年结转 1 = 13，应等于 办结总计 11 + 结转下年 1 = 12，差 1」 */
function sentence({ equation, left, right }: Balance, numbers: Float64Array, expected: number, actual: number): string {
  const gap = `，差 ${Math.abs(actual - expected)}`;
  const spelled = (terms: readonly Term[], places: readonly number[]) =>
    terms.map(({ label }, at) => `${label} ${numbers[places[at] ?? -1] ?? ''}`).join(' + ');
  if (right.length > 1) {
    const [a, b] = [spelled(equation.left, left), spelled(equation.right, right)];
    return `${equation.where}：${a} = ${expected}，应等于 ${b} = ${actual}${gap}`;
  }
  const total = `${sideName(equation, equation.right)}为 ${actual}`;
  if (left.length < 5) return `${equation.where}：${spelled(equation.left, left)} = ${expected}，${total}${gap}`;
  return `${equation.where}：${sideName(equation, equation.left)} ${expected}，${total}${gap}`;
}

/** Whether an equation holds for these numbers; never where an operand is no figure. */
export const holds = ({ left, right }: Balance, numbers: Float64Array): boolean => sumAt(numbers, left) === sumAt(numbers, right);
