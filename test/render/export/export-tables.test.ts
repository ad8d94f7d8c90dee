import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { columnsPage, exportSchema, loadSql } from "../../../.build/schemas/export-docs.ts";
import { type Assessment, Judgement } from "../../../src/domain/criteria/criteria.ts";
import { EXPORT_TABLES, type ExportTableName } from "../../../src/domain/document/export-tables.ts";
import type { Figure, Hole } from "../../../src/domain/figures/figure.ts";
import { Decimal } from "../../../src/domain/text/decimal.ts";
import { type ExportedFigure, exportRows } from "../../../src/render/export/export-rows.ts";
import { tableCsv, tableLines } from "../../../src/render/export/table-text.ts";
import { lawOf, place } from "../../evaluate/sample-law.ts";
import { unit } from "../../support/law.ts";
import { emptyWorkspace, ROOT } from "../../support/workspace.ts";

test.each([
  ["docs/export.schema.json", exportSchema],
  ["docs/sql/load-duckdb.sql", loadSql],
  ["docs/export-columns.md", columnsPage],
])("%s says what the tables are", async (file, made) => {
  await expect(made()).toMatchFileSnapshot(join(ROOT, file));
});

const format = { decimals: 2, trimZeros: true, padded: false, scale: 1 };
const cell = (id: string, value: string, unitName = "km"): Figure => ({
  id,
  label: `Nhãn ${id}, "mới"`,
  value: new Decimal(value),
  unit: unitName,
  format,
  trace: { kind: "cell", place },
});
const ratio = (id: string, ...inputs: readonly [Figure, Figure]): Figure => ({
  ...cell(id, "0", "%"),
  value: inputs[0].value.times(100).div(inputs[1].value),
  trace: { kind: "operation", operation: "ratio", inputs },
});
const hole = (id: string): Hole => ({ id, label: id, reason: "ô còn trống", places: [place] });

const judgement = new Judgement(
  {
    number: "1",
    name: "Tiêu chí một",
    verdict: "notMet",
    ground: "computed",
    nearlyMet: false,
    measured: cell("roads@18415", "49.5", "%"),
    threshold: cell("threshold:sample-set/1", "50", "%"),
    parts: [],
  },
  () => "=1+1 thấp hơn mức",
);

/** Files of a made-up province, as `ntm export` writes them. */
function writeProvince(folder: string, province: string, roads: Figure | Hole, share: Figure): void {
  const whole = unit(province, `Tỉnh ${province}`, "province");
  const commune = unit("18415", "Xã Thiên Lộc", "commune", "443");
  const of = (indicator: string, combine: ExportedFigure["combine"], figure: Figure | Hole): ExportedFigure => ({
    unit: whole,
    indicator,
    role: "actual",
    combine,
    measuredIn: indicator === "share" ? "%" : "km",
    figure,
  });
  const assessment: Assessment = {
    set: lawOf([]),
    unit: commune.code,
    assessedOn: "2026-06-14",
    verdict: "notMet",
    preconditions: [],
    criteria: [judgement],
  };
  const rows = exportRows({
    period: { id: "2026-H1", end: "2026-06-14" },
    province,
    figures: [of("roads", "sum", roads), of("share", "ratio", share)],
    assessments: [
      {
        unit: commune,
        assessment,
        standing: {
          unit: commune.code,
          title: "commune",
          meetsStandard: "notMet",
          recognised: { decision: "1/QĐ-UBND", place },
        },
        isAssessed: true,
      },
    ],
  });
  const dir = join(folder, province, "xuat");
  mkdirSync(dir, { recursive: true });
  for (const name of Object.keys(EXPORT_TABLES) as ExportTableName[]) {
    writeFileSync(join(dir, `${name}.csv`), tableCsv(EXPORT_TABLES[name], rows[name]));
    writeFileSync(join(dir, `${name}.jsonl`), tableLines(EXPORT_TABLES[name], rows[name]));
  }
}

const sql = (name: string): string => readFileSync(join(ROOT, "docs/sql", name), "utf8");

async function countryOf(folder: string) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(`SET VARIABLE exports = '${join(folder, "*/xuat")}'`);
  for (const text of [sql("load-duckdb.sql"), sql("country.sql")]) await connection.run(text);
  return async (query: string) => (await connection.runAndReadAll(query)).getRowObjectsJson();
}

test("exports of two provinces add up by the SQL that is shown: sums of what adds, ratios of sums", async () => {
  const folder = emptyWorkspace();
  writeProvince(folder, "40", cell("roads", "0.1"), ratio("share", cell("part", "1"), cell("all", "2")));
  writeProvince(folder, "42", cell("roads", "0.2"), ratio("share", cell("part", "9"), cell("all", "10")));
  const ask = await countryOf(folder);
  expect(await ask("SELECT total::VARCHAR AS total, provinces, missing FROM country_totals")).toEqual([
    { total: "0.300000000000", provinces: "2", missing: "0" },
  ]);
  const [ratios] = await ask("SELECT round(ratio, 4) AS ratio FROM country_ratios");
  expect(Number(ratios!.ratio)).toBe(83.3333);
  expect(await ask("SELECT criteria_set, units, not_met, recognised FROM country_verdicts")).toEqual([
    { criteria_set: "sample-set", units: "2", not_met: "2", recognised: "2" },
  ]);
  expect(await ask("SELECT DISTINCT file, sheet, cell FROM country_cells WHERE figure = 'share'")).toEqual([
    { file: place.file, sheet: place.sheet, cell: place.address },
  ]);
});

test("a province without its figure leaves the total open, and what is known is told beside it", async () => {
  const folder = emptyWorkspace();
  const share = ratio("share", cell("part", "1"), cell("all", "2"));
  writeProvince(folder, "40", hole("roads"), share);
  writeProvince(folder, "42", cell("roads", "0.2"), share);
  const ask = await countryOf(folder);
  expect(await ask("SELECT total, known::DOUBLE AS known, missing FROM country_totals")).toEqual([
    { total: null, known: 0.2, missing: "1" },
  ]);
});

test("every line fits the schema, and the CSV tells the same as the lines", async () => {
  const folder = emptyWorkspace();
  writeProvince(folder, "42", hole("roads"), ratio("share", cell("part", "1"), cell("all", "3")));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema(JSON.parse(exportSchema()), "export");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const name of Object.keys(EXPORT_TABLES)) {
    const path = join(folder, "42/xuat", name);
    const lines = readFileSync(`${path}.jsonl`, "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    for (const line of lines) expect([ajv.validate(`export#/$defs/${name}`, line), ajv.errors]).toEqual([true, null]);
    const csv = await connection.runAndReadAll(`FROM read_csv('${path}.csv', header = true, all_varchar = true)`);
    const told = lines.map((line: Record<string, unknown>) =>
      Object.fromEntries(
        Object.entries(line).map(([key, value]) => [key, value === null || value === "" ? null : String(value)]),
      ),
    );
    // What a spreadsheet would run has an apostrophe there.
    const read = csv
      .getRowObjectsJson()
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [
            key,
            key === "reason" ? ((value as string | null)?.replace(/^'/, "") ?? null) : value,
          ]),
        ),
      );
    expect(read).toEqual(told);
  }
});
