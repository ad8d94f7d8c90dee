import { expect, test } from "vitest";
import { canonicalPdf } from "../../../src/render/package/canonical-pdf.ts";

/** The end of a PDF as LibreOffice writes it. */
const pdf = (time: string, id: string, text = "chữ"): Buffer =>
  Buffer.from(
    [
      `%PDF-1.6 ${text}`,
      `/CreationDate(D:${time}Z')>>`,
      `<xmp:CreateDate>${time.replace(/^(....)(..)(..)(..)(..)/, "$1-$2-$3T$4:$5:")}Z</xmp:CreateDate>`,
      `/ID [ <${id}>`,
      `<${id}> ]`,
      `/DocChecksum /${id}`,
      "startxref",
      "108731",
    ].join("\n"),
  );

const ID = "AEE2B7B9E58738D19BA840FD08F41129";
const OTHER_ID = "EBD35A152E8CCB169ABA8F2E2327607A";
const canonical = (bytes: Uint8Array, date = "2024-06-14") => Buffer.from(canonicalPdf(bytes, date));

test("the same document printed at two times is the same to the byte", () => {
  const [one, other] = [pdf("20240620080000", ID), pdf("20261121225745", OTHER_ID)];
  expect(canonical(one)).toEqual(canonical(other));
});

test("it is dated by the document; no byte moves", () => {
  const before = pdf("20261121225745", ID);
  const after = canonical(before);
  expect(after.toString()).toContain("/CreationDate(D:20240614000000Z')");
  expect(after.toString()).toContain("<xmp:CreateDate>2024-06-14T00:00:00Z</xmp:CreateDate>");
  expect(after.length).toBe(before.length);
  expect(after.indexOf("startxref")).toBe(before.indexOf("startxref"));
});

test("the identifier tells documents apart, by their text and by their date", () => {
  const idOf = (bytes: Buffer) => /\/ID \[ <([0-9A-F]{32})>\n<\1> \]\n\/DocChecksum \/\1/.exec(bytes.toString())?.[1];
  const ids = [
    idOf(canonical(pdf("20240620080000", ID))),
    idOf(canonical(pdf("20240620080000", ID, "lời"))),
    idOf(canonical(pdf("20240620080000", ID), "2024-06-20")),
  ];
  expect(new Set(ids).size).toBe(3);
  expect(ids).not.toContain(undefined);
  expect(ids).not.toContain(ID);
});

test("bytes that are no text stay as they are", () => {
  const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
  expect(canonical(bytes)).toEqual(bytes);
});
