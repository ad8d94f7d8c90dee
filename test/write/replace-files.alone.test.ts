import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { CannotRun } from "../../src/domain/findings/finding.ts";

// A file that Word holds open fails when it is renamed over, after others have already been replaced.
const locked = vi.hoisted(() => ({ name: "" }));
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  return {
    ...real,
    rename: async (from: string, to: string) => {
      if (locked.name !== "" && to.endsWith(locked.name)) throw Object.assign(new Error("EBUSY"), { code: "EBUSY" });
      return real.rename(from, to);
    },
  };
});

const { writeOutputs } = await import("../../src/write/output.ts");

test("a file locked by Word leaves every file as it was, and no new one", async () => {
  const dir = await mkdtemp(join(tmpdir(), "ntm-"));
  await writeFile(join(dir, "a.docx"), "cũ");
  await writeFile(join(dir, "c.docx"), "cũ");
  locked.name = "c.docx";
  const files = ["a.docx", "b.docx", "c.docx"].map((name) => ({ name, bytes: Buffer.from("mới") }));
  const writing = writeOutputs(dir, files, { force: true });
  await expect(writing).rejects.toThrow(CannotRun);
  await expect(writing).rejects.toThrow(/đang mở trong Word/);
  expect((await readdir(dir)).sort()).toEqual(["a.docx", "c.docx"]);
  expect(await readFile(join(dir, "a.docx"), "utf8")).toBe("cũ");
  expect(await readFile(join(dir, "c.docx"), "utf8")).toBe("cũ");
  await rm(dir, { recursive: true });
});

test("a PDF that should go but cannot leaves every file as it was", async () => {
  const dir = await mkdtemp(join(tmpdir(), "ntm-"));
  for (const name of ["a.docx", "a.json", "a.pdf"]) await writeFile(join(dir, name), "cũ");
  locked.name = "a.pdf";
  const writing = writeOutputs(dir, [{ name: "a.docx", bytes: Buffer.from("mới") }], {
    force: true,
    remove: ["a.json", "a.pdf"],
  });
  await expect(writing).rejects.toThrow(/trình xem PDF/);
  expect((await readdir(dir)).sort()).toEqual(["a.docx", "a.json", "a.pdf"]);
  expect(await readFile(join(dir, "a.docx"), "utf8")).toBe("cũ");
  await rm(dir, { recursive: true });
});
