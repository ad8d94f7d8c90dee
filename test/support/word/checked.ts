import { join } from "node:path";
import { recognise } from "../../../src/check/components/components.ts";
import { layoutRules } from "../../../src/check/layout/rules.ts";
import type { Profile, RuleHit } from "../../../src/domain/checking/check-rule.ts";
import type { CheckedDocument } from "../../../src/domain/checking/checked-document.ts";
import { readYaml } from "../../../src/read/workspace/yaml-file.ts";
import { componentWords, layoutLaw } from "../../../src/validate/rules/layout-rules.ts";
import { ROOT } from "../workspace.ts";

const yaml = (file: string) => readYaml(join(ROOT, file), file);

export const LAW = layoutLaw(yaml("data/document-rules/layout-rules.yaml"));
export const WORDS = componentWords(yaml("data/document-rules/components.yaml"));

export interface LayoutHit extends RuleHit {
  readonly id: string;
}

const RULES = layoutRules(LAW);

/** What every rule over layout says of a document. */
export function layoutHits(document: CheckedDocument, profile: Profile = "draft"): readonly LayoutHit[] {
  const recognised = recognise(document, WORDS);
  return RULES.filter(({ profiles }) => profiles?.includes(profile) ?? true).flatMap(({ id, check }) =>
    check(recognised, { profile }).map((hit) => ({ id, ...hit })),
  );
}
