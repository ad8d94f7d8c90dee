import { expect, test } from "vitest";
import { recognise } from "../../../src/check/components/components.ts";
import { LAYOUT_RULES } from "../../../src/check/layout/rules.ts";
import type { CheckedDocument } from "../../../src/domain/checking/checked-document.ts";
import { LAW, type LayoutHit, layoutHits, WORDS } from "../../support/word/checked.ts";
import { ANNEX_CASES } from "./annex-cases.ts";
import { BODY_CASES } from "./body-cases.ts";
import { CLOSING_CASES } from "./closing-cases.ts";
import { LETTERHEAD_CASES } from "./letterhead-cases.ts";
import { OPENING_CASES, UNALIGNED_ADDRESSEES } from "./opening-cases.ts";
import { PAGE_CASES } from "./page-cases.ts";

const CASES = [
  ...PAGE_CASES,
  ...LETTERHEAD_CASES,
  ...OPENING_CASES,
  ...UNALIGNED_ADDRESSEES,
  ...BODY_CASES,
  ...CLOSING_CASES,
  ...ANNEX_CASES,
];

/** Text of the paragraph that a hit points to. */
function textAt(document: CheckedDocument, { at }: LayoutHit): string | undefined {
  const headers = document.sections.flatMap((section) => Object.values(section.headers).flat());
  const body = recognise(document, WORDS).pieces.map(({ paragraph }) => paragraph);
  return [...body, ...headers].find(({ place }) => place.index === at?.index && place.part === at?.part)?.text;
}

test.each(CASES)("$id meets “$found” and no other rule does", ({ id, document, at, found, profile = "draft" }) => {
  const hits = layoutHits(document, profile);
  expect(hits.map((hit) => hit.id)).toEqual([id]);
  expect(hits[0]!.found).toContain(found);
  expect(textAt(document, hits[0]!) ?? "").toMatch(start(at ?? ""));
});

const start = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}`);

test("every rule has an example that it refuses", () => {
  const refused = new Set(CASES.map(({ id }) => id));
  expect(LAYOUT_RULES.map(({ id }) => id).filter((id) => !refused.has(id))).toEqual([]);
});

test("rules and data speak of the same ids, each once", () => {
  expect(Object.keys(LAW.rules).sort()).toEqual(LAYOUT_RULES.map(({ id }) => id).sort());
});

test("what is not confirmed is never an error", () => {
  const unconfirmed = Object.values(LAW.rules).filter(({ source }) => source !== "S");
  expect(unconfirmed.length).toBeGreaterThan(0);
  expect(unconfirmed.map(({ severity }) => severity)).not.toContain("error");
});
