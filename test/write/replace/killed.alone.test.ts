import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { CannotRun } from "../../../src/domain/findings/finding.ts";
import { calm, failAt, killAt, world } from "../../support/stopping-disk.ts";
import { emptyWorkspace } from "../../support/workspace.ts";
import { WRITER } from "../../support/writer.ts";

vi.mock("../../../src/write/disk/disk.ts", async (original) =>
  (await import("../../support/stopping-disk.ts")).stoppingDisk(original),
);

const { writeOutputs } = await import("../../../src/write/output.ts");
const { manifestOf } = await import("../../../src/write/record/manifest.ts");
const { recoverFolders } = await import("../../../src/write/replace/recover.ts");

afterEach(calm);

const DOCUMENT = "bao-cao";
/** The files of a document that say which run wrote them; the first run writes a PDF, the second an annex. */
function filesOf(run: "A" | "B") {
  const more = run === "A" ? "bao-cao.pdf" : "bao-cao.phu-luc.docx";
  const outputs = ["bao-cao.docx", "bao-cao.trace.json", more].map((name) => ({
    name,
    bytes: Buffer.from(`${run} ${name}`),
  }));
  const sources = { inputs: [], rules: [], criteria: [], templates: [] };
  const rest = { period: "2024-H1", writer: WRITER, sources, findings: [] };
  const manifest = manifestOf({ ...rest, document: DOCUMENT, outputs });
  return [...outputs, { name: "bao-cao.manifest.json", bytes: Buffer.from(manifest) }];
}

const write = (folder: string, run: "A" | "B", writer = WRITER, force = false) =>
  writeOutputs(folder, filesOf(run), { writer, force, document: { name: DOCUMENT } });

/** Whatever the killed run would still say, nobody hears it; what it does has no effect. */
const killedWrite = (folder: string) => write(folder, "B").catch(() => {});

const standingIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
const setOf = (run: "A" | "B") => Object.fromEntries(filesOf(run).map(({ name, bytes }) => [name, bytes.toString()]));

/** A folder as a first run left it, or a new one. */
async function folderAfter(first: "A" | "nothing"): Promise<string> {
  calm();
  const folder = join(emptyWorkspace(), "out/2024-H1");
  if (first === "A") await write(folder, "A");
  else mkdirSync(folder, { recursive: true });
  calm();
  return folder;
}

async function changesOf(first: "A" | "nothing"): Promise<readonly string[]> {
  const folder = await folderAfter(first);
  await write(folder, "B");
  return [...world.changes];
}

/** The next start of the program, by another process. */
const NEXT = { ...WRITER, run: { ...WRITER.run, pid: 2 } };
async function nextStart(folder: string, writer = NEXT): Promise<void> {
  calm();
  await recoverFolders([folder], writer);
}

const before = { A: setOf("A"), nothing: {} };

describe.each(["A", "nothing"] as const)("a run over what %s wrote", (first) => {
  test.each([false, true])(
    "killed before any change of the disk: one set, no leftovers (file half written: %s)",
    async (torn) => {
      const changes = await changesOf(first);
      expect(changes.length).toBeGreaterThan(12);
      const seen = new Set<string>();
      for (let at = 0; at < changes.length; at += 1) {
        const folder = await folderAfter(first);
        killAt(at, { torn });
        await killedWrite(folder);
        await nextStart(folder);
        const standing = standingIn(folder);
        const isNew = "bao-cao.phu-luc.docx" in standing;
        expect(standing, `killed at ${changes[at]}`).toEqual(isNew ? setOf("B") : before[first]);
        seen.add(isNew ? "new" : "old");
        // Nobody is accused of having edited a file: the next run writes as it would have.
        await write(folder, "B", NEXT);
        expect(standingIn(folder)).toEqual(setOf("B"));
      }
      expect([...seen].sort()).toEqual(["new", "old"]);
    },
  );

  test("a disk that is full at any change: one sentence, the files as before or all new, no leftovers", async () => {
    const changes = await changesOf(first);
    const grows = (change: string) => ["createFile", "makeTemporaryFolder", "makeFolder"].includes(change);
    for (const lasting of [grows, () => false]) {
      for (const [at, change] of changes.entries()) {
        if (!grows(change.split(" ")[0]!)) continue;
        const folder = await folderAfter(first);
        failAt(at, "ENOSPC", lasting);
        const writing = write(folder, "B");
        await expect(writing, change).rejects.toThrow(CannotRun);
        await expect(writing).rejects.toThrow(/đĩa đã đầy/);
        expect(standingIn(folder), change).toEqual(before[first]);
      }
    }
  });

  test("a file held open at any change of name: one sentence that says to close Word, one set, now or at the next start", async () => {
    const changes = await changesOf(first);
    for (const [at, change] of changes.entries()) {
      if (!/^(moveFile new|removeFile bao-cao)/.test(change)) continue;
      for (const code of ["EPERM", "EBUSY", "EACCES"]) {
        const folder = await folderAfter(first);
        failAt(at, code, () => false);
        await expect(write(folder, "B"), change).rejects.toThrow(
          /Đóng văn bản nếu đang mở trong Word.*các tệp vẫn như cũ/,
        );
        expect(standingIn(folder), change).toEqual(before[first]);
      }
      // What is held open when it is to be put back as well.
      const folder = await folderAfter(first);
      failAt(at, "EBUSY", (name) => name === "moveFile" || name === "removeFile");
      await expect(write(folder, "B"), change).rejects.toThrow(/lần chạy sau sẽ đưa các tệp về một bản/);
      await nextStart(folder);
      expect([setOf("B"), before[first]]).toContainEqual(standingIn(folder));
    }
  });
});

