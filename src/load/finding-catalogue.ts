import type { FindingEntry } from "../domain/findings/finding-entry.ts";
import { findWorkspace } from "../read/workspace/workspace.ts";
import { readYaml } from "../read/workspace/yaml-file.ts";
import { findingCatalogue } from "../validate/rules/finding-catalogue.ts";

const CATALOGUE = "data/findings.yaml";

/** The pages of finding codes, for formats that carry them. `folder` is where the command was started. */
export const loadCatalogue = (folder: string): readonly FindingEntry[] =>
  findingCatalogue(readYaml(findWorkspace(folder).locate(CATALOGUE), CATALOGUE));
