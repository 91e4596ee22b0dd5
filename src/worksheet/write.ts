// Figures and texts back into the workbook, each where it stands now.
import type { CellWrite } from '../host/host';
import type { PlaceId } from './names';
import type { ReadReport } from './read';

/** A value for a place; null empties it. */
export interface PlaceValue {
  readonly id: PlaceId;
  readonly after: string | number | null;
}

/** The cells to write; ids without a place are left out. */
export function writes(locate: ReadReport['locate'], changes: readonly PlaceValue[]): readonly CellWrite[] {
  return changes.flatMap(({ id, after }) => {
    const place = locate(id);
    return place ? [{ ...place, value: after }] : [];
  });
}