test("killed while it changes names, and the next start killed at any change: one set, no leftovers", async () => {
  const changes = await changesOf("A");
  const first = changes.findIndex((change) => change.startsWith("moveFile intent"));
  for (let at = first; at < changes.length; at += 1) {
    // Every other one, the others in the next round.
    for (let again = at % 2; ; again += 2) {
      const folder = await folderAfter("A");
      killAt(at);
      await killedWrite(folder);
      killAt(again);
      await recoverFolders([folder], NEXT).catch(() => {});
      const wasKilled = world.changes.length > again;
      await nextStart(folder, { ...WRITER, run: { ...WRITER.run, pid: 3 } });
      expect([setOf("B"), before.A]).toContainEqual(standingIn(folder));
      if (!wasKilled) break;
    }
  }
});

describe("what a person edited between the kill and the next start stays", () => {
  const EDITED = "anh Long sửa";

  test("with the set that it belongs to: the one before, or the new one", async () => {
    const changes = await changesOf("A");
    const seen = new Set<string>();
    for (let at = 1; at < changes.length; at += 1) {
      const folder = await folderAfter("A");
      killAt(at);
      await killedWrite(folder);
      const document = join(folder, "bao-cao.docx");
      const was = readFileSync(document, "utf8").slice(0, 1) as "A" | "B";
      writeFileSync(document, EDITED);
      await nextStart(folder);
      expect(standingIn(folder), changes[at]).toEqual({ ...setOf(was), "bao-cao.docx": EDITED });
      await expect(write(folder, "B", NEXT)).rejects.toThrow(/đã được sửa/);
      seen.add(was);
    }
    expect([...seen].sort()).toEqual(["A", "B"]);
  });
});

test("a record that speaks of files outside its folder, or is no record, touches nothing", async () => {
  for (const name of ["../ngoai.txt", "/etc/ngoai.txt", "C:\\ngoai.txt", ""]) {
    const folder = await folderAfter("A");
    const claim = join(folder, ".ntm-may_thu-9-1-AbCdEf");
    mkdirSync(claim);
    const files = [{ name: name || 7 }];
    writeFileSync(join(claim, "intent.json"), JSON.stringify({ format: "ntm/intent", formatVersion: 1, files }));
    writeFileSync(join(folder, "../ngoai.txt"), "của người khác");
    await nextStart(folder);
    expect(standingIn(folder)).toEqual(setOf("A"));
    expect(readFileSync(join(folder, "../ngoai.txt"), "utf8")).toBe("của người khác");
  }
});

test("temporary folders that versions before this one left are swept", async () => {
  const folder = await folderAfter("A");
  mkdirSync(join(folder, ".ntm-AbCdEf/backup-XyZ123"), { recursive: true });
  writeFileSync(join(folder, ".ntm-AbCdEf/backup-XyZ123/bao-cao.docx"), "bản sao");
  await nextStart(folder);
  expect(standingIn(folder)).toEqual(setOf("A"));
});
