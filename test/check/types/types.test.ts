import { describe, expect, test } from "vitest";
import { checkDocument } from "../../../src/check/check-document.ts";
import { recognise } from "../../../src/check/components/components.ts";
import { checkingOn } from "../../../src/commands/check.ts";
import type { CheckedDocument } from "../../../src/domain/checking/checked-document.ts";
import { DRAWINGS, drawn } from "../../planted/drawing.ts";
import { ROOT } from "../../support/workspace.ts";
import { expectedParts, LINES_OF_AGREEMENTS, recognisedParts } from "./parts.ts";
import { TYPES } from "./sources.ts";

const KNOWLEDGE = checkingOn(ROOT, "2025-06-30");

const findingsIn = (document: CheckedDocument) =>
  checkDocument(document, KNOWLEDGE, "draft").map(({ finding: { code, found, expected } }) => ({
    code,
    found,
    expected,
  }));

test("there are 29 types", () => {
  expect(new Set(TYPES.map(([type]) => type)).size).toBe(29);
});

describe.each(DRAWINGS)("drawn as $name", (drawing) => {
  test.each(TYPES)("%s: every line is taken for what it is, and nothing is wrong", (type, source) => {
    const document = drawn(source, drawing);
    const recognised = recognise(document, KNOWLEDGE.components);
    expect(recognised.type === "letter" ? "letter" : recognised.type?.name).toBe(
      type === "Công văn" || type === "Thư công" ? "letter" : type,
    );
    expect(recognisedParts(recognised)).toEqual(expectedParts(source));
    expect(findingsIn(document)).toEqual(
      LINES_OF_AGREEMENTS.has(type) ? [expect.objectContaining({ code: "nd30/other-law" })] : [],
    );
  });
});
