import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { composePeriod } from "../../src/commands/steps/documents/compose-documents.ts";
import { allSources } from "../../src/domain/document/written-manifest.ts";
import { shortReports } from "../support/short-report.ts";
import { ROOT } from "../support/workspace.ts";

const ANSWER = `- code: check/cutoff-after-period
  file: tinh.xlsx
  reason: Kho bạc chỉ cung cấp số ước đến hết tháng 6
  by: Nguyễn Văn A
  until: 2024-12-31
`;

async function sourcesOf(folder: string) {
  const composed = await composePeriod({ folder, period: "2024-H1", type: "bao-cao-so-ket", draft: true });
  return composed.ok ? allSources(composed.value.sources) : [];
}

describe("the manifest records everything that shaped the document", () => {
  test("a change of any kind of source leaves its mark, be it one of the office's own in the package's place", async () => {
    const folder = shortReports();
    const before = await sourcesOf(folder);
    const files = [
      "data/cross-checks/figures.yaml",
      "data/document-rules/nd30.yaml",
      "data/forms/district.yaml",
      "data/indicators/funds.yaml",
      "data/legal/documents.yaml",
      "data/office.yaml",
      "data/periods/2024-H1/giai-trinh.yaml",
      "data/units/ha-tinh-2024.csv",
      "templates/bao-cao-so-ket.md.hbs",
    ];
    for (const file of files) {
      const own = join(folder, file);
      mkdirSync(dirname(own), { recursive: true });
      if (file.endsWith("giai-trinh.yaml")) writeFileSync(own, ANSWER);
      else if (!existsSync(own)) cpSync(join(ROOT, file), own);
      appendFileSync(own, file.endsWith(".yaml") ? "# lời ghi chú\n" : "\n");
    }
    const after = await sourcesOf(folder);
    const hashes = new Map(before.map(({ file, sha256 }) => [file, sha256]));
    const changed = after.filter(({ file, sha256 }) => hashes.get(file) !== sha256);
    expect(changed.map(({ file }) => file)).toEqual(files);
  });

  test("Windows line ends and a byte order mark are no change", async () => {
    const folder = shortReports();
    const before = await sourcesOf(folder);
    const office = join(folder, "data/office.yaml");
    writeFileSync(office, `\uFEFF${readFileSync(office, "utf8").replaceAll("\n", "\r\n")}`);
    expect(await sourcesOf(folder)).toEqual(before);
  });
});
