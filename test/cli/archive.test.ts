import { spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { sharedSmallProvince, smallProvince } from "../support/small-province.ts";
import { editCell, emptyWorkspace, ROOT, withNumber } from "../support/workspace.ts";
import { ntm } from "./captured.ts";

const ZIP = "out/2024-H1/ho-so-2024-H1-2024-06-14.zip";
const ARCHIVE = ["archive", "-p", "2024-H1"];
const NAMES = [
  "bao-cao-so-ket.docx",
  "bao-cao-so-ket.html",
  "bao-cao-so-ket.trace.json",
  "bao-cao-so-ket.manifest.json",
];

/** A workspace with the report of the half year, issued, and its archive. */
const sample = sharedSmallProvince();
beforeAll(async () => {
  mkdirSync(join(sample, "data/cross-checks"));
  writeFileSync(join(sample, "data/cross-checks/own.yaml"), readFileSync(join(ROOT, "data/cross-checks/rows.yaml")));
  await ntm(sample, ["report", "-p", "2024-H1", "--number", "84", "--date", "20/6/2024"]);
  await ntm(sample, ARCHIVE);
});

function unpacked(zip: Uint8Array): string {
  const folder = emptyWorkspace();
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

describe("ntm archive", () => {
  test("unpacked, the command that it names makes the document, its page, its trace and its manifest again, to the byte", async () => {
    const folder = unpacked(readFileSync(join(sample, ZIP)));
    const before = NAMES.map((name) => readFileSync(join(folder, "out/2024-H1", name)));
    rmSync(join(folder, "out"), { recursive: true });
    const { documents } = JSON.parse(readFileSync(join(folder, "ntm-archive.json"), "utf8"));
    expect(documents).toEqual([
      {
        document: "bao-cao-so-ket",
        program: { ntm: "0.0.0", node: "20.19.0" },
        command: "ntm report --period 2024-H1 --type bao-cao-so-ket --number 84 --date 2024-06-20",
      },
    ]);
    const { code, err } = await ntm(folder, documents[0].command.split(" ").slice(1));
    expect(code, err).toBe(0);
    expect(readdirSync(join(folder, "out/2024-H1")).sort()).toEqual([...NAMES].sort());
    for (const [index, name] of NAMES.entries()) {
      expect(readFileSync(join(folder, "out/2024-H1", name)).equals(before[index]!), name).toBe(true);
    }
  });

  test("holds inputs, rules, templates, documents and a list of hashes that sha256sum confirms", () => {
    const files = unzipSync(readFileSync(join(sample, ZIP)));
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining([
        "DOC-TRUOC.md",
        "SHA256SUMS",
        "data/office.yaml",
        "data/periods/2024-H1/tinh.xlsx",
        "data/cross-checks/own.yaml",
        "data/units/registers.yaml",
        "templates/bao-cao-so-ket.md.hbs",
        ...NAMES.map((name) => `out/2024-H1/${name}`),
      ]),
    );
    // The office's own folder of cross-checks takes the place of the package's.
    expect(Object.keys(files).filter((path) => path.startsWith("data/cross-checks/"))).toEqual([
      "data/cross-checks/own.yaml",
    ]);
    const folder = unpacked(readFileSync(join(sample, ZIP)));
    const listed = Buffer.from(files.SHA256SUMS!).toString().trim().split("\n");
    expect(listed).toHaveLength(Object.keys(files).length - 1);
    const sums = spawnSync("sha256sum", ["-c", "--quiet", "SHA256SUMS"], { cwd: folder, encoding: "utf8" });
    if (sums.error === undefined) expect([sums.status, sums.stdout, sums.stderr]).toEqual([0, "", ""]);
  });

  test("packed again it is the same to the byte; dates in it are those of the period", async () => {
    const zip = readFileSync(join(sample, ZIP));
    const { code, out } = await ntm(sample, [...ARCHIVE, "--out", "lai.zip"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Đã ghi .*lai\.zip \(\d+ tệp\)\n$/);
    expect(readFileSync(join(sample, "lai.zip")).equals(zip)).toBe(true);
    // MS-DOS date of the first local header: 14/6/2024.
    expect(zip.readUInt16LE(12)).toBe(((2024 - 1980) << 9) | (6 << 5) | 14);
  });

  test("in an unpacked archive nothing is taken from the package: rules that came later change nothing", async () => {
    const folder = unpacked(readFileSync(join(sample, ZIP)));
    rmSync(join(folder, "data/legal/names.yaml"));
    const { code, err } = await ntm(folder, ["report", "-p", "2024-H1", "--force"]);
    expect(code).toBe(2);
    expect(err).toContain("data/legal/names.yaml");
  });
});

describe("what has changed since the documents were made", () => {
  const remade = async (change: (folder: string) => void) => {
    const folder = unpacked(readFileSync(join(sample, ZIP)));
    change(folder);
    return ntm(folder, ARCHIVE);
  };

  test("is an error with its file, and nothing is written", async () => {
    const { code, out, err } = await remade((folder) => {
      appendFileSync(join(folder, "data/office.yaml"), "# đã sửa\n");
      editCell(
        folder,
        { file: "data/periods/2024-H1/cam-xuyen.xlsx", sheet: "Chỉ tiêu", address: "E27" },
        withNumber(7),
      );
      rmSync(join(folder, "templates/bao-cao-so-ket.md.hbs"));
    });
    expect(code).toBe(1);
    expect(out).toBe("");
    for (const [file, what] of [
      ["data/office.yaml", "archive/source-changed"],
      ["data/periods/2024-H1/cam-xuyen.xlsx", "archive/source-changed"],
      ["templates/bao-cao-so-ket.md.hbs", "archive/source-missing"],
    ]) {
      expect(err).toMatch(new RegExp(`^${file}\\n  lỗi.*\\(${what}\\)\\n.*từ khi lập bao-cao-so-ket$`, "m"));
    }
    expect(err).toContain("Chưa ghi hồ sơ vì còn lỗi ở trên.");
  });

  test("a document edited by hand is packed as it stands; one that is gone is told", async () => {
    const { code, err } = await remade((folder) => {
      writeFileSync(join(folder, "out/2024-H1/bao-cao-so-ket.docx"), "anh Long sửa");
      rmSync(join(folder, "out/2024-H1/bao-cao-so-ket.trace.json"));
    });
    expect(code).toBe(0);
    expect(err).toContain("archive/document-edited");
    expect(err).toContain("archive/document-missing");
  });

  test("a record of before everything was recorded is refused", async () => {
    const { code, err } = await remade((folder) => {
      const path = join(folder, "out/2024-H1/bao-cao-so-ket.manifest.json");
      const { program: _, rules: __, ...old } = JSON.parse(readFileSync(path, "utf8"));
      writeFileSync(path, JSON.stringify({ ...old, formatVersion: 1 }));
    });
    expect(code).toBe(1);
    expect(err).toContain("archive/record-incomplete");
  });
});

test("without documents there is nothing to pack", async () => {
  const { code, err } = await ntm(smallProvince(), ARCHIVE);
  expect(code).toBe(2);
  expect(err).toMatch(
    /^Chưa có văn bản nào của kỳ 6 tháng đầu năm 2024 trong ".*"; hãy lập bằng ntm report trước\.\n$/,
  );
});
