import type { CheckKnowledge } from "../check/check-document.ts";
import type { LegalRegister } from "../domain/criteria/legal.ts";
import type { UnitRegister } from "../domain/units/unit.ts";
import { checkWords } from "../validate/rules/document-words.ts";
import { componentWords, documentFamilies, layoutLaw } from "../validate/rules/layout-rules.ts";
import type { WorkspaceFiles } from "./workspace-files.ts";

/** Law, words and names that documents are held against. */
export function documentChecking(
  { yaml }: Pick<WorkspaceFiles, "yaml">,
  legal: LegalRegister,
  { districts, communes }: UnitRegister,
): CheckKnowledge {
  const numbered = [...districts, ...communes].map(({ name }) => name).filter((name) => /\d/.test(name));
  return {
    law: layoutLaw(yaml("data/document-rules/layout-rules.yaml")),
    components: componentWords(yaml("data/document-rules/components.yaml")),
    families: documentFamilies(yaml("data/document-rules/families.yaml")),
    words: checkWords(
      yaml("data/document-rules/words.yaml"),
      yaml("data/document-rules/confusions.yaml"),
      yaml("data/document-rules/compounds.yaml"),
    ),
    legal,
    names: [...legal.names.map(({ name }) => name), ...numbered],
  };
}
