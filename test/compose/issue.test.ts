import { describe, expect, test } from "vitest";
import { composeReport } from "../../src/compose/compose-report.ts";
import type { ReportDocument } from "../../src/domain/document/report-document.ts";
import type { Issue } from "../../src/domain/office/issue.ts";
import { CAN_LOC, place, row, type ViewParts, view } from "../support/view.ts";
import { blockText, HEAD, template } from "./composed.ts";

/** The line that takes the day of the first meeting. */
const MEETING = '{{#each (first (where "events" kind="meeting") 1)}}{{date date}}{{/each}}';
const headWith = (date: string): string => HEAD.replace('ending: ""', `ending: ""\ndate: '${date}'`);

const event = (kind: string, date?: string) =>
  row(CAN_LOC, undefined, { kind, ...(date ? { date } : {}) }, place("C5", "Sự kiện"));
const meetings: ViewParts = {
  period: "2023",
  lists: { events: [event("fair", "2023-05-01"), event("meeting", "2024-02-06"), event("meeting", "2024-03-01")] },
};

const outcomeOf = (head: string, parts: ViewParts, issued?: Issue, draft = false) =>
  composeReport(template("{{issueLine}}", head), view(parts), { draft, ...(issued ? { issued } : {}) });

function documentOf(head: string, parts: ViewParts, issued?: Issue): ReportDocument {
  const outcome = outcomeOf(head, parts, issued);
  if (!outcome.ok) throw new Error(outcome.findings.map(({ found }) => found).join("\n"));
  return outcome.value;
}

/** "(Kèm theo …)" without its blanks' width. */
const lineOf = ({ body }: ReportDocument): string => blockText(body[0]).replace(/\u00A0+/g, "…");

describe("without a date of issue", () => {
  test("month and year are those of the data cut-off", () => {
    const document = documentOf(HEAD, { period: "2024-H1" });
    expect(document.letterhead.date).toEqual({ month: 6, year: 2024 });
    expect(lineOf(document)).toBe("số …/VPĐP-NV3 ngày …tháng 6 năm 2024");
    expect(document.properties.date).toBe("2024-06-14");
  });

  test("with a date line in the template, month and year are those of the first date it prints", () => {
    const document = documentOf(headWith(MEETING), meetings);
    expect(document.letterhead.date).toEqual({ month: 2, year: 2024 });
    expect(lineOf(document)).toBe("số …/VPĐP-NV3 ngày …tháng 02 năm 2024");
    expect(document.properties.date).toBe("2024-02-06");
  });

  test("months 01 and 02 have a leading 0, month 3 has none", () => {
    const month = (period: string) => lineOf(documentOf(HEAD, { period })).replace(/^.*(?=tháng)/, "");
    expect([month("2024-01"), month("2024-02"), month("2024-03")]).toEqual([
      "tháng 01 năm 2024",
      "tháng 02 năm 2024",
      "tháng 3 năm 2024",
    ]);
  });

  test.each([
    ["no conference", MEETING, { lists: { events: [event("fair", "2024-02-06")] } }],
    ["only a period's name", '{{period "this"}}', {}],
  ])("a date line that prints no date (%s): the official document is refused", (_, line, parts) => {
    expect(outcomeOf(headWith(line), parts)).toMatchObject({
      ok: false,
      findings: [{ code: "figure/missing", severity: "error", place: { file: "thu.md.hbs" } }],
    });
    const draft = outcomeOf(headWith(line), parts, undefined, true);
    expect(draft).toMatchObject({ ok: true, value: { letterhead: { date: { month: 6, year: 2024 } } } });
    expect(draft.findings).toHaveLength(1);
  });

  test("a head whose date is left open: the day stays a gap for whoever signs, nothing is missing", () => {
    const outcome = outcomeOf(headWith(""), {});
    expect(outcome).toMatchObject({
      ok: true,
      findings: [],
      value: { letterhead: { date: { month: 6, year: 2024 } } },
    });
    expect(outcome.ok && outcome.value.letterhead.date).not.toHaveProperty("day");
  });

  test("a conference without a date: exactly that cell is missing, told once", () => {
    const outcome = outcomeOf(headWith(MEETING), { lists: { events: [event("meeting")] } });
    expect(outcome.ok).toBe(false);
    expect(outcome.findings).toHaveLength(1);
    expect(outcome.findings[0]).toMatchObject({ code: "figure/missing", place: { sheet: "Sự kiện" } });
  });
});

describe("with number and date given", () => {
  test("the line of attachment of an annex prints number and date as the law wants: below 10 and months 01, 02 have a leading 0", () => {
    const line = (issued: Issue) => lineOf(documentOf(HEAD, {}, issued));
    expect(line({ number: "84", date: "2024-02-28" })).toBe("số 84/VPĐP-NV3 ngày 28 tháng 02 năm 2024");
    expect(line({ number: "9", date: "2024-07-05" })).toBe("số 09/VPĐP-NV3 ngày 05 tháng 7 năm 2024");
    expect(line({ number: "10", date: "2024-10-10" })).toBe("số 10/VPĐP-NV3 ngày 10 tháng 10 năm 2024");
    expect(line({ date: "2024-07-05" })).toBe("số …/VPĐP-NV3 ngày 05 tháng 7 năm 2024");
  });

  test("every digit of that line has a source", () => {
    const { body } = documentOf(HEAD, {}, { number: "84", date: "2024-02-28" });
    const runs = body[0]?.kind === "paragraph" ? body[0].runs : [];
    const bare = runs.filter(({ text, origin }) => /\d/.test(text) && origin === undefined);
    expect(runs.length).toBeGreaterThan(3);
    expect(bare).toEqual([]);
  });

  test("that date replaces the template's date line, even one that prints no date", () => {
    const issued = { number: "84", date: "2024-02-28" };
    const document = documentOf(headWith(MEETING), { lists: { events: [event("meeting")] } }, issued);
    expect(document.letterhead).toMatchObject({ number: "84", date: { day: 28, month: 2, year: 2024 } });
    expect(document.properties.date).toBe("2024-02-28");
  });
});
