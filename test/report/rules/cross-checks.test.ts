import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { validatePeriod } from "../../../src/commands/validate.ts";
import { CannotRun, type Finding } from "../../../src/domain/findings/finding.ts";
import { samplePeriod } from "../../sample/sample-period.ts";
import { sampleReport } from "../../support/report.ts";
import { shortReports } from "../../support/short-report.ts";
import { smallProvince } from "../../support/small-province.ts";
import { addRows } from "../../support/workbook/add-rows.ts";
import { editCell, sharedSampleWorkspace, withNumber } from "../../support/workspace.ts";

const { data } = await samplePeriod("2024-H1");
const canLoc = data.reports.find(({ unit }) => unit === "443")!;
const cellOf = (id: string) => canLoc.observations.get(id)!.actualPlace;

const validated = async (folder: string): Promise<readonly Finding[]> =>
  (await validatePeriod({ folder, period: "2024-H1" })).findings;

const errorsOf = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === "error");

describe("the sample", () => {
  const findings = validated(sharedSampleWorkspace());

  test("fails no check that would stop its report", async () => {
    expect(errorsOf(await findings)).toEqual([]);
  });

  test("is warned where a part is larger than its whole: 218,278 km of hamlet roads in a province that built 22,58", async () => {
    const finding = (await findings).find(({ code }) => code === "check/hamlet-roads-within-roads");
    expect(finding).toMatchObject({
      severity: "warning",
      unit: "Tỉnh Hà Tĩnh",
      place: { file: "data/periods/2024-H1" },
    });
    expect(finding!.found).toMatch(/218,278\u00A0km \(13 ô\).* 22,58\u00A0km \(26 ô\)$/);
    expect(finding!.places).toHaveLength(39);
  });

  test("is warned of data closed after the period", async () => {
    const codes = (await findings).map(({ code }) => code);
    expect(codes).toContain("check/cutoff-after-period");
  });
});

test("more standard schools than schools: the report is refused, the cells are named", async () => {
  const folder = shortReports();
  const schools = Number(canLoc.observations.get("schools")!.actual!.value);
  editCell(folder, cellOf("level-one-schools"), withNumber(schools + 1));
  const result = await sampleReport(folder);
  expect(result.ok).toBe(false);
  const [finding, ...others] = errorsOf(result.findings);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    code: "check/standard-schools-within-schools",
    unit: "Huyện Can Lộc",
    place: cellOf("level-one-schools"),
    places: ["level-one-schools", "level-two-schools", "schools"].map(cellOf),
  });
  expect(existsSync(join(folder, "out"))).toBe(false);
});

test("a product whose certificate ends before it begins is refused at its cells", async () => {
  const folder = smallProvince();
  const { "recognised-on": recognised, expiry } = canLoc.lists.get("products")![0]!.fields;
  const FIRST_OF_2020 = 43831;
  editCell(folder, expiry!.place, withNumber(FIRST_OF_2020));
  expect(errorsOf(await validated(folder))).toMatchObject([
    { code: "check/product-expires-after-recognition", places: [recognised!.place, expiry!.place] },
  ]);
});

test("a figure that repeats last year's is warned of with both cells, and the report is made", async () => {
  const folder = shortReports();
  const before = (await samplePeriod("2023-H1")).data.province!.observations.get("spring-rice-area")!.actual!;
  const now = data.province!.observations.get("spring-rice-area")!.actualPlace;
  editCell(folder, now, withNumber(before.value));
  const result = await sampleReport(folder);
  expect(result.ok).toBe(true);
  expect(result.findings).toContainEqual(
    expect.objectContaining({
      code: "check/rice-frozen",
      severity: "warning",
      place: now,
      places: [now, before.place],
    }),
  );
});

test("of the period before, sheets that no check compares are not opened: a damaged one there hides nothing", async () => {
  const folder = smallProvince();
  const before = (await samplePeriod("2023")).data.reports.find(({ unit }) => unit === "443")!;
  const schools = before.observations.get("schools")!.actual!;
  editCell(folder, schools.place, withNumber(Number(schools.value) * 2));
  const [hamlet] = before.lists.get("hamlets")!;
  editCell(folder, hamlet!.fields.name!.place, () => "<c");
  expect(await validated(folder)).toContainEqual(
    expect.objectContaining({ code: "check/stock-jumps-district", places: [cellOf("schools"), schools.place] }),
  );
  const [recognised] = before.lists.get("recognitions")!;
  editCell(folder, recognised!.fields.title!.place, () => "<c");
  expect((await validated(folder)).map(({ code }) => code)).not.toContain("check/stock-jumps-district");
});

