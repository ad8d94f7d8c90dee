import { expect, test } from "vitest";
import { readManifest, readTrace } from "../../../src/validate/records/written-records.ts";
import { trace } from "../../check/editing/sample.ts";

const sound = { format: "ntm-trace/2", ...trace("làm được [F1:roads|22,6 km] đường") };
const [paragraph] = sound.paragraphs;
const anchor = paragraph!.anchors[0]!;
const withAnchor = (change: object) => ({
  ...sound,
  paragraphs: [{ ...paragraph, anchors: [{ ...anchor, ...change }] }],
});

test("một tệp nguồn đúng dạng được đọc nguyên vẹn", () => {
  expect(readTrace(JSON.stringify(sound), "a.trace.json")).toEqual({ ok: true, value: sound, findings: [] });
});

test.each([
  ["null", "null", "nội dung là null"],
  ["danh sách", "[]", "nội dung là một danh sách 0 mục"],
  ["số", "7", "nội dung là 7"],
  ["rỗng", "", "không phải JSON đúng"],
  ["cắt dở", JSON.stringify(sound).slice(0, 90), "không phải JSON đúng"],
  ["dạng khác", { ...sound, format: "ntm-trace/1" }, '"format" là "ntm-trace/1"'],
  ["thiếu đoạn", { ...sound, paragraphs: undefined }, '"paragraphs" không có'],
  ["đoạn là null", { ...sound, paragraphs: [null] }, '"paragraphs.0" là null'],
  ["số liệu là chữ", { ...sound, figures: "x" }, '"figures" là "x"'],
  ["dấu neo ngoài câu", withAnchor({ to: 9999 }), '"paragraphs.0.anchors" là một danh sách 1 mục'],
  ["dấu neo ngược", withAnchor({ from: 12, to: 9 }), '"paragraphs.0.anchors"'],
  ["dấu neo là số lẻ", withAnchor({ from: 1.5 }), '"paragraphs.0.anchors.0.from" là 1.5'],
  ["loại lạ", withAnchor({ kind: "__proto__" }), '"paragraphs.0.anchors.0.kind" là "__proto__"'],
  [
    "ô số liệu là null",
    { ...sound, figures: [{ id: "a", label: "a", printed: [], value: "1", unit: "", cells: [null] }] },
    '"figures.0.cells.0" là null',
  ],
])("tệp nguồn hỏng: %s", (_, content, found) => {
  const read = readTrace(typeof content === "string" ? content : JSON.stringify(content), "a.trace.json");
  expect(read.ok).toBe(false);
  expect(read.findings[0]).toMatchObject({
    code: "verify/damaged-record",
    severity: "error",
    place: { file: "a.trace.json" },
  });
  expect(read.findings[0]!.found).toContain(found);
});

const record = {
  format: "ntm/manifest",
  document: "a",
  period: "2024-H1",
  outputs: [{ file: "a.docx", sha256: "0".repeat(64) }],
};

test.each([
  ["null", null, "nội dung là null"],
  ["kết quả là null", { ...record, outputs: null }, '"outputs" là null'],
  ["mã băm sai", { ...record, outputs: [{ file: "a.docx", sha256: "x" }] }, '"outputs.0.sha256" là "x"'],
  ["lời văn không phải chữ", { ...record, text: [1] }, '"text.0" là 1'],
  ["đầu vào là nhóm khóa", { ...record, inputs: {} }, '"inputs" là một nhóm khóa'],
])("manifest hỏng: %s", (_, content, found) => {
  const read = readManifest(JSON.stringify(content), "a.manifest.json");
  expect(read.ok).toBe(false);
  expect(read.findings[0]!.found).toContain(found);
});

test("manifest của chương trình cũ, ghi ít hơn, vẫn đọc được", () => {
  expect(readManifest(JSON.stringify(record), "a.manifest.json")).toMatchObject({ ok: true, value: { document: "a" } });
});
