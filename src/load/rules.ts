import { includedPartials } from "../compose/template/included-partials.ts";
import type { TemplateSource, Vocabulary } from "../compose/template/template-source.ts";
import type { CriteriaSet } from "../domain/criteria/criteria.ts";
import type { LegalRegister } from "../domain/criteria/legal.ts";
import type { Layout } from "../domain/document/layout.ts";
import { type Indicator, referencesOf } from "../domain/figures/indicator.ts";
import { CannotRun } from "../domain/findings/finding.ts";
import type { Office } from "../domain/office/office.ts";
import { type Period, parsePeriod } from "../domain/office/period.ts";
import { TASK_COLUMNS, TASKS } from "../domain/tasks/task.ts";
import type { UnitRegister } from "../domain/units/unit.ts";
import { type Column, type ListSheet, withoutDistricts } from "../domain/workbook/form.ts";
import { sha256 } from "../read/workspace/hash.ts";
import { readText } from "../read/workspace/text-file.ts";
import { readUnitFiles } from "../read/workspace/unit-files.ts";
import type { Workspace } from "../read/workspace/workspace.ts";
import { readYaml } from "../read/workspace/yaml-file.ts";
import { criteriaSets } from "../validate/criteria/criteria-set.ts";
import { type Forms, formLayouts } from "../validate/rules/forms.ts";
import { indicatorDictionary } from "../validate/rules/indicator-dictionary.ts";
import { validateLayout } from "../validate/rules/layout.ts";
import { legalRegister } from "../validate/rules/legal-register.ts";
import { officeSchema } from "../validate/rules/office.ts";
import { parseRules } from "../validate/rules/rule-data.ts";
import { thresholdGroups } from "../validate/units/threshold-groups.ts";
import { unitRegister } from "../validate/units/unit-register.ts";

/** Everything that is known before a workbook is opened: rule data, checked. */
export interface Rules {
  readonly office: Office;
  readonly period: Period;
  readonly register: UnitRegister;
  readonly registerOn: (date: string) => UnitRegister;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly forms: Forms;
  /** Groups of thresholds that a commune has of its own (xã đặc biệt khó khăn). */
  readonly groupsOf: (unit: string) => readonly string[];
}

export function loadRules(workspace: Workspace, periodId: string): Rules {
  const office = parseRules(officeSchema, source(workspace, "data/office.yaml"));
  const period = parsePeriod(periodId, office.calendar);
  const units = readUnitFiles(workspace.locate);
  const registerOn = (date: string) => unitRegister(units, date);
  const indicators = indicatorDictionary(folder(workspace, "data/indicators"));
  const register = registerOn(period.end);
  const layouts = formLayouts(
    {
      district: source(workspace, "data/forms/district.yaml"),
      province: source(workspace, "data/forms/province.yaml"),
    },
    indicators,
  );
  const groupsOf = thresholdGroups(source(workspace, "data/units/threshold-groups.yaml"), period.end);
  const forms =
    register.districts.length > 0
      ? layouts
      : { ...layouts, province: withoutDistricts(layouts.province, layouts.district) };
  return { office, period, register, registerOn, indicators, forms, groupsOf };
}

/** What a document speaks of beside the figures: the template, the legal register, and only the criteria sets that are named. */
export interface DocumentRules {
  readonly template: TemplateSource;
  readonly legal: LegalRegister;
  readonly sets: readonly CriteriaSet[];
  readonly vocabulary: Vocabulary;
  readonly layout: Layout;
  /** Files the document depends on, for the manifest. */
  readonly files: { readonly templates: readonly HashedFile[]; readonly criteria: readonly HashedFile[] };
}

const LAYOUT = "data/layout/nd30.yaml";

interface HashedFile {
  readonly file: string;
  readonly sha256: string;
}

