// What is said after something was pasted.
import type { Pasted } from '../host/univer';
import { zhCN as t } from './messages';

export function pasteWords({ written, left, different }: Pasted): string {
  const first = written === 0 ? t.pastedNothing : left > 0 ? t.pastedPartly(written, left) : t.pasted(written);
  return different.length > 0 ? `${first}${t.pastedDifferent(different)}` : first;
}
