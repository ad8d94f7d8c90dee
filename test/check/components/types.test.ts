import { describe, expect, test } from "vitest";
import { checkDocument } from "../../../src/check/check-document.ts";
import { recognise } from "../../../src/check/components/components.ts";
import { checkingOn } from "../../../src/commands/check.ts";
import { DRAWINGS, drawn } from "../../planted/drawing.ts";
import { ROOT } from "../../support/workspace.ts";
import { expectedParts, recognisedParts, saidOf } from "./parts.ts";
import { TYPES } from "./types.ts";

const KNOWLEDGE = checkingOn(ROOT, "2025-06-30");

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
    const findings = checkDocument(document, KNOWLEDGE, "draft").map(
      ({ finding: { code, found } }) => `${code}: ${found}`,
    );
    expect(findings.filter((one) => !saidOf(type, one))).toEqual([]);
  });
});
