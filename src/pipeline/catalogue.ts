import type { FindingEntry } from "../domain/finding-entry.ts";
import { findWorkspace } from "../read/workspace.ts";
import { readYaml } from "../read/yaml-file.ts";
import { findingCatalogue } from "../validate/finding-catalogue.ts";

const CATALOGUE = "data/findings.yaml";

/** The pages of finding codes, for formats that carry them. `folder` is where the command was started. */
export const loadCatalogue = (folder: string): readonly FindingEntry[] =>
  findingCatalogue(readYaml(findWorkspace(folder).locate(CATALOGUE), CATALOGUE));
