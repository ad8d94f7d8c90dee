import { delimiter } from "node:path";
import { expect, test } from "vitest";
import { CannotRun } from "../../../src/domain/findings/finding.ts";
import { type Environment, findLibreOffice } from "../../../src/write/pdf/find-libreoffice.ts";

/** What is found on a disk that holds only these files. */
const found = (environment: Environment, ...files: readonly string[]): string =>
  findLibreOffice(environment, {
    isFile: (path) => files.includes(path),
    list: (folder) =>
      files.flatMap((path) =>
        path.startsWith(`${folder}/`) ? (path.slice(folder.length + 1).split("/")[0] ?? []) : [],
      ),
  });

const PATH = ["/home/lan/bin", "/usr/bin"].join(delimiter);

test("the first program on the PATH is taken, under either name", () => {
  expect(found({ PATH }, "/home/lan/bin/soffice", "/usr/bin/soffice")).toBe("/home/lan/bin/soffice");
  expect(found({ PATH }, "/home/lan/bin/libreoffice", "/usr/bin/soffice")).toBe("/home/lan/bin/libreoffice");
  expect(found({ Path: PATH }, "/home/lan/bin/soffice.exe")).toBe("/home/lan/bin/soffice.exe");
});

test.each([
  "/usr/bin/soffice",
  "/usr/local/bin/soffice",
  "/opt/libreoffice24.8/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
  "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe",
])("%s is found without a PATH", (path) => {
  expect(found({}, path)).toBe(path);
});

test("of several in /opt the newest is taken, and nothing else there", () => {
  const [old, newer, other] = ["libreoffice7.6", "libreoffice24.8", "openoffice4"].map(
    (name) => `/opt/${name}/program/soffice`,
  );
  expect(found({}, old!, newer!, other!)).toBe(newer);
  expect(() => found({}, other!)).toThrow(CannotRun);
});

test("NTM_LIBREOFFICE goes before all others, and is no guess", () => {
  const environment = { PATH, NTM_LIBREOFFICE: "/mnt/lo/soffice" };
  expect(found(environment, "/mnt/lo/soffice", "/usr/bin/soffice")).toBe("/mnt/lo/soffice");
  expect(() => found(environment, "/usr/bin/soffice")).toThrow(/"\/mnt\/lo\/soffice".*NTM_LIBREOFFICE/);
});

test("where there is none, one sentence says what to do", () => {
  expect(() => found({ PATH })).toThrow(CannotRun);
  expect(() => found({ PATH })).toThrow(/^Máy này chưa có LibreOffice để lập PDF; hãy cài .*--pdf .*Word\.$/);
});
