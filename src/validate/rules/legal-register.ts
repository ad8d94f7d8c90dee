import * as z from "zod";
import type { FixedName, LegalDocument, LegalRegister } from "../../domain/criteria/legal.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import type { DataSource } from "./data-source.ts";
import { keptAs, type Late, readRules, ruleDate, ruleObject, rulePattern, ruleText } from "./rule-data.ts";
import { requireSound, ruleFinding, type SoundPart } from "./rule-finding.ts";

/** Shape of `data/legal/documents.yaml`, for editors too (`data/schemas`). */
export const legalDocumentsFile: Late<z.ZodType<{ documents: LegalDocument[] }>> = keptAs("legal-documents", () =>
  ruleObject({
    documents: z.array(
      ruleObject({
        number: ruleText,
        subscript: rulePattern(/^\d+$/, "các chữ số cuối ký hiệu, đặt trong ngoặc kép").optional(),
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
  }),
);

/** Shape of `data/legal/names.yaml`, for editors too. */
export const fixedNamesFile: Late<z.ZodType<{ names: FixedName[] }>> = keptAs("legal-names", () =>
  ruleObject({
    names: z.array(
      ruleObject({
        name: ruleText.refine((name) => /\d/.test(name), {
          error: "tên có chữ số; tên không có chữ số thì không cần ghi ở đây",
        }),
        source: ruleText,
      }),
    ),
  }),
);

/** The register as far as its files are understood, with everything wrong with them. */
export function readLegalRegister(
  documents: readonly DataSource[],
  names: readonly DataSource[],
): SoundPart<LegalRegister> {
  const known = new Map<string, LegalDocument>();
  const findings: Finding[] = [];
  for (const source of documents) {
    const listed = readRules(legalDocumentsFile, source);
    const entries = listed.ok ? listed.value.documents : [];
    findings.push(...listed.findings, ...contradictions(entries, source, new Set(known.keys())));
    for (const one of entries) known.set(one.number, one);
  }
  const named = names.map((source) => readRules(fixedNamesFile, source));
  return {
    value: { documents: known, names: named.flatMap((one) => (one.ok ? one.value.names : [])) },
    findings: [...findings, ...named.flatMap((one) => one.findings)],
  };
}

/** The register of cited documents, of the country and the province. Throws `CannotRun` with every defect of the files. */
export const legalRegister = (documents: readonly DataSource[], names: readonly DataSource[]): LegalRegister =>
  requireSound(readLegalRegister(documents, names));

/**
 * Numbers once only, over all files (`numbers` are those of the files before); dates in the order of signing, receipt and effect; the year in a number is the year it was signed;
 * what nobody has verified says why.
 */
function contradictions(
  documents: readonly LegalDocument[],
  source: DataSource,
  numbers: Set<string>,
): readonly Finding[] {
  return documents.flatMap((one, index) => {
    const findings: Finding[] = [];
    const say = (code: string, key: string, found: string, expected: string): void => {
      findings.push(ruleFinding(code, source, ["documents", index, key], { found, expected }));
    };
    if (numbers.has(one.number)) {
      say("rules/duplicate", "number", `văn bản "${one.number}" ghi hai lần`, "mỗi văn bản ghi một lần");
    }
    numbers.add(one.number);
    const year = /\/(20\d\d)\//.exec(one.number)?.[1];
    if (one.date && year && !one.date.startsWith(year)) {
      const found = `năm ký của ${one.date} khác năm trong số hiệu "${one.number}"`;
      say("rules/contradiction", "date", found, `ngày ký trong năm ${year}`);
    }
    if (one.date && one.effectiveFrom && one.effectiveFrom < one.date) {
      const found = `ngày có hiệu lực ${one.effectiveFrom} trước ngày ký ${one.date}`;
      say("rules/dates-out-of-order", "effectiveFrom", found, "ngày có hiệu lực không trước ngày ký");
    }
    if (one.date && one.received && one.received < one.date) {
      const found = `ngày nhận ${one.received} trước ngày ký ${one.date}`;
      say("rules/dates-out-of-order", "received", found, "ngày nhận không trước ngày ký");
    }
    if (one.subscript && !one.number.endsWith(one.subscript)) {
      const found = `chỉ số dưới "${one.subscript}" không nằm cuối ký hiệu "${one.number}"`;
      say("rules/contradiction", "subscript", found, "các chữ số cuối của ký hiệu");
    }
    if (!one.verified && one.note === undefined && one.source === undefined) {
      const found = `văn bản "${one.number}" chưa xác minh mà không nói vì sao`;
      const words = { found, expected: "source (nơi đã tra) hoặc note (vì sao cần đối chiếu)" };
      const finding = ruleFinding("rules/missing-source", source, ["documents", index, "verified"], words);
      findings.push({ ...finding, severity: "warning" });
    }
    return findings;
  });
}
