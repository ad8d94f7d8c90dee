import type { CheckKnowledge } from "../check/check-document.ts";
import { readUnitFiles } from "../read/workspace/unit-files.ts";
import { findWorkspace } from "../read/workspace/workspace.ts";
import { readYaml } from "../read/workspace/yaml-file.ts";
import { checkWords } from "../validate/rules/document-words.ts";
import { componentWords, layoutLaw } from "../validate/rules/layout-rules.ts";
import { legalRegister } from "../validate/rules/legal-register.ts";
import { unitRegister } from "../validate/units/unit-register.ts";

/** Law, words and names that documents are held against. `day` chooses the register of units. */
export function loadCheckKnowledge(folder: string, day: string): CheckKnowledge {
  const { locate } = findWorkspace(folder);
  const source = (path: string) => readYaml(locate(path), path);
  const legal = legalRegister(source("data/legal/documents.yaml"), source("data/legal/names.yaml"));
  const units = unitRegister(readUnitFiles(locate), day);
  const numbered = [...units.districts, ...units.communes].map(({ name }) => name).filter((name) => /\d/.test(name));
  return {
    law: layoutLaw(source("data/check/layout-rules.yaml")),
    components: componentWords(source("data/check/components.yaml")),
    words: checkWords(source("data/check/words.yaml"), source("data/check/confusions.yaml")),
    legal,
    names: [...legal.names.map(({ name }) => name), ...numbered],
  };
}
