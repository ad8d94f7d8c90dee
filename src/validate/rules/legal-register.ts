import * as z from "zod";
import type { FixedName, LegalDocument, LegalRegister } from "../../domain/criteria/legal.ts";
import type { DataSource } from "./data-source.ts";
import { checkRules, type RuleProblem, refuseRules, ruleDate, ruleObject, ruleProblem, ruleText } from "./rule-data.ts";

const documentsSchema: z.ZodType<{ documents: LegalDocument[] }> = ruleObject({
  documents: z.array(
    ruleObject({
      number: ruleText,
      subscript: z.string().regex(/^\d+$/).optional(),
      type: ruleText,
      issuer: ruleText.optional(),
      date: ruleDate.optional(),
      received: ruleDate.optional(),
      effectiveFrom: ruleDate.optional(),
      title: ruleText.optional(),
      verified: z.boolean(),
      source: ruleText.optional(),
      note: ruleText.optional(),
    }),
  ),
});

const namesSchema: z.ZodType<{ names: FixedName[] }> = ruleObject({
  names: z.array(
    ruleObject({ name: ruleText.refine((name) => /\d/.test(name), { error: "cần có chữ số" }), source: ruleText }),
  ),
});

/** The register of cited documents. Throws `CannotRun` with every defect of both files. */
export function legalRegister(documents: DataSource, names: DataSource): LegalRegister {
  const problems: RuleProblem[] = [];
  const listed = checkRules(documentsSchema, documents);
  const named = checkRules(namesSchema, names);
  if ("documents" in listed) problems.push(...contradictions(listed.documents, documents));
  else problems.push(...listed);
  if (!("names" in named)) problems.push(...named);
  if (problems.length > 0 || !("documents" in listed) || !("names" in named)) return refuseRules(problems);
  return { documents: new Map(listed.documents.map((one) => [one.number, one])), names: named.names };
}

/** Numbers once only; dates in the order of signing, receipt and effect; the year in a number is the year it was signed. */
function contradictions(documents: readonly LegalDocument[], source: DataSource): RuleProblem[] {
  const numbers = new Set<string>();
  return documents.flatMap((one, index) => {
    const found: RuleProblem[] = [];
    const say = (key: string, message: string): void => {
      found.push(ruleProblem(source, ["documents", index, key], message));
    };
    if (numbers.has(one.number)) say("number", `văn bản "${one.number}" ghi hai lần`);
    numbers.add(one.number);
    const year = /\/(20\d\d)\//.exec(one.number)?.[1];
    if (one.date && year && !one.date.startsWith(year)) say("date", `năm ký khác năm trong số hiệu "${one.number}"`);
    if (one.date && one.effectiveFrom && one.effectiveFrom < one.date)
      say("effectiveFrom", "ngày có hiệu lực trước ngày ký");
    if (one.date && one.received && one.received < one.date) say("received", "ngày nhận trước ngày ký");
    if (one.subscript && !one.number.endsWith(one.subscript)) say("subscript", "chỉ số dưới không nằm cuối ký hiệu");
    return found;
  });
}
