import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { annotatedDocument } from "../../../src/render/edited/annotated-document.ts";
import { mendedDocument } from "../../../src/render/edited/mended-document.ts";
import { docxFile } from "../../support/word/docx-file.ts";

const PART = "word/document.xml";

/** One paragraph with as many double blanks as asked for, and where they are. */
function doubled(count: number) {
  const text = "hai  chữ ".repeat(count).trimEnd();
  const at = Array.from({ length: count }, (_, index) => ({
    part: PART,
    index: 0,
    from: index * 9 + 3,
    to: index * 9 + 5,
  }));
  return { bytes: docxFile({ body: `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>` }), at };
}

const cpuOf = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

test("every place of one paragraph is mended", () => {
  const { bytes, at } = doubled(500);
  const fixed = mendedDocument(
    bytes,
    "a.docx",
    at.map((place) => ({ at: place, text: " " })),
  );
  expect(fixed.made).toBe(500);
  expect(strFromU8(unzipSync(fixed.bytes)[PART]!)).toContain(`>${"hai chữ ".repeat(500).trimEnd()}</w:t>`);
});

test("mending four times as many places costs about four times as much", () => {
  const work = ({ bytes, at }: ReturnType<typeof doubled>): number =>
    cpuOf(() =>
      mendedDocument(
        bytes,
        "a.docx",
        at.map((place) => ({ at: place, text: " " })),
      ),
    );
  const least = (given: ReturnType<typeof doubled>): number =>
    Math.min(...Array.from({ length: 5 }, () => work(given)));
  // Warm, and long enough for a collection of garbage to weigh little; quadratic work would cost sixteen times as much.
  const [few, many] = [doubled(3000), doubled(12_000)];
  work(many);
  expect(least(many) / least(few)).toBeLessThan(10);
});

test("thousands of places of one paragraph are marked, each with its comment", () => {
  const { bytes, at } = doubled(1500);
  const marked = annotatedDocument(
    bytes,
    "a.docx",
    at.map((place) => ({ at: place, lines: ["hai dấu cách"] })),
  );
  expect(strFromU8(unzipSync(marked)[PART]!).match(/<w:commentRangeStart /g)).toHaveLength(1500);
});
