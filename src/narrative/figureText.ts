// A figure as it is printed.

/** No exponent, no separators, no tail of binary fractions. */
export function figureText(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const text = value.toFixed(10).replace(/0+$/, '').replace(/\.$/, '');
  return text === '-0' ? '0' : text;
}
