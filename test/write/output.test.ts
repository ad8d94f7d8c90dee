import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CannotRun } from "../../src/domain/findings/finding.ts";
import { sha256 } from "../../src/write/disk/standing-file.ts";
import { type WriteOptions, writeOutputs as writeFiles } from "../../src/write/output.ts";
import { manifestOf, type OutputFile } from "../../src/write/record/manifest.ts";
import { supersededFiles } from "../../src/write/record/superseded-files.ts";
import { WRITER } from "../support/writer.ts";

let root: string;
let dir: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "ntm-"));
  dir = join(root, "out", "2024-H1");
});
afterEach(() => rm(root, { recursive: true, force: true }));

const writeOutputs = (into: string, files: readonly OutputFile[], options: Omit<WriteOptions, "writer">) =>
  writeFiles(into, files, { ...options, writer: WRITER });

const file = (name: string, text: string): OutputFile => ({ name, bytes: Buffer.from(text) });

/** The files of a document with the manifest that records them. */
function documentOf(text: string, manifestName = "manifest.json", name = "bao-cao.docx"): readonly OutputFile[] {
  const outputs = [file(name, text), file(name.replace("docx", "trace.json"), `{"${text}":1}`)];
  const manifest = manifestOf({
    document: name.replace(/\..*$/, ""),
    period: "2024-H1",
    writer: WRITER,
    sources: { inputs: [], rules: [], criteria: [], templates: [] },
    findings: [],
    outputs,
  });
  return [...outputs, file(manifestName, manifest)];
}

const standing = async (name: string) => readFile(join(dir, name), "utf8");
const names = async () => (await readdir(dir)).sort();

test("all files of a document appear in a new folder, and nothing else", async () => {
  const { written: paths } = await writeOutputs(dir, documentOf("một"), { force: false });
  expect(paths).toEqual(["bao-cao.docx", "bao-cao.trace.json", "manifest.json"].map((name) => join(dir, name)));
  expect(await names()).toEqual(["bao-cao.docx", "bao-cao.trace.json", "manifest.json"]);
  expect(await standing("bao-cao.docx")).toBe("một");
});

test("a large file comes piece by piece, and is left alone where it stands already", async () => {
  const bytes = {
    sha256: sha256(Buffer.from("một hai")),
    pieces: () => ["một", " hai"].map((one) => Buffer.from(one)),
  };
  const files: readonly OutputFile[] = [{ name: "bao-cao.trace.json", bytes }];
  await writeOutputs(dir, files, { force: false });
  expect(await standing("bao-cao.trace.json")).toBe("một hai");
  const unasked = { ...bytes, pieces: () => expect.unreachable("it stands there") };
  await writeOutputs(dir, [{ name: "bao-cao.trace.json", bytes: unasked }], { force: false });
  expect(await names()).toEqual(["bao-cao.trace.json"]);
});

describe("files that stand there already", () => {
  test("are replaced when they are as they were written", async () => {
    await writeOutputs(dir, documentOf("một"), { force: false });
    await writeOutputs(dir, documentOf("hai"), { force: false });
    expect(await standing("bao-cao.docx")).toBe("hai");
    expect(await standing("manifest.json")).toBe(String(documentOf("hai")[2]!.bytes));
  });

  test("are kept when they were edited since; the message names them and --force", async () => {
    await writeOutputs(dir, documentOf("một"), { force: false });
    await writeFile(join(dir, "bao-cao.docx"), "lãnh đạo đã sửa");
    const again = writeOutputs(dir, documentOf("hai"), { force: false });
    await expect(again).rejects.toThrow(CannotRun);
    await expect(again).rejects.toThrow(/"bao-cao\.docx" đã được sửa .* --force/);
    expect(await standing("bao-cao.docx")).toBe("lãnh đạo đã sửa");
    expect(await standing("bao-cao.trace.json")).toBe('{"một":1}');
    expect(await names()).toEqual(["bao-cao.docx", "bao-cao.trace.json", "manifest.json"]);
  });

  test("are replaced with force", async () => {
    await writeOutputs(dir, documentOf("một"), { force: false });
    await writeFile(join(dir, "bao-cao.docx"), "lãnh đạo đã sửa");
    await writeOutputs(dir, documentOf("hai"), { force: true });
    expect(await standing("bao-cao.docx")).toBe("hai");
  });

  test("are kept when no manifest, a damaged one or a foreign one speaks of them", async () => {
    await mkdir(dir, { recursive: true });
    await writeFile(join(dir, "bao-cao.docx"), "không rõ nguồn");
    for (const manifest of [undefined, "{", "null", '{"format":"khác","outputs":[]}']) {
      if (manifest !== undefined) await writeFile(join(dir, "manifest.json"), manifest);
      await expect(writeOutputs(dir, documentOf("một"), { force: false })).rejects.toThrow(/"bao-cao\.docx"/);
    }
    expect(await standing("bao-cao.docx")).toBe("không rõ nguồn");
  });

  test("with the same bytes are no obstacle, whoever wrote them", async () => {
    await mkdir(dir, { recursive: true });
    await writeFile(join(dir, "bao-cao.docx"), "một");
    await writeOutputs(dir, [file("bao-cao.docx", "một")], { force: false });
    expect(await standing("bao-cao.docx")).toBe("một");
  });

  test("of two documents are told apart by a manifest each", async () => {
    const notice = (text: string) => documentOf(text, "thong-bao.manifest.json", "thong-bao.docx");
    await writeOutputs(dir, documentOf("một", "bao-cao.manifest.json"), { force: false });
    await writeOutputs(dir, notice("một"), { force: false });
    await writeOutputs(dir, documentOf("hai", "bao-cao.manifest.json"), { force: false });
    expect([await standing("bao-cao.docx"), await standing("thong-bao.docx")]).toEqual(["hai", "một"]);
  });
});

