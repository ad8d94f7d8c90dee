import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { packedText } from "../../../src/render/package/packed-text.ts";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

test.each([
  ["nothing", []],
  ["short texts", ["Đức ", "Thọ", "", "\n"]],
  ["texts of a country", Array.from({ length: 900 }, (_, index) => `${index} ${"đường giao thông ".repeat(600)}\n`)],
])("%s: the same bytes as often as they are asked for, and their hash", (_, texts) => {
  const whole = texts.join("");
  const { sha256: hash, pieces } = packedText(texts);
  expect(hash).toBe(sha256(whole));
  for (const _time of [1, 2]) expect(Buffer.concat([...pieces()]).equals(Buffer.from(whole))).toBe(true);
});
