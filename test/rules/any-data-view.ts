import { composeReport } from "../../src/compose/compose-report.ts";
import { isInForce } from "../../src/domain/criteria/sets-in-force.ts";
import type { Figure } from "../../src/domain/figures/figure.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { HEAD } from "../compose/composed.ts";
import { document as citable, figure, LEGAL, narrative, type ViewParts, view } from "../support/view.ts";
import { ROOT } from "../support/workspace.ts";

export const DAY = "2024-06-14";
export const knowledge = openKnowledge(ROOT);
const partials = knowledge.partialsOn(DAY);
const indicators = [...knowledge.indicatorsOn(DAY).values()];
const sets = knowledge.sets(knowledge.setIds()).filter((set) => isInForce(set, DAY));

const LAW = ["06-NQ/TU", "321/QĐ-TTg", "149/QĐ-TTg"].map((number) => citable(number, { date: "2024-02-06" }));
const legal = {
  documents: new Map([...LEGAL.documents, ...LAW.map((one) => [one.number, one] as const)]),
  names: [
    ...LEGAL.names,
    ...["giai đoạn 2021 - 2025", "giai đoạn 2010 - 2020", "mức độ 1", "mức độ 2", "4 sao", "3 sao", "5 sao"].map(
      (name) => ({ name, source: "thử" }),
    ),
  ],
};

/** Any figure that is not given is what `otherwise` says: 0 unless said otherwise. */
export function said(partial: string, parts: ViewParts, otherwise = 0, body = `{{> ${partial}}}`): string {
  const figures = new Proxy(parts.figures ?? {}, {
    get: (given, key) => given[String(key)] ?? figure(String(key), otherwise, { unit: unitOf(String(key)) }),
  });
  const narratives = ["A.II.1.1", "A.II.1.3.2", "A.II.2", "B.I.1", "B.I.2", "A.II.1.4"].map((one) =>
    narrative(one, "Đoạn của chuyên viên."),
  );
  const template = { file: "thu.md.hbs", text: `${HEAD}${body}`, partials };
  const made = composeReport(template, view({ narratives, legal, sets, indicators, ...parts, figures }), {
    draft: false,
  });
  if (!made.ok) throw new Error(made.findings.map(({ found }) => found).join("\n"));
  const text = (blocks: readonly object[]): string =>
    blocks
      .map((block) =>
        "runs" in block ? (block.runs as readonly { text: string }[]).map((run) => run.text).join("") : "",
      )
      .join("\n");
  const notes = made.value.footnotes.map((runs) => (Array.isArray(runs) ? runs.map((run) => run.text).join("") : ""));
  return [text(made.value.body), ...notes].join("\n").replaceAll("\u00A0", " ");
}

const unitOf = (id: string): string => (id.includes("share") || id.includes("progress") ? "%" : "");

/** What no sentence may hold, whatever the data. */
export const BROKEN =
  /\(\s*\)|[;:,]\s*[.;,]|^\s*[.,;]|\b00\b|[^\d,.]0 (?:xã|huyện|trạm|mô hình|sản phẩm|km|tỷ|tạ)|bằng so với|:\s*$/mu;

export const km = (id: string, value: number | string): Figure => figure(id, value, { unit: "km" });
