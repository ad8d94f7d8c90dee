import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import type { EditedDocument } from "../../../src/domain/document/edited-document.ts";
import { findRecords } from "../../../src/read/edited/record-files.ts";

const held = new Set<string>();

vi.mock("../../../src/read/package/plain-file.ts", async (actual) => {
  const module = await actual<typeof import("../../../src/read/package/plain-file.ts")>();
  const readPlainFile = (path: string): Buffer => {
    if (![...held].some((name) => path.endsWith(name))) return module.readPlainFile(path);
    const cause = Object.assign(new Error("held"), { code: "EBUSY" });
    throw new module.UnreadableFile("tệp đang mở trong chương trình khác", { cause });
  };
  return { ...module, readPlainFile };
});

const IDENTITY = { identity: "a1", type: "bao-cao-so-ket", period: "2024-H1", draft: false };
const DOCUMENT: EditedDocument = {
  file: "so-ket.docx",
  identity: IDENTITY,
  parts: new Map(),
  paragraphs: [],
  charts: [],
  unread: [],
};

/** A document's folder with its trace and manifest and the trace of another; these files are held by another program. */
function search(...open: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "ntm-held-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "so-ket.trace.json"), JSON.stringify(IDENTITY));
  writeFileSync(join(folder, "so-ket.manifest.json"), "{}");
  writeFileSync(join(folder, "khac.trace.json"), JSON.stringify({ ...IDENTITY, identity: "b2" }));
  held.clear();
  for (const name of open) held.add(name);
  return findRecords(DOCUMENT, join(folder, "so-ket.docx"), []);
}

test.each(["so-ket.trace.json", "so-ket.manifest.json"])(
  "%s that a program keeps to itself is not one that is missing",
  (name) => {
    expect(() => search(name)).toThrow(
      new RegExp(`^Không mở được tệp nguồn ".*${name}": tệp đang mở trong chương trình khác; đóng tệp nếu đang mở`),
    );
  },
);

test("one of another document that is held stands in nobody's way", () => {
  expect(search("khac.trace.json").trace.path).toMatch(/so-ket\.trace\.json$/);
});
