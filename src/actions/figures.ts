// What a passage of prose is understood to state: how a doubter sees why a sentence was flagged.
import { isStated, mentions, type StatedKey } from '../narrative';

export interface StatedFigure {
  readonly key: StatedKey;
  /** 件 or 元; percent for `yoyPercent`; 1 for a claim (均已办结). */
  readonly value: number;
  /** The words that state it. */
  readonly text: string;
}

/** The figures and claims of a passage, in its order. */
export function statedFigures(passage: string): StatedFigure[] {
  return mentions(passage).flatMap(({ key, value, text }) => (isStated(key) ? [{ key, value, text }] : []));
}
