import type { Indicator } from "../domain/figures/indicator.ts";
import type { ReportingLevel, UnitLevel } from "../domain/units/unit.ts";
import { type AllForms, workbookForms } from "../validate/forms/forms.ts";
import { formWithAdditions } from "../validate/provinces/form-additions.ts";
import { provincialFile } from "./provincial-files.ts";
import type { WorkspaceFiles } from "./workspace-files.ts";

/** The country's forms with what the province asks for besides. */
export function formFiles(
  files: WorkspaceFiles,
  indicatorsAt: (level: ReportingLevel) => ReadonlyMap<string, Indicator>,
): AllForms {
  const path = provincialFile(files, "forms");
  const added = path === undefined ? undefined : files.yaml(path);
  const form = (id: UnitLevel) => formWithAdditions(files.yaml(`data/forms/${id}.yaml`), id, added);
  const sources = { district: form("district"), commune: form("commune"), province: form("province") };
  return workbookForms(sources, { district: indicatorsAt("district"), commune: indicatorsAt("commune") });
}