export function loadDocumentRules(workspace: Workspace, rules: Rules, type: string): DocumentRules {
  const settings = rules.office.documents[type];
  if (!settings) {
    const known = Object.keys(rules.office.documents).join(", ");
    throw new CannotRun(`Không có loại văn bản "${type}"; data/office.yaml khai báo: ${known}.`);
  }
  const file = `templates/${settings.template}.md.hbs`;
  const partialFiles = workspace.list("templates/partials", ".md.hbs");
  const partials = new Map(
    partialFiles.map((name) => {
      const partial = `templates/partials/${name}`;
      return [
        name.replace(/\.md\.hbs$/, ""),
        { file: partial, text: readText(workspace.locate(partial), partial).trimEnd() },
      ];
    }),
  );
  const text = withAnnexes(readText(workspace.locate(file), file), settings.annexes ?? [], partials);
  const template = { file, text, partials };
  const included = includedPartials(text, partials);
  const legal = loadLegal(workspace);
  const named = namedSets(workspace, [text, ...[...included.values()].map((one) => one.text)], rules.indicators);
  const sets = criteriaSets(named.map(({ set }) => set));
  return {
    template,
    legal,
    sets,
    vocabulary: vocabularyOf(rules, legal, sets),
    layout: validateLayout(source(workspace, LAYOUT)),
    files: {
      templates: [template, ...included.values()].map((one) => ({
        file: one.file,
        sha256: sha256(Buffer.from(one.text)),
      })),
      criteria: named.map(({ set, text }) => ({ file: set.file, sha256: sha256(Buffer.from(text)) })),
    },
  };
}

/** The template with the annexes that the office's settings name, at its end. */
function withAnnexes(text: string, annexes: readonly string[], partials: TemplateSource["partials"]): string {
  const known = [...partials.keys()].flatMap((name) => /^phu-luc-(.+)$/.exec(name)?.[1] ?? []);
  const unknown = annexes.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new CannotRun(
      `data/office.yaml chọn phụ lục "${unknown}" nhưng không có templates/partials/phu-luc-${unknown}.md.hbs; đang có: ${known.join(", ")}.`,
    );
  return [text.trimEnd(), ...annexes.map((name) => `{{> phu-luc-${name}}}`), ""].join("\n\n");
}

/** The documents and official names that may be cited. */
export const loadLegal = (workspace: Workspace): LegalRegister =>
  legalRegister(source(workspace, "data/legal/documents.yaml"), source(workspace, "data/legal/names.yaml"));

/** Sets whose id stands in the template or in a formula; the others are not even read. */
function namedSets(workspace: Workspace, texts: readonly string[], indicators: Rules["indicators"]) {
  const references = [...indicators.values()].flatMap((indicator) => referencesOf(indicator));
  const names = workspace.list("data/criteria", ".yaml").filter((name) => {
    const id = name.replace(/\.yaml$/, "");
    return [...texts, ...references].some((text) => text.includes(`"${id}`) || text.includes(`:${id}/`));
  });
  return names.map((name) => {
    const path = `data/criteria/${name}`;
    return { set: source(workspace, path), text: readText(workspace.locate(path), path) };
  });
}

const vocabularyOf = (rules: Rules, legal: LegalRegister, sets: readonly CriteriaSet[]): Vocabulary => ({
  indicators: rules.indicators,
  legal,
  sets,
  lists: new Map(
    [rules.forms.district, rules.forms.province]
      .flatMap((form) => form.sheets)
      .flatMap((sheet) => (sheet.kind === "list" ? [[sheet.id, columnsOf(sheet)] as const] : [])),
  ),
  units: [...rules.register.districts, ...rules.register.communes],
});

/** Columns as templates see them: the ledger's rows have been judged. */
const columnsOf = ({ id, columns }: ListSheet): readonly Column[] =>
  id === TASKS ? [...columns, ...TASK_COLUMNS] : columns;

const source = (workspace: Workspace, path: string) => readYaml(workspace.locate(path), path);

const folder = (workspace: Workspace, path: string) =>
  workspace.list(path, ".yaml").map((name) => source(workspace, `${path}/${name}`));
