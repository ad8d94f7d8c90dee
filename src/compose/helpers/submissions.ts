import type { Figure } from "../../domain/figures/figure.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { type FindingGroup, groupFindings } from "../../domain/findings/finding-group.ts";
import { cellsText, unitsText } from "../../domain/findings/finding-place.ts";
import { type SentWorkbook, WORKBOOK_STATES } from "../../domain/findings/sent-workbook.ts";
import { Decimal } from "../../domain/text/decimal.ts";
import { reporterOf } from "../../domain/units/unit.ts";
import type { Call, Helper } from "../core/helper.ts";
import { COUNT } from "../core/row-totals.ts";
import { field, unitOf } from "../core/values.ts";
import { markdownTable, ordinal } from "../tables/markdown-table.ts";

const NONE: SentWorkbook = { state: "sound", findings: [] };

/** What came of the workbook that speaks of a unit; of a commune in its district's workbook what touches that commune. */
function sentBy({ composition, params }: Pick<Call, "composition" | "params">): SentWorkbook {
  const { submissions, register } = composition.view;
  const unit = unitOf(composition, params[0]);
  const reporter = reporterOf(unit, register);
  const sent = submissions?.get(reporter) ?? NONE;
  return reporter === unit.code || sent.state === "missing" ? sent : partOf(sent, unit.name);
}

function partOf({ findings }: SentWorkbook, name: string): SentWorkbook {
  const own = findings.filter((one) => one.unit === name);
  const isFaulty = own.some(({ severity }) => severity === "error");
  return { state: isFaulty ? "faulty" : own.length > 0 ? "questioned" : "sound", findings: own };
}

/** missing, faulty, questioned, sound. */
const submission: Helper = {
  params: ["unit"],
  yields: { kind: "choice", choices: WORKBOOK_STATES },
  run: (call) => field(call.composition, sentBy(call).state),
};

/** How many errors, or warnings that nobody has answered for, were found in the workbook of a unit. */
const faultNumber: Helper = {
  params: ["unit"],
  options: { severity: ["error", "warning"] },
  required: ["severity"],
  yields: { kind: "figure" },
  run: (call): Figure => {
    const { severity } = call.options;
    const unit = unitOf(call.composition, call.params[0]);
    const found = sentBy(call).findings.filter((one) => one.severity === severity);
    return {
      id: `findings:${String(severity)}@${unit.code}`,
      label: `${severity === "error" ? "Số lỗi" : "Số điểm cần giải trình"} của biểu ${unit.label}`,
      value: new Decimal(found.length),
      unit: "",
      format: COUNT,
      trace: { kind: "count", rule: { kind: "listed" }, places: found.flatMap(placeOf) },
    };
  },
};

/** What was found, one row per cause with its cells. The options are the words of the header, and of the two severities. */
const faultsTable: Helper = {
  params: ["unit"],
  options: { number: "words", place: "words", found: "words", fix: "words", error: "words", warning: "words" },
  required: ["number", "place", "found", "fix", "error", "warning"],
  yields: { kind: "printed" },
  ownLine: true,
  columns: () => 4,
  run: (call) => {
    const { number, place, found, fix } = call.options;
    const head = [number, place, found, fix].map(String);
    const groups = groupFindings(sentBy(call).findings);
    const errors = groups.filter(({ severity }) => severity === "error");
    const others = groups.filter(({ severity }) => severity !== "error");
    const rows = [...errors, ...others].map((group, index) => rowOf(call, group, index + 1));
    return markdownTable([head, [":-:", ":--", ":--", ":--"], ...rows]);
  },
};

function rowOf(call: Call, group: FindingGroup, position: number): readonly string[] {
  const { ledger } = call.composition;
  const { code, severity, found, expected, fix = "" } = group;
  const origin = ledger.origin({ kind: "finding", code }, `finding ${code}`);
  const print = (text: string): string => ledger.print([{ text: inLetters(text), origin }]);
  const kind = String(call.options[severity === "error" ? "error" : "warning"]);
  return [ordinal(call, position), print(where(group)), print(`${kind}: ${found}; cần ${expected}`), print(fix)];
}

/** A finding's words as a letter has them: screens set a percent sign apart, and name files by our folders. */
const inLetters = (text: string): string =>
  text.replace(/(\d)\s%/gu, "$1%").replace(/data\/periods\/[^/\s]+\//gu, "tệp ");

/** Sheet and cells; the unit knows its own workbook. */
function where(group: FindingGroup): string {
  const { sheet = "" }: Finding["place"] = group.place;
  const cells = cellsText(group);
  const units = unitsText(group);
  const inside = sheet === "" ? "Cả tệp" : `${sheet}${cells ? `: ${cells}` : ""}`;
  return `${inside}${units ? ` (${units})` : ""}`;
}

const placeOf = ({ place: { file, sheet, address } }: Finding) =>
  file !== undefined && sheet !== undefined && address !== undefined ? [{ file, sheet, address }] : [];

export const submissionHelpers: Readonly<Record<string, Helper>> = { submission, faultNumber, faultsTable };
