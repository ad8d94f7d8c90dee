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

test("a trace of the right shape is read whole", () => {
  expect(readTrace(JSON.stringify(sound), "a.trace.json")).toEqual({ ok: true, value: sound, findings: [] });
});

test.each([
  ["null", "null", "nội dung là null"],
  ["a list", "[]", "nội dung là một danh sách 0 mục"],
  ["a number", "7", "nội dung là 7"],
  ["empty", "", "không phải JSON đúng"],
  ["cut off", JSON.stringify(sound).slice(0, 90), "không phải JSON đúng"],
  ["another format", { ...sound, format: "ntm-trace/1" }, '"format" là "ntm-trace/1"'],
  ["no paragraphs", { ...sound, paragraphs: undefined }, '"paragraphs" không có'],
  ["a paragraph is null", { ...sound, paragraphs: [null] }, '"paragraphs.0" là null'],
  ["a figure is text", { ...sound, figures: "x" }, '"figures" là "x"'],
  ["a bookmark outside its sentence", withAnchor({ to: 9999 }), '"paragraphs.0.anchors" là một danh sách 1 mục'],
  ["a bookmark that ends before it begins", withAnchor({ from: 12, to: 9 }), '"paragraphs.0.anchors"'],
  ["a bookmark at a fraction", withAnchor({ from: 1.5 }), '"paragraphs.0.anchors.0.from" là 1.5'],
  ["an unknown kind", withAnchor({ kind: "__proto__" }), '"paragraphs.0.anchors.0.kind" là "__proto__"'],
  [
    "a cell is null",
    { ...sound, figures: [{ id: "a", label: "a", printed: [], value: "1", unit: "", cells: [null] }] },
    '"figures.0.cells.0" là null',
  ],
])("damaged trace: %s", (_, content, found) => {
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
  ["an output is null", { ...record, outputs: null }, '"outputs" là null'],
  ["a wrong hash", { ...record, outputs: [{ file: "a.docx", sha256: "x" }] }, '"outputs.0.sha256" là "x"'],
  ["words that are no text", { ...record, text: [1] }, '"text.0" là 1'],
  ["inputs are an object", { ...record, inputs: {} }, '"inputs" là một nhóm khóa'],
])("damaged manifest: %s", (_, content, found) => {
  const read = readManifest(JSON.stringify(content), "a.manifest.json");
  expect(read.ok).toBe(false);
  expect(read.findings[0]!.found).toContain(found);
});

test("a manifest of an older program, with less in it, can still be read", () => {
  expect(readManifest(JSON.stringify(record), "a.manifest.json")).toMatchObject({ ok: true, value: { document: "a" } });
});
