import type { CheckWords } from "../domain/check-words.ts";
import type { LegalRegister } from "../domain/legal.ts";
import { readUnitFiles } from "../read/unit-files.ts";
import type { Workspace } from "../read/workspace.ts";
import { readYaml } from "../read/yaml-file.ts";
import { checkWords } from "../validate/check-words.ts";
import { legalRegister } from "../validate/legal-register.ts";
import { unitRegister } from "../validate/unit-register.ts";

/** What the content rules know beside the document: words, citable documents, and names that contain a numeral. */
export interface ContentKnowledge {
  readonly words: CheckWords;
  readonly legal: LegalRegister;
  readonly names: readonly string[];
}

/** `day` chooses the register of units. */
export function loadContentKnowledge(workspace: Workspace, day: string): ContentKnowledge {
  const source = (path: string) => readYaml(workspace.locate(path), path);
  const legal = legalRegister(source("data/legal/documents.yaml"), source("data/legal/names.yaml"));
  const units = unitRegister(readUnitFiles(workspace.locate), day);
  const numbered = [...units.districts, ...units.communes].map(({ name }) => name).filter((name) => /\d/.test(name));
  return {
    words: checkWords(source("data/check/words.yaml"), source("data/check/confusions.yaml")),
    legal,
    names: [...legal.names.map(({ name }) => name), ...numbered],
  };
}
