import { deflateSync, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { withoutProfileTime } from "../../../src/render/package/colour-profile.ts";

/** A colour profile: 24 bytes, 12 of date and time, the rest. */
function profile(time: string): Buffer {
  const bytes = Buffer.alloc(1500, "icc");
  Buffer.from(time, "hex").copy(bytes, 24);
  return bytes;
}

/** A PDF around it, with offsets that are right. */
function pdf(time: string): string {
  const stream = deflateSync(profile(time), { level: 0 }).toString("latin1").padEnd(1600, " ");
  const objects = [
    "1 0 obj\nbefore\nendobj\n",
    `2 0 obj\n<</N 3/Length 3 0 R/Filter/FlateDecode>>\nstream\n${stream}\nendstream\nendobj\n`,
    `3 0 obj\n${stream.length}\nendobj\n`,
    "4 0 obj\nafter\nendobj\n",
  ];
  let text = "%PDF-1.6\n";
  const offsets = objects.map((one) => {
    const offset = text.length;
    text += one;
    return `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const table = text.length;
  return `${text}xref\n0 5\n0000000000 65535 f \n${offsets.join("")}trailer\nstartxref\n${table}\n%%EOF\n`;
}

const MORNING = "07ea000b001c00080027000a";
const EVENING = "07ea000b001c001400010003";

test("the time in the profile goes, and nothing else of it", () => {
  const [one, other] = [MORNING, EVENING].map((time) => withoutProfileTime(pdf(time)));
  expect(one).toBe(other);
  const stream = /stream\n([\s\S]*?)\nendstream/.exec(one!)![1]!;
  expect(inflateSync(Buffer.from(stream, "latin1"))).toEqual(profile("00".repeat(12)));
  expect(Number(/3 0 obj\n(\d+)/.exec(one!)![1])).toBe(stream.length);
});

test("every object stands where the table says", () => {
  const text = withoutProfileTime(pdf(MORNING));
  const table = Number(/startxref\n(\d+)/.exec(text)![1]);
  expect(text.slice(table, table + 4)).toBe("xref");
  const offsets = [...text.slice(table).matchAll(/^(\d{10}) \d{5} n /gm)].map(([, offset]) => Number(offset));
  expect(offsets.map((offset) => text.slice(offset, offset + 7))).toEqual(["1 0 obj", "2 0 obj", "3 0 obj", "4 0 obj"]);
});

test("a file without a profile stays as it is", () => {
  expect(withoutProfileTime("%PDF-1.6 startxref\n9")).toBe("%PDF-1.6 startxref\n9");
});
