import { describe, expect, test } from "vitest";
import { checkDocument } from "../../src/check/check-document.ts";
import { checkingOn } from "../../src/commands/check.ts";
import { ROOT } from "../support/workspace.ts";
import { REAL_KINDS } from "./kinds.ts";

const KNOWLEDGE = checkingOn(ROOT, "2025-06-30");

const FAMILIES: Readonly<Record<string, string>> = {
  "a guideline of the Party's office": "văn bản của Đảng",
  "a resolution of a Party committee": "văn bản của Đảng",
  "a report of the Party's office": "văn bản của Đảng",
  "a decision that is a legal norm": "văn bản quy phạm pháp luật",
  "a resolution of a people's council that is a legal norm": "văn bản quy phạm pháp luật",
  "a decree": "văn bản quy phạm pháp luật",
  "a circular": "văn bản quy phạm pháp luật",
  "working rules attached to a decision": "văn bản ban hành kèm theo quyết định hoặc văn bản khác",
  "a charter attached to a decision": "văn bản ban hành kèm theo quyết định hoặc văn bản khác",
  "regulations attached, the number blank": "văn bản ban hành kèm theo quyết định hoặc văn bản khác",
  "a slip for the head of the office": "phiếu nội bộ",
  "a slip for comments": "phiếu nội bộ",
  "a blank form with its number": "biểu mẫu để trống",
  "a blank form named by a letter": "biểu mẫu để trống",
};

describe("documents of the kinds that offices send", () => {
  test.each(REAL_KINDS)("%s: nothing is wrong, and what other law governs is said in one line", (name, document) => {
    const findings = checkDocument(document, KNOWLEDGE, "draft").map(({ finding }) => finding);
    const said = findings.filter(({ code }) => code === "nd30/other-law");
    expect(said.map(({ found }) => found)).toEqual(name in FAMILIES ? [FAMILIES[name]] : []);
    expect(findings.filter((finding) => !said.includes(finding))).toEqual([]);
  });
});
