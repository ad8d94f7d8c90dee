import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { presentFile } from "../../src/commands/steps/archive/present-file.ts";

vi.mock("../../src/read/package/plain-file.ts", async (actual) => {
  const module = await actual<typeof import("../../src/read/package/plain-file.ts")>();
  const held = (path: string): Buffer => {
    if (!path.endsWith("held.docx")) return module.readPlainFile(path);
    const cause = Object.assign(new Error("held"), { code: "EBUSY" });
    throw new module.UnreadableFile("tệp đang mở trong chương trình khác", { cause });
  };
  return { ...module, readPlainFile: held };
});

test("a document that Word keeps to itself stops the archive; it is not passed over as one that is gone", () => {
  expect(() => presentFile("/held.docx", "out/held.docx")).toThrow(
    'Không mở được tệp "out/held.docx": tệp đang mở trong chương trình khác; đóng tệp nếu đang mở trong Word, Excel, trình xem PDF rồi chạy lại.',
  );
});

test("what stands is read, what is gone or no plain file is nothing", () => {
  const folder = mkdtempSync(join(tmpdir(), "ntm-held-"));
  writeFileSync(join(folder, "a.docx"), "a");
  expect(presentFile(join(folder, "a.docx"), "a.docx")?.toString()).toBe("a");
  expect(presentFile(join(folder, "b.docx"), "b.docx")).toBeUndefined();
  expect(presentFile(folder, "thu-muc")).toBeUndefined();
});
