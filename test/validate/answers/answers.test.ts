import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/domain/findings/finding.ts";
import { applyAnswers } from "../../../src/domain/findings/written-answer.ts";
import { writtenAnswers } from "../../../src/validate/answers/period-answers.ts";
import { unfitAnswers } from "../../../src/validate/answers/unfit-answers.ts";
import { FILE, finding, warning } from "../../support/finding.ts";
import { refusalOf } from "../../support/refusal.ts";

const FOLDER = "data/periods/2024-H1";
const ANSWERS = `${FOLDER}/giai-trinh.yaml`;
const END = "2024-06-14";

const source = (yaml: string) => ({
  file: ANSWERS,
  value: load(yaml),
  locate: ([index = 0]: readonly (string | number)[]) => ({ line: Number(index) * 7 + 1, column: 1 }),
});

const answer = (overrides: Readonly<Record<string, string | undefined>> = {}) => {
  const keys = {
    code: "assessment/disagreement",
    file: "can-loc.xlsx",
    sheet: "Chỉ tiêu",
    cells: "F12:F14",
    reason: "đã đối chiếu",
    by: "Nguyễn Văn A",
    until: "2024-12-31",
    ...overrides,
  };
  const lines = Object.entries(keys).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: "${value}"`]));
  return writtenAnswers(source(`- ${lines.join("\n  ")}`), FOLDER);
};

const check = (answers: ReturnType<typeof answer>, findings: readonly Finding[], covers = (_: string) => true) =>
  unfitAnswers(answers, findings, { file: ANSWERS, date: END, covers });

describe("the file of answers", () => {
  test("a bare file name means a file of the period; cells are ranges and single cells", () => {
    expect(answer({ cells: "F12:F14, H3" })).toEqual([
      {
        code: "assessment/disagreement",
        file: FILE,
        sheet: "Chỉ tiêu",
        cells: ["F12:F14", "H3"],
        answer: { reason: "đã đối chiếu", by: "Nguyễn Văn A", until: "2024-12-31" },
        line: 1,
      },
    ]);
  });

  test.each([
    ["nobody answers", { by: undefined }, /thiếu khóa "by"/],
    ["no reason", { reason: "" }, /"reason" là ""; cần chữ không rỗng/],
    ["a day that does not exist", { until: "2024-06-31" }, /"until" là "2024-06-31"; cần ngày có thật/],
    ["cells that are not cells", { cells: "F12-F14" }, /"cells" là "F12-F14"; cần địa chỉ ô/],
    ["a mistyped key", { sheeet: "Chỉ tiêu" }, /khóa lạ "sheeet"; .*có phải là "sheet"/],
  ])("%s: refused", (_, overrides, message) => {
    expect(refusalOf(() => answer(overrides))).toMatch(message);
  });
});

describe("an answer speaks of exactly the places that it names", () => {
  const answered = (written: ReturnType<typeof answer>, one: Finding) =>
    applyAnswers([one], written, END)[0]!.answer !== undefined;

  test.each([
    ["the cells it names", {}, warning("F12"), true],
    ["a cell outside", {}, warning("F15"), false],
    ["another sheet", { sheet: "Tiêu chí" }, warning("F12"), false],
    ["another code", { code: "check/roads" }, warning("F12"), false],
    ["another file", { file: "duc-tho.xlsx" }, warning("F12"), false],
    ["its unit", { unit: "Xã A" }, warning("F12", { unit: "Xã A" }), true],
    ["another unit", { unit: "Xã A" }, warning("F12", { unit: "Xã B" }), false],
    ["a cell, when it names none", { cells: undefined }, warning("F12"), false],
    ["a file as a whole", { sheet: undefined, cells: undefined }, warning("", { place: { file: FILE } }), true],
  ])("%s", (_, overrides, one, expected) => {
    expect(answered(answer(overrides), one)).toBe(expected);
  });

  test("the warning keeps everything and gets reason, author and day; the input is left as it was", () => {
    const one = warning("F12");
    expect(applyAnswers([one], answer(), END)).toEqual([
      { ...one, answer: { reason: "đã đối chiếu", by: "Nguyễn Văn A", until: "2024-12-31" } },
    ]);
    expect(one.answer).toBeUndefined();
  });

  test("an error is never answered", () => {
    const error = warning("F12", { severity: "error" });
    expect(applyAnswers([error], answer(), END)).toEqual([error]);
  });

  test.each([
    ["the day before the period's end", "2024-06-13", false],
    ["the period's end", END, true],
    ["the day after", "2024-06-15", true],
  ])("an answer until %s", (_, until, holds) => {
    expect(answered(answer({ until }), warning("F12"))).toBe(holds);
  });
});

describe("answers that do not do their work are findings", () => {
  const codes = (findings: readonly Finding[]) => findings.map(({ code, severity, place }) => [code, severity, place]);

  test("one that is used is none", () => {
    expect(check(answer(), [warning("F13")])).toEqual([]);
  });

  test("unused: with the places where the code stands", () => {
    const found = check(answer(), [warning("H3"), warning("H4")]);
    expect(codes(found)).toEqual([["answer/unused", "warning", { file: ANSWERS }]]);
    expect(found[0]!.found).toBe(
      `dòng 1: assessment/disagreement tại ${FILE} › Chỉ tiêu!F12:F14: không có phát hiện nào ở đó`,
    );
    expect(found[0]!.fix).toBe(`kiểm tra tệp, trang, ô; mã này đang ở ${FILE} › Chỉ tiêu!H3:H4, 2 ô`);
  });

  test("one about a workbook with errors waits: that workbook was not read whole", () => {
    const error: Finding = { ...warning("B2"), severity: "error", code: "workbook/unknown-cell-kind" };
    expect(check(answer(), [error])).toEqual([]);
    expect(check(answer(), [{ ...error, code: "period/missing-workbook", place: { file: FOLDER } }])).toEqual([]);
    expect(check(answer(), [{ ...error, place: { file: "khac.xlsx" } }])).toMatchObject([{ code: "answer/unused" }]);
  });

  test("unused with a mistyped code: with the nearest code found", () => {
    const [found] = check(answer({ code: "assessment/disagrement" }), [warning("F12")]);
    expect(found!.fix).toContain('Có phải là "assessment/disagreement"?');
  });

  test("not told in a run that does not look for the code", () => {
    expect(check(answer(), [], (code) => !code.startsWith("assessment/"))).toEqual([]);
  });

  test("expired before the period's end", () => {
    const found = check(answer({ until: "2024-06-13" }), [warning("F12")]);
    expect(codes(found)).toEqual([["answer/expired", "warning", { file: ANSWERS }]]);
    expect(found[0]!.found).toContain("giải trình của Nguyễn Văn A đã hết hạn ngày 13/6/2024");
  });

  test("an error, or an information, is not a warning", () => {
    const [onError] = check(answer({ code: "cell/missing" }), [finding("F12")]);
    expect([onError!.code, onError!.found]).toEqual(["answer/not-a-warning", expect.stringContaining("đây là lỗi")]);
    const [onInfo] = check(answer(), [warning("F12", { severity: "info" })]);
    expect(onInfo!.found).toContain("đây là thông tin");
  });
});
