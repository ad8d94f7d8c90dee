import { mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { emptyWorkspace, ROOT } from "../support/workspace.ts";

type Pack = (folder: string, path: string, day: string) => void;
/** The build's own scripts are JavaScript, which the type checker does not read. */
const ARCHIVES: string = join(ROOT, ".build/package/archives.js");
const { zipFolder, tarFolder } = (await import(ARCHIVES)) as { readonly zipFolder: Pack; readonly tarFolder: Pack };

const FILES = { "ntm.cmd": "@echo off\r\n", "app/bin/ntm.js": "//", "app/data/office.yaml": "tên: Hà Tĩnh\n" };

/** The same files, written in another order at another time. */
function packed(pack: Pack, names: readonly string[], seconds: number): Buffer {
  const top = emptyWorkspace();
  const folder = join(top, "ntm-1.0.0");
  for (const name of names) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), FILES[name as keyof typeof FILES]);
    utimesSync(join(folder, name), seconds, seconds);
  }
  const path = join(top, "packed");
  pack(folder, path, "2026-11-28");
  return readFileSync(path);
}

const NAMES = Object.keys(FILES);
const PACKERS = { zip: zipFolder, tar: tarFolder };

test.each(Object.entries(PACKERS))(
  "a %s of the same files has the same bytes, whenever these were written",
  (_, pack) => {
    const one = packed(pack, NAMES, 1_000_000_000);
    expect(packed(pack, NAMES.toReversed(), 1_700_000_000).equals(one)).toBe(true);
  },
);

test("what is packed comes out again, below one folder", () => {
  const zip = unzipSync(packed(zipFolder, NAMES, 0));
  const out = Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]));
  expect(out).toEqual(Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`ntm-1.0.0/${name}`, text])));
  const tar = Buffer.from(gunzipSync(packed(tarFolder, NAMES, 0))).toString("latin1");
  for (const name of NAMES) expect(tar).toContain(`ntm-1.0.0/${name}\0`);
});
