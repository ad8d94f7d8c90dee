import { expect, test } from "vitest";
import { sentenceFindings } from "../../src/commands/steps/documents/sentence-findings.ts";
import { composed, HEAD, template } from "../compose/composed.ts";

/** What the reading of a document says of a template whose lists are all empty. */
function findings(body: string) {
  return sentenceFindings(composed(body), "Phụ lục", template(body)).map(({ code, place }) => ({ code, place }));
}

const lineIn = (body: string, words: string): number =>
  `${HEAD}${body}`.split("\n").findIndex((line) => line.includes(words)) + 1;

test.each([
  ["content/empty-brackets", 'Các huyện còn lại ({{units (where "dossiers")}}) đã đạt chuẩn nông thôn mới.'],
  ["content/doubled-mark", 'Mức độ đạt so với yêu cầu: {{units (where "dossiers")}}. Các xã tiếp tục phấn đấu.'],
  ["content/leading-mark", '{{units (where "dossiers")}}, đang hoàn thiện các tiêu chí để đạt chuẩn.'],
  ["content/empty-introduction", "Kết quả tự đánh giá của từng huyện trong tỉnh:"],
])("%s: a sentence whose list was empty is an error at the line of the template that made it", (code, sentence) => {
  const body = `# Kết quả\n\nĐoạn trước không có gì sai.\n\n${sentence}\n`;
  const at = { file: "thu.md.hbs", line: lineIn(body, sentence.slice(0, 60)), column: 1 };
  expect(findings(body)).toEqual([{ code, place: at }]);
});

test("a whole sentence is let through, and costs nothing to say so", () => {
  expect(findings("# Kết quả\n\nToàn tỉnh có thêm xã đạt chuẩn: huyện Can Lộc, huyện Thạch Hà.\n")).toEqual([]);
});

test("what a person wrote has no line of a template: its place in the document is named", () => {
  const [finding] = sentenceFindings(
    composed("Đoạn văn gồm () không ở mẫu.\n"),
    "Phụ lục",
    template("Mẫu khác hẳn.\n"),
  );
  expect(finding).toMatchObject({
    code: "content/empty-brackets",
    severity: "error",
    place: { passage: expect.any(String) },
  });
});
