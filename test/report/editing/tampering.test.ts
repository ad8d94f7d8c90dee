import { copyFileSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { verifyEdited } from "../../../src/commands/verify.ts";
import { verifyIssued } from "../../../src/commands/verify-issued.ts";
import { ownParagraphs, ownText } from "../../../src/domain/document/shown-text.ts";
import { ntm } from "../../cli/captured.ts";
import { madeDocuments } from "../../support/made-documents.ts";
import { readEditedDocument } from "../../support/once/edited-once.ts";
import { editDocx } from "../../support/word/edited-docx.ts";
import { emptyWorkspace } from "../../support/workspace.ts";

/** Of the program that made the documents. */
const VERSION = "0.0.0";
const OUT = "out/2023";
const NAME = `${OUT}/thong-bao-ket-luan`;
const DOCUMENT = `${NAME}.docx`;
const TRACE = `${NAME}.trace.json`;
const MANIFEST = `${NAME}.manifest.json`;

let sample = "";
beforeAll(async () => {
  sample = await madeDocuments("2023");
});

function workspace(): string {
  const folder = emptyWorkspace();
  cpSync(sample, folder, { recursive: true });
  return folder;
}

const inFile = (folder: string, name: string, change: (text: string) => string): void => {
  const path = join(folder, name);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  if (after === before) throw new Error("nothing was changed");
  writeFileSync(path, after);
};

/** A figure that is printed once: its text in the document, and another one of the same length. */
function oneFigure(folder: string): readonly [string, string] {
  const { paragraphs } = JSON.parse(readFileSync(join(folder, TRACE), "utf8"));
  const texts: string[] = paragraphs.flatMap(
    ({ text, anchors }: { text: string; anchors: { kind: string; from: number; to: number }[] }) =>
      anchors.filter(({ kind }) => kind === "figure").map(({ from, to }) => text.slice(from, to)),
  );
  const all = readFileSync(join(folder, TRACE), "utf8");
  const text = texts.find(
    (one) => /^\d,\d+%$/.test(one) && all.split(`"${one}"`).length === 2 && all.split(one).length <= 3,
  )!;
  return [text, text.replace(/\d/, (digit) => String((Number(digit) + 4) % 9 || 9))];
}

/** The figure changed in the document and in its trace alike. */
function tampered(folder: string): readonly [string, string] {
  const [before, after] = oneFigure(folder);
  editDocx(join(folder, DOCUMENT), (xml) => xml.replace(before, after));
  inFile(folder, TRACE, (text) => text.replaceAll(before, after));
  return [before, after];
}

const verify = (folder: string, file = DOCUMENT) => verifyEdited({ folder, file, version: VERSION });
const issued = (folder: string, file = DOCUMENT) => verifyIssued({ folder, file, version: VERSION });
const codes = (found: { readonly findings: readonly { readonly code: string }[] }) => [
  ...new Set(found.findings.map(({ code }) => code.replace("verify/", ""))),
];

describe("document and trace changed together", () => {
  test("all data is there: it says changed, names the right number, not that the data changed", async () => {
    const folder = workspace();
    const [before, after] = tampered(folder);
    const found = await verify(folder);
    expect(codes(found)).toEqual(["trace-altered", "changed"]);
    expect(found.findings[1]!.found).toContain(after);
    expect(found.findings[1]!.expected).toContain(before);
    const refreshed = await ntm(folder, ["refresh", DOCUMENT]);
    expect([refreshed.code, refreshed.err]).toEqual([2, expect.stringContaining("verify/trace-altered")]);
  });

  test("a data file is missing: still says changed, and the manifest tells the right number", async () => {
    const folder = workspace();
    const [before, after] = tampered(folder);
    rmSync(join(folder, "data/periods/2023/can-loc.xlsx"));
    const found = await verify(folder);
    expect(codes(found)).toEqual(["trace-altered", "word-changed", "no-data"]);
    expect(found.findings[1]).toMatchObject({
      found: expect.stringContaining(after),
      expected: expect.stringContaining(before),
    });
    expect(await issued(folder)).toMatchObject({ answer: "changed" });
  });

  test("the id in the trace changed to fit: the manifest tells", async () => {
    const folder = workspace();
    tampered(folder);
    const other = "0".repeat(32);
    inFile(folder, TRACE, (text) => text.replace(/"identity": "\w+"/, `"identity": "${other}"`));
    expect(codes(await verify(folder))).toEqual(["trace-altered", "changed"]);
  });
});

describe("trace and manifest damaged or gone", () => {
  test.each([
    ["null", "null"],
    ["a list", "[]"],
    ["not JSON", "{"],
    ["missing entries", '{"format":"ntm-trace/2"}'],
  ])("a trace that is %s: a finding, not a fault of the program", async (_, content) => {
    const folder = workspace();
    writeFileSync(join(folder, TRACE), content);
    expect(codes(await verify(folder))).toEqual(["damaged-record"]);
    expect(await issued(folder)).toMatchObject({ answer: "unknown" });
    for (const command of ["refresh", "verify"]) {
      const { code, err, out } = await ntm(folder, [command, DOCUMENT]);
      expect([command, code]).toEqual([command, command === "refresh" ? 2 : 1]);
      expect(err + out).toContain("verify/damaged-record");
    }
  });

  test.each([
    ["null", "null", ["damaged-record", "no-manifest"]],
    ["that names no trace", '{"format":"ntm/manifest","document":"a","period":"2023","outputs":[]}', ["no-manifest"]],
  ])("manifest %s", async (_, content, expected) => {
    const folder = workspace();
    writeFileSync(join(folder, MANIFEST), content);
    expect(codes(await verify(folder)).filter((code) => code !== "data-changed")).toEqual(
      expected.filter((code) => !(content === "null" && code === "no-manifest")),
    );
  });

  test("without a manifest: it says so", async () => {
    const folder = workspace();
    rmSync(join(folder, MANIFEST));
    expect(codes(await verify(folder))).toEqual(["no-manifest"]);
  });

  test("a hash in the manifest changed: making it again tells that the manifest is wrong", async () => {
    const folder = workspace();
    inFile(folder, MANIFEST, (text) => {
      const manifest: { outputs: { file: string; sha256: string }[] } = JSON.parse(text);
      const outputs = manifest.outputs.map((one) =>
        one.file.endsWith(".trace.json") ? { ...one, sha256: "0".repeat(64) } : one,
      );
      return JSON.stringify({ ...manifest, outputs });
    });
    expect(codes(await verify(folder))).toContain("manifest-altered");
  });
});

describe("ntm verify --issued", () => {
  test("exact to the byte; saved again exact to the word; number and date filled in are only mentioned", async () => {
    const folder = workspace();
    expect(await issued(folder)).toEqual({ answer: "bytes", findings: [] });
    editDocx(join(folder, DOCUMENT), (xml) => xml.replace("<w:body>", "<w:body> "));
    expect(await issued(folder)).toEqual({ answer: "words", findings: [] });
    editDocx(join(folder, DOCUMENT), (xml) => xml.replace(/Số:\s+\//, "Số: 84/"));
    const { code, out } = await ntm(folder, ["verify", "--issued", DOCUMENT]);
    expect(code).toBe(0);
    expect(out).toMatch(/đúng từng chữ như bản đã lập.*\n[\s\S]*verify\/filled-in/);
  });

  test("any other words are named, without data; hidden words too", async () => {
    const folder = workspace();
    renameSync(join(folder, "data/periods"), join(folder, "data/ky-cu"));
    const [figure, other] = oneFigure(folder);
    editDocx(
      join(folder, DOCUMENT),
      (xml) => xml.replace("Ban Chỉ đạo", "Ban chỉ đạo"),
      (xml) => xml.replace(figure, other),
      (xml) =>
        xml.replace(
          /(<w:p>(?:(?!<\/w:p>).)*?<w:t[^>]*>[^<]{40,}<\/w:t><\/w:r>)(<\/w:p>)(?!.*<w:tbl>)/s,
          "$1<w:r><w:t> không</w:t></w:r>$2",
        ),
    );
    const { answer, findings } = await issued(folder);
    expect(answer).toBe("changed");
    expect(findings.map(({ code }) => code)).toEqual([
      "verify/word-changed",
      "verify/word-changed",
      "verify/word-changed",
    ]);
    expect(findings.map(({ found }) => found).join("\n")).toMatch(/"chỉ" thay cho "Chỉ"/);
  });

  test("the manifest's words are the document's own, every line is there", () => {
    const { text } = JSON.parse(readFileSync(join(sample, MANIFEST), "utf8"));
    const read = ownParagraphs(readEditedDocument(readFileSync(join(sample, DOCUMENT)), "x")).map(ownText);
    const plain = (line: string) => line.replace(/\s+/g, " ").trim();
    expect(read.map(plain)).toEqual(text.map(plain));
    expect(text.length).toBeGreaterThan(50);
  });

  test("with nothing left to compare it says that it does not know", async () => {
    const folder = workspace();
    inFile(folder, MANIFEST, (json) => JSON.stringify({ ...JSON.parse(json), text: undefined }));
    rmSync(join(folder, "data/periods/2023/can-loc.xlsx"));
    editDocx(join(folder, DOCUMENT), (xml) => xml.replace("Ban Chỉ đạo", "Ban chỉ đạo"));
    expect(await issued(folder)).toMatchObject({ answer: "unknown", findings: [{ code: "verify/no-original" }] });
    copyFileSync(join(sample, DOCUMENT), join(folder, DOCUMENT));
    expect(await issued(folder)).toMatchObject({ answer: "bytes" });
  });
});
