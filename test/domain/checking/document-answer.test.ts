import { expect, test } from "vitest";
import { type DocumentAnswer, idleAnswers, withAnswers } from "../../../src/domain/checking/document-answer.ts";
import type { Finding } from "../../../src/domain/findings/finding.ts";

const finding = (code: string, passage: string, found = "Calibri"): Finding => ({
  code,
  severity: "error",
  place: { file: "a.docx", passage },
  found,
  expected: "Times New Roman",
});
const answer = (more: Partial<DocumentAnswer> = {}): DocumentAnswer => ({
  code: "nd30/font",
  answer: { reason: "tên riêng", by: "An", until: "2024-06-30" },
  line: 1,
  ...more,
});
const FINDINGS = [finding("nd30/font", "Phần A, đoạn 1"), finding("nd30/font", "Phần B, đoạn 2", "Arial")];
const answered = (written: DocumentAnswer, date = "2024-06-30") =>
  withAnswers(FINDINGS, [written], date).map((one) => one.answer !== undefined);

test("an answer speaks of a code, a place or a content; after its last day no longer", () => {
  expect(answered(answer())).toEqual([true, true]);
  expect(answered(answer({ passage: "Phần B, đoạn 2" }))).toEqual([false, true]);
  expect(answered(answer({ found: "Calibri" }))).toEqual([true, false]);
  expect(answered(answer(), "2024-07-01")).toEqual([false, false]);
  expect(answered(answer({ code: "nd30/size" }))).toEqual([false, false]);
});

test("an answer without work left, or expired, is mentioned", () => {
  const idle = (written: DocumentAnswer, date: string) =>
    idleAnswers([written], FINDINGS, { file: "a.giai-trinh.yaml", date }).map(({ code, fix }) => [code, fix]);
  expect(idle(answer(), "2024-06-30")).toEqual([]);
  expect(idle(answer(), "2024-07-01")).toMatchObject([["answer/expired", expect.stringMatching(/hạn mới/)]]);
  expect(idle(answer({ code: "nd30/fnt" }), "2024-06-30")).toMatchObject([
    ["answer/unused", expect.stringMatching(/"nd30\/font"/)],
  ]);
});
