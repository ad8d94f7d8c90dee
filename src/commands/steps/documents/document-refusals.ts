import type { Finding } from "../../../domain/findings/finding.ts";
import { toldOnce } from "../../../domain/findings/told-findings.ts";
import { documentsFor } from "../../../domain/office/office.ts";
import type { Knowledge } from "../../../load/knowledge.ts";
import { composeDocument, type DocumentPlan, documentGround, planDocument } from "./compose-document.ts";
import { type DocumentStep, eachDocument, succeeded } from "./each-document.ts";
import type { PreparedPeriod } from "./prepared-period.ts";

/**
 * What the documents that the office makes in this kind of period would be refused for, beside what is known of the
 * workbooks: texts that nobody wrote, names in them that nobody knows, documents that nobody listed, figures that come
 * from nowhere. A broken template is no fault of a workbook, and is left to `ntm rules check` and `ntm report`.
 */
export async function documentRefusals(knowledge: Knowledge, prepared: PreparedPeriod): Promise<readonly Finding[]> {
  const { period } = prepared.current;
  const { documents } = knowledge.office();
  // One that speaks of each unit lacks what that unit lacks, and whoever makes it is told then.
  const types = documentsFor(knowledge.office(), period).filter((type) => documents[type]!.each === undefined);
  const started = types.map((type) => ({ type, value: type }));
  const planned = await eachDocument(started, (type) => planDocument(knowledge, period, type, false));
  const options = { draft: false, holesOnly: true };
  const composed = await eachDocument(ofDifferentContent(planned), (plan) =>
    composeDocument(documentGround(knowledge, plan, prepared, options), options),
  );
  return toldOnce(
    succeeded(composed).map(({ known, holes }) => [...known.filter(({ code }) => code.startsWith(TEXTS)), ...holes]),
  );
}

/** What is said of officers' texts: no other check reads them. */
const TEXTS = "narrative/";

/** Documents that differ only in what they call themselves lack the same: one of them tells it. */
const ofDifferentContent = (planned: readonly DocumentStep<DocumentPlan>[]): readonly DocumentStep<DocumentPlan>[] => [
  ...new Map(planned.map((one) => ["value" in one ? contentOf(one.value) : one.type, one])).values(),
];

/** The body with its annexes, and what the head asks of the data: names of periods are never missing. */
export function contentOf({ template: { body, programs } }: Pick<DocumentPlan, "template">): string {
  const head = programs.filter(({ partial, text }) => partial === undefined && text !== body.text);
  const asked = head.flatMap(({ text }) => text.match(/\{\{(?!period ).*?\}\}/gs) ?? []);
  return [...asked, body.text.trim()].join("\n");
}
