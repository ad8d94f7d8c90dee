import type { Profile } from "../domain/checking/check-rule.ts";
import type { CheckedDocument } from "../domain/checking/checked-document.ts";
import type { CheckWords } from "../domain/checking/document-words.ts";
import type { ComponentWords, DocumentFamily, LayoutLaw } from "../domain/checking/layout-law.ts";
import type { LegalRegister } from "../domain/criteria/legal.ts";
import { type RecognisedDocument, recognise } from "./components/components.ts";
import { familyOf } from "./components/family.ts";
import { contentRules } from "./content/rules.ts";
import { layoutRules } from "./layout/rules.ts";
import { placesOf } from "./places/places.ts";
import { type RuleFinding, runRules } from "./run-rules.ts";
import { contentOf } from "./text/content.ts";

/** What the rules know beside the document. */
export interface CheckKnowledge {
  readonly law: LayoutLaw;
  readonly components: ComponentWords;
  /** Documents that other rules govern. */
  readonly families: readonly DocumentFamily[];
  readonly words: CheckWords;
  readonly legal: LegalRegister;
  /** Official names that contain a numeral. */
  readonly names: readonly string[];
}

/** Everything that the rules meet in a document; a text file has words and no layout. */
export function checkDocument(
  document: CheckedDocument,
  { law, components, families, words, legal, names }: CheckKnowledge,
  profile: Profile,
): readonly RuleFinding[] {
  const run = { file: document.file, context: { profile }, placeOf: placesOf(document) };
  return [
    ...(document.kind === "docx" ? layoutFindings(recognise(document, components), law, families, run) : []),
    ...runRules(contentRules, contentOf(document, words, legal, names), run),
  ];
}

type Run = Parameters<typeof runRules>[2];

/** What governs a document otherwise is said in one line, and it is held only to the rules that hold for it too. */
function layoutFindings(
  recognised: RecognisedDocument,
  law: LayoutLaw,
  families: readonly DocumentFamily[],
  run: Run,
): readonly RuleFinding[] {
  const rules = layoutRules(law);
  const family = familyOf(recognised, families);
  if (!family) return runRules(rules, recognised, run);
  const held = rules.filter(({ id }) => family.rules.includes(id));
  const hit = {
    found: family.name,
    expected: `theo ${family.law}; ${law.document} ${held.length === 0 ? "không áp dụng" : "chỉ áp dụng một phần"}`,
  };
  const said = runRules([{ id: "nd30/other-law", severity: "info", check: () => [hit] }], recognised, run);
  return [...said, ...runRules(held, recognised, run)];
}
