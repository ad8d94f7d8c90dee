import type { CheckRule, Profile } from "../domain/checking/check-rule.ts";
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
  const content = contentOf(document, words, legal, names);
  if (document.kind !== "docx") return runRules(contentRules, content, run);
  const recognised = recognise(document, components);
  const family = familyOf(recognised, families);
  return [
    ...(family ? [otherLaw(family, law, run)] : []),
    ...runRules(heldRules(layoutRules(law), family), recognised, run),
    ...runRules(
      family && family.rules.length === 0 ? contentRules.filter((rule) => !isOf(law, rule)) : contentRules,
      content,
      run,
    ),
  ];
}

type Run = Parameters<typeof runRules>[2];

/** Of the rules over layout those that hold for a document that other law governs. */
const heldRules = (rules: readonly LayoutCheck[], family: DocumentFamily | undefined): readonly LayoutCheck[] =>
  family ? rules.filter(({ id }) => family.rules.includes(id)) : rules;

type LayoutCheck = CheckRule<RecognisedDocument>;

/** Whether a rule over words is the decree's own (padding of days, capitals), and not one of arithmetic or language. */
const isOf = ({ document }: LayoutLaw, { clause }: { readonly clause?: string }): boolean =>
  clause?.startsWith(document) === true;

/** What governs a document otherwise, in one line. */
function otherLaw({ name, law, rules }: DocumentFamily, { document }: LayoutLaw, run: Run): RuleFinding {
  const expected = `theo ${law}; ${document} ${rules.length === 0 ? "không áp dụng" : "chỉ áp dụng một phần"}`;
  const hit = { found: name, expected };
  return { hit, finding: { code: "nd30/other-law", severity: "info", place: { file: run.file }, ...hit } };
}
