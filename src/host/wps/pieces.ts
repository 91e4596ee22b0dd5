// Many places in one call: an address of several areas, where this build works on all of them and not on the first alone. Each member of an
// object is a call that crosses to WPS, so ranges that were asked for once are kept.
import { range, type Area } from '../plan';
import { ET, type EtRange, type EtWorksheet } from './model';

/** Characters of an address. */
const LONGEST = 255;

/** What one setting reaches in this build, tried on a fresh sheet. */
export interface Reach {
  /** An address of several areas stands for all of them, not for the first alone. */
  readonly severalAreas: boolean;
  /** The borders of a range can be set without naming each side. */
  readonly bordersTogether: boolean;
  /** The prompt of some cells of a validation is theirs alone. */
  readonly promptsApart: boolean;
}

export interface Pieces {
  readonly reach: Reach;
  /** Does the same to all areas, in as few calls as this build allows. Gives the areas that one range stands for. */
  readonly each: (areas: readonly Area[], act: (range: EtRange, areas: readonly Area[]) => void) => void;
}

export function piecesOf(sheet: EtWorksheet, reach: Reach): Pieces {
  const ranges = new Map<string, EtRange>();
  const at = (address: string) => {
    const found = ranges.get(address) ?? sheet.Range(address);
    ranges.set(address, found);
    return found;
  };
  return {
    reach,
    each: (areas, act) => {
      for (const some of reach.severalAreas ? chunks(areas) : areas.map((area) => [area]))
        act(at(some.map((area) => range(area)).join(',')), some);
    },
  };
}

function chunks(areas: readonly Area[]): readonly (readonly Area[])[] {
  const all: Area[][] = [];
  let length = Infinity;
  for (const area of areas) {
    const more = range(area).length + 1;
    if (length + more > LONGEST) {
      all.push([]);
      length = 0;
    }
    all[all.length - 1]?.push(area);
    length += more;
  }
  return all;
}

/** Tries on a fresh sheet, and leaves it as it was. */
export function reachOf(sheet: EtWorksheet): Reach {
  const [both, first, second] = [sheet.Range('A1,C3'), sheet.Range('A1'), sheet.Range('C3')];
  const [merged, end] = [sheet.Range('A1:B1,C3:D3'), sheet.Range('C3:D3')];
  const severalAreas =
    tried(
      () => (both.WrapText = true),
      () => second.WrapText === true,
      () => (both.WrapText = false),
    ) &&
    tried(
      () => merged.Merge(),
      () => end.MergeCells === true,
      () => (merged.UnMerge(), end.UnMerge()),
    );
  return {
    severalAreas,
    bordersTogether: tried(
      () => (first.Borders.LineStyle = ET.continuous),
      () => first.Borders.Item(ET.side.bottom).LineStyle === ET.continuous,
      () => (first.Borders.LineStyle = ET.none),
    ),
    promptsApart:
      severalAreas &&
      tried(
        () => {
          both.Validation.Add(ET.rule.custom, ET.information, ET.between, '=TRUE');
          first.Validation.InputMessage = '1';
          second.Validation.InputMessage = '2';
        },
        () => first.Validation.InputMessage === '1' && second.Validation.InputMessage === '2',
        () => both.Validation.Delete(),
      ),
  };
}

/** Whether something works. What was tried is undone in any case. */
function tried(act: () => unknown, worked: () => boolean, undo: () => unknown): boolean {
  try {
    act();
    return worked();
  } catch {
    return false;
  } finally {
    quietly(undo);
  }
}

function quietly(undo: () => unknown): void {
  try {
    undo();
  } catch {
    return;
  }
}
