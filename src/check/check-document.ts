import type { Profile } from "../domain/checking/check-rule.ts";
import type { CheckedDocument } from "../domain/checking/checked-document.ts";
import type { CheckWords } from "../domain/checking/document-words.ts";
import type { ComponentWords, LayoutLaw } from "../domain/checking/layout-law.ts";
import type { LegalRegister } from "../domain/criteria/legal.ts";
import { recognise } from "./components/components.ts";
import { contentRules } from "./content/rules.ts";
import { layoutRules } from "./layout/rules.ts";
import { placesOf } from "./places/places.ts";
import { type RuleFinding, runRules } from "./run-rules.ts";
import { contentOf } from "./text/content.ts";

/** What the rules know beside the document. */
export interface CheckKnowledge {
  readonly law: LayoutLaw;
  readonly components: ComponentWords;
  readonly words: CheckWords;
  readonly legal: LegalRegister;
  /** Official names that contain a numeral. */
  readonly names: readonly string[];
}

/** Everything that the rules meet in a document; a text file has words and no layout. */
export function checkDocument(
  document: CheckedDocument,
  { law, components, words, legal, names }: CheckKnowledge,
  profile: Profile,
): readonly RuleFinding[] {
  const run = { file: document.file, context: { profile }, placeOf: placesOf(document) };
  return [
    ...(document.kind === "docx" ? runRules(layoutRules(law), recognise(document, components), run) : []),
    ...runRules(contentRules, contentOf(document, words, legal, names), run),
  ];
}
