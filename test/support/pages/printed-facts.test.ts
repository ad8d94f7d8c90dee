import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { longestCopied, missingNumerals, parseReference, printedFacts } from "./printed-facts.ts";

const WORDS = Array.from({ length: 200 }, (_, index) => `chữ${index}`);
const fives = Array.from({ length: 40 }, (_, index) => WORDS.slice(5 * index, 5 * index + 5).join(" "));
const hashes = fives.map((five) => createHash("sha256").update(five).digest("hex").slice(0, 8));
const reference = parseReference(`# lời đầu\n10 1\n2,1 2\n\n${hashes.join("\n")}\n`);
const copied = (...passages: readonly (readonly string[])[]): number =>
  longestCopied(reference, printedFacts(passages.map((words) => words.join(" ")).join(" lời riêng của ta ")));

test("numerals are counted as printed, without leading zeros; those of the reference that are missing are told", () => {
  const printed = printedFacts("Số 010, đạt 2,1% và H₂O; ngày 05/6.");
  expect([...printed.numerals]).toEqual([
    ["10", 1],
    ["2,1", 1],
    ["5", 1],
    ["6", 1],
  ]);
  expect(missingNumerals(reference, printed)).toEqual(["2,1×1"]);
});

test("the longest copied passage is found wherever it begins, however it is written", () => {
  expect(copied(["không", "có", "gì", "chung", "ở", "đây"])).toBe(0);
  expect(copied(WORDS.slice(3, 67))).toBe(60);
  expect(copied(WORDS.slice(0, 20), WORDS.slice(40, 75))).toBe(35);
  expect(copied(WORDS.slice(10, 50).map((word) => `**${word.toUpperCase()}**,`))).toBe(40);
});