describe("what an earlier run of the same document left", () => {
  const DOCUMENT = "bao-cao";
  const now = documentOf("hai", "bao-cao.manifest.json");
  const write = async (files: readonly OutputFile[]): Promise<void> => {
    await writeOutputs(dir, files, { force: false, document: { name: DOCUMENT } });
  };
  /** A run that wrote a PDF beside the document, under the manifest's name of old. */
  const earlier = async (document = DOCUMENT): Promise<void> => {
    const outputs = [file("bao-cao.docx", "một"), file("bao-cao.pdf", "pdf một")];
    const sources = { inputs: [], rules: [], criteria: [], templates: [] };
    const rest = { period: "2024-H1", writer: WRITER, sources, findings: [] };
    await write([...outputs, file("manifest.json", manifestOf({ ...rest, document, outputs }))]);
  };

  test("under manifest.json counts as ours; it goes with the PDF that the new run does not write", async () => {
    await earlier();
    await write(now);
    expect(await names()).toEqual(["bao-cao.docx", "bao-cao.manifest.json", "bao-cao.trace.json"]);
    expect(await standing("bao-cao.docx")).toBe("hai");
  });

  test("stays when somebody signed or edited it", async () => {
    await earlier();
    await writeFile(join(dir, "bao-cao.pdf"), "đã ký số");
    await write(now);
    expect(await standing("bao-cao.pdf")).toBe("đã ký số");
    const again = writeOutputs(dir, [...now, file("bao-cao.pdf", "pdf hai")], { force: false });
    await expect(again).rejects.toThrow(/"bao-cao\.pdf" đã được sửa/);
  });

  test("stays when it is another document's, or lies outside the folder", async () => {
    await earlier("thong-bao");
    await write(documentOf("hai", "bao-cao.manifest.json", "bao-cao-khac.docx"));
    expect(await names()).toContain("manifest.json");
    expect(await names()).toContain("bao-cao.pdf");

    await writeFile(join(root, "out", "ngoai.txt"), "pdf một");
    const manifest = (await standing("manifest.json")).replace("bao-cao.pdf", "../ngoai.txt");
    await writeFile(join(dir, "manifest.json"), manifest);
    expect(supersededFiles(dir, "thong-bao", [])).toEqual(["bao-cao.docx", "manifest.json"]);
  });

  test("is nothing in a folder that is not there yet", async () => {
    expect(supersededFiles(dir, DOCUMENT, now)).toEqual([]);
  });
});

describe("when a step fails", () => {
  test("a new folder stays empty", async () => {
    await mkdir(join(dir, "b.txt", "đang chặn"), { recursive: true });
    const files = [file("a.txt", "một"), file("b.txt", "một")];
    await expect(writeOutputs(dir, files, { force: true })).rejects.toThrow(CannotRun);
    expect(await names()).toEqual(["b.txt"]);
  });

  test("a folder that can't be made is one Vietnamese sentence", async () => {
    await writeFile(join(root, "out"), "");
    await expect(writeOutputs(dir, documentOf("một"), { force: false })).rejects.toThrow(/^Không tạo được thư mục/);
  });
});

test("names that Windows can't store, and names that differ by case only, are refused before anything is written", async () => {
  const bad = [
    "",
    "..",
    "a/b.docx",
    "a\\b.docx",
    "a:b.docx",
    "CON",
    "nul.docx",
    "com1.trace.json",
    "a.",
    "a ",
    "a?.docx",
    `${"ă".repeat(126)}.docx`,
  ];
  for (const name of bad) {
    await expect(writeOutputs(dir, [file("ok.docx", ""), file(name, "")], { force: true })).rejects.toThrow(CannotRun);
  }
  await expect(writeOutputs(dir, [file("a.docx", ""), file("A.docx", "")], { force: true })).rejects.toThrow(
    /trùng tên/,
  );
  expect(await readdir(root)).toEqual([]);
  await writeOutputs(dir, [file("Báo cáo 6 tháng đầu năm 2024.docx", "")], { force: true });
  expect(await names()).toEqual(["Báo cáo 6 tháng đầu năm 2024.docx"]);
});
