import type { Unit } from "../../domain/units/unit.ts";
import type { Composition } from "./helper.ts";
import type { Part } from "./ledger.ts";
import { figureParts, joinParts } from "./print.ts";
import { countOfRows } from "./row-totals.ts";
import { kindOf } from "./unit-phrase.ts";
import { unitContext } from "./values.ts";

/**
 * Names of units, or what stands for them where they are more than a sentence names: the given words, else how many
 * there are of each kind ("15 xã và 2 phường"), with the names in a footnote.
 */
export function shortened(
  composition: Composition,
  units: readonly Unit[],
  names: readonly Part[],
  words: unknown,
): readonly Part[] {
  const most = composition.view.namesInSentence?.();
  if (most === undefined || units.length <= most) return names;
  const short = () => (words === undefined ? numbers(composition, units) : composition.ledger.partsOf(String(words)));
  return [{ text: "", long: { short, names } }];
}

function numbers(composition: Composition, units: readonly Unit[]): readonly Part[] {
  const kinds = [...new Set(units.map(kindOf))];
  const items = kinds.map((kind) => {
    const rows = units.filter((unit) => kindOf(unit) === kind).map((unit) => unitContext(composition, unit));
    return figureParts(composition, countOfRows(rows, `Số ${kind} trong danh sách`), { unit: kind });
  });
  return joinParts(items, ", ", " và ");
}
