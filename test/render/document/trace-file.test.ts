import { expect, test } from "vitest";
import { TRACE_FORMAT } from "../../../src/domain/figures/written-trace.ts";
import { traceFile } from "../../../src/render/document/trace-file.ts";

test("a trace whose figures are longer than was expected is whole", () => {
  const figures = Array.from({ length: 40 }, (_, index) => ({ id: `figure-${index}`, label: "đường ".repeat(20_000) }));
  const paragraphs = [{ place: "Phần A, đoạn 1", text: "Toàn tỉnh làm được 22,6 km", anchors: [] }];
  expect(JSON.parse([...traceFile({ figures }, paragraphs)].join(""))).toEqual({
    format: TRACE_FORMAT,
    figures,
    paragraphs,
  });
});
