import * as z from "zod";
import type { Finding } from "../../domain/findings/finding.ts";
import type { Office } from "../../domain/office/office.ts";
import { PERIOD_KINDS } from "../../domain/office/period.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";
import type { DataSource } from "./data-source.ts";
import { datedObject } from "./dated-object.ts";
import { ruleId, ruleObject, rulePattern } from "./rule-data.ts";
import { type RulePath, ruleFinding } from "./rule-finding.ts";

const datedWords = datedObject({ text: z.string() });
const lines = z.array(z.union([z.string(), datedWords]));
const words = z.union([z.string(), z.array(datedWords).min(1)]);

/** Shape of `data/office.yaml`, for editors too (`data/schemas`). */
export const officeSchema: z.ZodType<Office> = ruleObject({
  province: rulePattern(/^\d\d$/, 'mã tỉnh gồm hai chữ số, đặt trong ngoặc kép, ví dụ "42"'),
  region: z.string(),
  place: z.string(),
  name: words,
  calendar: z.enum(["nd-09-2019", "calendar-months"]),
  documents: z.record(
    z.string(),
    datedObject({
      template: z.string(),
      annexes: z.array(ruleId).exactOptional(),
      periods: z.array(z.enum(PERIOD_KINDS)).min(1).exactOptional(),
      file: ruleId.exactOptional(),
      parent: lines,
      issuer: lines.min(1),
      issuerName: words.exactOptional(),
      symbol: words,
      addressees: lines,
      authority: lines.min(1),
      signer: words,
      recipients: lines.min(1),
    }),
  ),
});

/** What the settings may name. */
export interface OfficeNames {
  /** Names of templates and annexes that have a file. */
  readonly templates: readonly string[];
  readonly annexes: readonly string[];
  /** Groups of thresholds of any criteria set. */
  readonly groups: readonly string[];
  /** Code of the province whose units are registered. */
  readonly province?: string | undefined;
}

/** Templates, annexes, a region and a province that are not there. */
export function officeFindings(office: Office, source: DataSource, names: OfficeNames): readonly Finding[] {
  const unknown = (code: string, path: RulePath, what: string, name: string, known: readonly string[]): Finding =>
    ruleFinding(code, source, path, {
      found: `không có ${what} "${name}"`,
      expected: `một trong: ${known.join(", ")}`,
      ...nearestFix(name, known),
    });
  const { templates, annexes, groups, province } = names;
  const { region } = office;
  return [
    ...(groups.includes(region)
      ? []
      : [unknown("rules/unknown-group", ["region"], "nhóm mức yêu cầu", region, groups)]),
    ...(province === undefined || province === office.province
      ? []
      : [unknown("rules/unknown-unit", ["province"], "tỉnh mã", office.province, [province])]),
    ...Object.entries(office.documents).flatMap(([type, { template, annexes: chosen = [] }]) => [
      ...(templates.includes(template)
        ? []
        : [unknown("rules/unknown-template", ["documents", type, "template"], "mẫu", template, templates)]),
      ...chosen.flatMap((annex, index) =>
        annexes.includes(annex)
          ? []
          : [unknown("rules/unknown-annex", ["documents", type, "annexes", index], "phụ lục", annex, annexes)],
      ),
    ]),
  ];
}
