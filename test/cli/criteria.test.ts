import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { changeOffice, withDocuments } from "../support/short-report.ts";
import { ROOT } from "../support/workspace.ts";
import { ntm } from "./captured.ts";

const indicator = (versions: string, more = ""): string =>
  [
    "      - number: 1.1",
    "        name: Chỉ tiêu một",
    '        unit: "%"',
    ...(more ? [`        ${more}`] : []),
    "        versions:",
    versions,
  ]
    .join("\n")
    .replace("1.1", '"1.1"');

const version = (from: string, value: number, clause = "mục 1"): string =>
  [
    `          - effectiveFrom: ${from}`,
    `            basis: { document: "1/QĐ-TTg", clause: ${clause} }`,
    "            status: confirmed",
    `            requirement: { kind: atLeast, thresholds: { default: ${value} } }`,
  ].join("\n");

const setOf = (id: string, from: string, until: string, indicators: string): string => `id: ${id}
name: Bộ tiêu chí mẫu ${id}
title: district
appliesTo: [ruralDistrict]
effectiveFrom: ${from}
effectiveUntil: ${until}
basis: { document: "1/QĐ-TTg", clause: Điều 1 }
groups: [default]
complete: true
preconditions: []
criteria:
  - number: "1"
    name: Tiêu chí một
    indicators:
${indicators}
`;

const LAW: Readonly<Record<string, string>> = {
  "mau-2021-2025": setOf(
    "mau-2021-2025",
    "2022-03-08",
    "2026-01-01",
    indicator(`${version("2022-03-08", 50)}\n${version("2024-03-01", 60, "mục 2")}`),
  ),
  "mau-2026-2030": setOf("mau-2026-2030", "2026-02-15", "2031-01-01", indicator(version("2026-02-15", 70))),
};

/** A workspace with made-up law and the package's other rules. */
function workspaceWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "ntm-law-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "data/criteria"), { recursive: true });
  cpSync(join(ROOT, "data/office.yaml"), join(folder, "data/office.yaml"));
  changeOffice(folder, (settings) => withDocuments(settings, "bao-cao-so-ket"));
  for (const [id, text] of Object.entries(files)) writeFileSync(join(folder, `data/criteria/${id}.yaml`), text);
  return folder;
}

const criteria = (folder: string, ...args: readonly string[]) => ntm(folder, ["criteria", ...args]);

test("list names the sets in force on a day, from the first day to the last", async () => {
  const folder = workspaceWith(LAW);
  expect((await criteria(folder, "list")).out).toContain("mau-2026-2030");
  for (const day of ["2022-03-08", "31/12/2025"]) {
    const { out } = await criteria(folder, "list", "--on", day);
    expect(out).toContain("mau-2021-2025\n");
    expect(out).not.toContain("mau-2026-2030\n");
  }
});

test("a day between two sets is refused with the nearest covered days", async () => {
  const { code, err } = await criteria(workspaceWith(LAW), "show", "mau", "--on", "2026-01-10");
  expect(code).toBe(2);
  expect(err).toContain("trước ngày 01/01/2026 và từ ngày 15/02/2026");
});

test("a day before every set is refused with the first covered day", async () => {
  const { code, err } = await criteria(workspaceWith({}), "list", "--on", "2019-12-31");
  expect(code).toBe(2);
  expect(err).toMatch(/có hiệu lực từ ngày \d\d\/\d+\/20\d\d/);
});

test("show prints every version with threshold, status and clause; on a day only the one in force", async () => {
  const folder = workspaceWith(LAW);
  const { out } = await criteria(folder, "show", "mau-2021-2025");
  expect(out).toContain("1.1 Chỉ tiêu một");
  expect(out).toContain("từ ngày 08/3/2022: từ 50% (đã đối chiếu; mục 1, 1/QĐ-TTg)");
  expect(out).toContain("từ ngày 01/3/2024: từ 60% (đã đối chiếu; mục 2, 1/QĐ-TTg)");
  const before = await criteria(folder, "show", "mau", "--on", "2024-02-29");
  expect(before.out).toContain("từ 50%");
  expect(before.out).not.toContain("từ 60%");
  const first = await criteria(folder, "show", "mau", "--on", "2024-03-01");
  expect(first.out).toContain("từ 60%");
});

test("diff between two days shows the threshold before and after, and nothing when nothing changed", async () => {
  const folder = workspaceWith(LAW);
  const { out } = await criteria(folder, "diff", "2024-02-29", "2024-03-01", "--set", "mau");
  expect(out).toContain("~ 1.1 Chỉ tiêu một");
  expect(out).toContain("mức: từ 50% → từ 60%");
  expect(out).toContain("căn cứ: mục 1, 1/QĐ-TTg → mục 2, 1/QĐ-TTg");
  expect((await criteria(folder, "diff", "2023-01-01", "2024-02-29", "--set", "mau")).out).toBe("Không có thay đổi.\n");
});

test("diff between two days tells which sets begin and end", async () => {
  const { out } = await criteria(workspaceWith(LAW), "diff", "31/12/2025", "15/2/2026");
  expect(out).toContain("- Bộ tiêu chí mẫu mau-2021-2025 (mau-2021-2025): hết hiệu lực");
  expect(out).toContain("+ Bộ tiêu chí mẫu mau-2026-2030 (mau-2026-2030): bắt đầu có hiệu lực");
});

test("diff between two sets compares their newest thresholds", async () => {
  const { out } = await criteria(workspaceWith(LAW), "diff", "mau-2021-2025", "mau-2026-2030");
  expect(out).toContain("mức: từ 60% → từ 70%");
});

test("diff refuses a day against a set", async () => {
  const { code, err } = await criteria(workspaceWith(LAW), "diff", "2024-02-29", "mau-2021-2025");
  expect(code).toBe(2);
  expect(err).toContain("so hai ngày");
});

test("rules check names file, line and column of every defect of the sets, one broken file hiding no other", async () => {
  const folder = workspaceWith({
    ...LAW,
    "hong-2021": "id: hong-2021\nname: [\n",
    "lech-2021": LAW["mau-2021-2025"]!.replace("mau-2021-2025", "lech-2021").replace("kind: atLeast", "kind: atLest"),
    "la-2021": setOf(
      "la-2021",
      "2022-03-08",
      "2026-01-01",
      indicator(version("2022-03-08", 50), "measure: cement-road"),
    ),
  });
  const { code, out } = await ntm(folder, ["rules", "check", "--format", "github"]);
  expect(code).toBe(1);
  expect(out).toMatch(/file=data\/criteria\/hong-2021\.yaml,line=2,col=\d+,title=.*rules\/not-yaml/);
  expect(out).toMatch(
    /file=data\/criteria\/lech-2021\.yaml,line=\d+,col=\d+,.*"kind" là "atLest".*có phải là "atLeast"/,
  );
  expect(out).toMatch(/file=data\/criteria\/la-2021\.yaml,line=18,col=9,.*"cement-road".*có phải là "cement-roads"/);
});

test.each([
  [["show", "mua"], 'Có phải là "mau"?'],
  [["show", "mau", "--on", "2024-02-30"], 'Không có ngày "2024-02-30"'],
  [["list", "--on", "hôm nay"], "Không hiểu ngày"],
  [["lits"], 'Có phải là "list"?'],
])("%j is refused in one sentence", async (args, message) => {
  const { code, err } = await criteria(workspaceWith(LAW), ...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
});