test("an empty cell raises no check", async () => {
  const folder = smallProvince();
  const before = (await validated(folder)).map(({ code }) => code);
  editCell(folder, cellOf("schools"), (xml) => xml.replace(/<v>.*<\/v>/s, ""));
  const after = (await validated(folder)).map(({ code }) => code);
  expect(after.filter((code) => code.startsWith("check/"))).toEqual(before.filter((code) => code.startsWith("check/")));
  expect(after).toContain("cell/missing");
});

test("an office's own checks take the place of the package's; a broken one stops the run with its place", async () => {
  const folder = smallProvince();
  mkdirSync(join(folder, "data/cross-checks"));
  const file = join(folder, "data/cross-checks/own.yaml");
  writeFileSync(file, "checks: []\n");
  expect((await validated(folder)).filter(({ code }) => code.startsWith("check/"))).toEqual([]);
  writeFileSync(file, "checks:\n  - { id: one, scope: distict }\n");
  const run = validated(folder);
  await expect(run).rejects.toBeInstanceOf(CannotRun);
  const { findings } = (await run.catch((error: unknown) => error)) as CannotRun;
  expect(findings).toMatchObject([
    {
      severity: "error",
      place: { file: "data/cross-checks/own.yaml", line: 2 },
      expected: expect.stringContaining("province, district, row"),
    },
  ]);
});

test("dossiers of a title that the unit can't have are refused at their row; what the centre never sees is warned of", async () => {
  const TITLES = [
    "Xã NTM",
    "Phường, thị trấn đô thị văn minh",
    "Huyện NTM",
    "Thị xã, thành phố hoàn thành nhiệm vụ NTM",
  ];
  const rows = ["18415", "18406", "443"].flatMap((unit) => TITLES.map((title) => ({ unit, title })));
  const statusOf = (unit: string): string => (unit === "443" ? "Đang hoàn thiện" : "Đã trình Trung ương");
  const folder = smallProvince();
  addRows(
    folder,
    "data/periods/2024-H1/can-loc.xlsx",
    "Hồ sơ",
    rows.map(({ unit, title }) => ({ B: unit, D: title, E: "2024", F: statusOf(unit) })),
  );
  const told = (await validated(folder)).filter(({ code }) => /dossier.*(-of-other-unit|-to-centre)$/.test(code));
  const first = Math.min(...told.map(({ place }) => Number(place.address!.slice(1))));
  const about = told.map(({ code, severity, place }) => {
    const { unit, title } = rows[Number(place.address!.slice(1)) - first]!;
    return `${unit} ${title}: ${code.slice("check/".length)} ${severity}`;
  });
  expect(about.sort()).toEqual([
    "18406 Huyện NTM: district-dossier-of-other-unit error",
    "18406 Phường, thị trấn đô thị văn minh: commune-dossier-sent-to-centre warning",
    "18406 Thị xã, thành phố hoàn thành nhiệm vụ NTM: town-dossier-of-other-unit error",
    "18406 Xã NTM: commune-dossier-of-other-unit error",
    "18406 Xã NTM: commune-dossier-sent-to-centre warning",
    "18415 Huyện NTM: district-dossier-of-other-unit error",
    "18415 Phường, thị trấn đô thị văn minh: commune-dossier-sent-to-centre warning",
    "18415 Phường, thị trấn đô thị văn minh: urban-dossier-of-other-unit error",
    "18415 Thị xã, thành phố hoàn thành nhiệm vụ NTM: town-dossier-of-other-unit error",
    "18415 Xã NTM: commune-dossier-sent-to-centre warning",
    "443 Phường, thị trấn đô thị văn minh: urban-dossier-of-other-unit error",
    "443 Thị xã, thành phố hoàn thành nhiệm vụ NTM: town-dossier-of-other-unit error",
    "443 Xã NTM: commune-dossier-of-other-unit error",
  ]);
});
