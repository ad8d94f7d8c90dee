import * as z from "zod";
import type { Finding } from "../../domain/findings/finding.ts";
import { eachDefects } from "../../domain/office/each.ts";
import type { Office, WordHead } from "../../domain/office/office.ts";
import { PERIOD_KINDS } from "../../domain/office/period.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";
import { COMMUNE_GROUPS } from "../../domain/units/unit-groups.ts";
import type { DataSource } from "./data-source.ts";
import { datedObject } from "./dated-object.ts";
import { keptAs, type Late, late, ruleId, ruleObject, rulePattern } from "./rule-data.ts";
import { type RulePath, ruleFinding } from "./rule-finding.ts";

const datedWords = late(() => datedObject({ text: z.string() }));
const lines = late(() => z.array(z.union([z.string(), datedWords()])));
const words = late(() => z.union([z.string(), z.array(datedWords()).min(1)]));
const scalar = late(() => z.union([z.string(), z.number(), z.boolean()]));

/** The head of a template drawn in Word. */
export const headSchema: Late<z.ZodType<WordHead>> = late(() =>
  ruleObject({
    kind: z.enum(["letter", "named"]),
    type: z.string().exactOptional(),
    subject: z.array(z.string()).min(1),
    addressees: z.array(z.string()).exactOptional(),
    title: z.string().exactOptional(),
    date: z.string().exactOptional(),
    numbering: z.string().exactOptional(),
    ending: z.string().exactOptional(),
  }),
);

/** Shape of `data/office.yaml`, for editors too (`data/schemas`). */
export const officeSchema: Late<z.ZodType<Office>> = keptAs("office", () =>
  ruleObject({
    province: rulePattern(/^\d\d$/, 'mã tỉnh gồm hai chữ số, đặt trong ngoặc kép, ví dụ "42"'),
    region: z.string(),
    place: z.string(),
    name: words(),
    calendar: z.enum(["nd-09-2019", "calendar-months"]),
    dueDays: z.int().min(0).max(90).exactOptional(),
    documents: z.record(
      z.string(),
      datedObject({
        template: z.string(),
        head: headSchema().exactOptional(),
        annexes: z.array(ruleId).exactOptional(),
        communeGroups: z.enum(COMMUNE_GROUPS).exactOptional(),
        periods: z.array(z.enum(PERIOD_KINDS)).exactOptional(),
        file: ruleId.exactOptional(),
        each: z.string().exactOptional(),
        where: z.record(z.string(), z.union([scalar(), z.array(scalar()).min(1)])).exactOptional(),
        about: z.enum(["submissions"]).exactOptional(),
        parent: lines(),
        issuer: lines().min(1),
        issuerName: words().exactOptional(),
        symbol: words(),
        addressees: lines(),
        authority: lines().min(1),
        signer: words(),
        secretary: ruleObject({ authority: lines().min(1), signer: words() }).exactOptional(),
        recipients: lines().min(1),
      }),
    ),
  }),
);

/** What the settings may name. */
export interface OfficeNames {
  /** Names of templates and annexes that have a file. */
  readonly templates: readonly string[];
  readonly annexes: readonly string[];
  /** Columns of list sheets by id, and of none where the forms are broken. */
  readonly lists?: ReadonlyMap<string, readonly { readonly id: string }[]> | undefined;
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
  const { templates, annexes, groups, province, lists } = names;
  const { region } = office;
  return [
    ...(groups.includes(region)
      ? []
      : [unknown("rules/unknown-group", ["region"], "nhóm mức yêu cầu", region, groups)]),
    ...(province === undefined || province === office.province
      ? []
      : [unknown("rules/unknown-unit", ["province"], "tỉnh mã", office.province, [province])]),
    ...Object.entries(office.documents).flatMap(([type, { template, annexes: chosen = [], ...settings }]) => [
      ...(lists ? eachDefects(settings, lists) : []).map(({ path, words }) =>
        ruleFinding("rules/unknown-each", source, ["documents", type, ...path], words),
      ),
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
