import { expect, test } from "vitest";
import type { Origin } from "../../../src/domain/document/report-document.ts";
import { withAnchors } from "../../../src/render/document/anchors.ts";
import { cellFigure } from "../../support/cell-figure.ts";
import { rendered } from "../rendered.ts";
import { layout, letter } from "../sample-document.ts";

const origins: readonly Origin[] = [
  { kind: "figure", figure: cellFigure("roads", "F7") },
  { kind: "date", of: "2024-06-14" },
];

const anchored = withAnchors(
  letter({
    origins,
    body: [
      { kind: "heading", depth: 1, label: "A.", runs: [{ text: "Đường ngày " }, { text: "14/6/2024", origin: 1 }] },
      {
        kind: "paragraph",
        runs: [
          { text: "đậm", bold: true },
          { text: " và " },
          { text: "12,5", origin: 0, italic: true },
          { text: " km", origin: 0 },
          { text: "; lại " },
          { text: "12,5 & hơn", origin: 0 },
        ],
      },
    ],
  }),
  layout,
);

test("runs of one origin side by side share a bookmark; the name tells the kind and the order", () => {
  const { paragraphs } = anchored;
  const shown = paragraphs.flatMap(({ place, text, anchors }) =>
    anchors.map(({ name, of, from, to }) => [place, name, of, text.slice(from, to)]),
  );
  expect(shown).toEqual([
    ["Phần A", "_ntmD1", "2024-06-14", "14/6/2024"],
    ["Phần A, đoạn 1", "_ntmF2", "roads", "12,5 km"],
    ["Phần A, đoạn 1", "_ntmF3", "roads", "12,5 & hơn"],
  ]);
});

test.each([false, true])("draft %s: the bookmarks stand around their runs and nothing else", async (draft) => {
  const xml = (await rendered(anchored.document, { draft }))["word/document.xml"]!;
  const texts = ["_ntmD1", "_ntmF2", "_ntmF3"].map((name) => {
    const [, id, inside] =
      new RegExp(`<w:bookmarkStart w:id="(\\d+)" w:name="${name}"/>(.*?<w:bookmarkEnd w:id="\\1"/>)`, "s").exec(xml) ??
      [];
    return [id, inside?.replace(/<[^>]*>/g, "")];
  });
  expect(texts.map(([, text]) => text)).toEqual(["14/6/2024", "12,5 km", "12,5 &amp; hơn"]);
  expect(new Set(texts.map(([id]) => id)).size).toBe(3);
  expect(xml.match(/<w:bookmarkEnd /g)).toHaveLength(3);
  expect(xml).not.toMatch(/[\ue000-\uf8ff]/);
  expect(xml).toContain("<w:b/>");
});

test("a document without anchors has no bookmarks, as before", async () => {
  expect((await rendered(letter({ origins })))["word/document.xml"]).not.toContain("bookmark");
});
