import type { View } from "../domain/view.ts";
import type { Composition } from "./helper.ts";
import { nameSplitter } from "./known-names.ts";
import type { Ledger } from "./ledger.ts";
import { narrativeReader } from "./narrative-text.ts";

/** What the helpers of one composition share. */
export const createComposition = (
  view: View,
  ledger: Ledger,
  names: ReadonlySet<string>,
  documentType = "",
): Composition => ({
  view,
  ledger,
  documentType,
  names,
  contexts: new Map(),
  narratives: { read: narrativeReader(view), split: nameSplitter(namesOf(view)) },
});

function* namesOf({ legal, register }: View): Generator<string> {
  for (const { name } of legal.names) yield name;
  for (const unit of register.byCode.values()) {
    yield unit.name;
    yield unit.shortName;
  }
}
