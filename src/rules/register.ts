// The rules with which checking starts, in the order in which they run: identities first, so that later rules see what has failed
// already. The others come behind them (text/).
import { carriedOver } from './carriedOver';
import { labels } from './labels';
import type { Rule } from './rule';
import { table2 } from './table2';
import { table3Cells } from './table3Cells';
import { table3Identities } from './table3Identities';
import { table3Plausibility } from './table3Plausibility';
import { table4 } from './table4';

export const rules: readonly Rule[] = [
  ...labels,
  ...table2,
  ...table3Cells,
  ...table3Identities,
  ...table3Plausibility,
  ...table4,
  ...carriedOver,
];
