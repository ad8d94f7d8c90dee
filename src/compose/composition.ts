import type { View } from "../domain/view.ts";
import type { Composition } from "./helper.ts";
import { nameSplitter } from "./known-names.ts";
import type { Ledger } from "./ledger.ts";
import { narrativeReader, taskReader } from "./narrative-text.ts";
import type { TextSurroundings } from "./officer-text.ts";

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
  narratives: officerTexts(view),
});

/** How officers' texts are read: what `{…}` quotes, and where names with numerals stand. */
export const officerTexts = (
  view: Pick<View, "indicators" | "legal" | "register">,
): TextSurroundings["narratives"] => ({
  read: narrativeReader(view),
  readTask: taskReader(view),
  split: nameSplitter(namesOf(view)),
});

function* namesOf({ legal, register }: Pick<View, "legal" | "register">): Generator<string> {
  for (const { name } of legal.names) yield name;
  for (const unit of register.byCode.values()) {
    yield unit.name;
    yield unit.shortName;
  }
}
