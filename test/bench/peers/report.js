// What both peers do with the cells they read: the figures of the report and its tables, and a docxtemplater template.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

/** The indicators of the plan table, for peers in any language. */
const PLAN_ROWS = JSON.parse(readFileSync(join(import.meta.dirname, "plan-rows.json"), "utf8"));
const CRITERIA = 9;
/** In the register of units, but not in the programme. */
const OUTSIDE = new Set(["18796"]);
/** 15/12/2023 and 14/6/2024 as Excel counts days. */
const PERIOD = [45275, 45457];

/** Paths of the workbooks that a report of the first half of 2024 needs. */
export function workbookPaths(periods) {
  const folder = join(periods, "2024-H1");
  const names = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));
  return [...names.sort().map((name) => join(folder, name)), join(periods, "2023-H1/tinh.xlsx")];
}

/**
 * A workbook's tables by sheet id, each row an object by column code; `sheets` are arrays of rows of plain values,
 * days as serial numbers.
 */
export function tablesOf(sheets) {
  const tables = new Map();
  for (const rows of sheets) {
    const at = rows.findIndex((row) => typeof row?.[0] === "string" && row[0].startsWith("#ntm:"));
    if (at < 0) continue;
    const codes = rows[at];
    const records = [];
    for (const row of rows.slice(at + 2)) {
      if (!row || row.every((value) => value === undefined || value === null || value === "")) continue;
      if (String(row[0] ?? "").startsWith("#")) continue;
      const record = { key: row[0] };
      for (let column = 1; column < codes.length; column += 1) {
        if (codes[column]) record[codes[column]] = row[column] ?? undefined;
      }
      records.push(record);
    }
    tables.set(codes[0].slice("#ntm:".length), records);
  }
  return tables;
}

/** Everything that the template prints. */
export function reportData(workbooks) {
  const units = workbooks.map((tables) => ({ tables, ...identityOf(tables) }));
  const districts = units.filter(({ code }) => code !== "42").sort((a, b) => (a.code < b.code ? -1 : 1));
  const current = units.filter(({ period }) => period === "2024-H1");
  const previous = units.find(({ period }) => period === "2023-H1");
  const entered = sums(current);
  const rows = (id) => districts.flatMap(({ tables }) => tables.get(id) ?? []);
  const computed = computedFigures(districts, rows);
  const actual = (id) => computed[id] ?? entered.get(id)?.actual ?? 0;
  const plan = (id) => entered.get(id)?.plan ?? 0;

  const communes = districts.map((district, index) => ({ number: index + 1, ...standing(district) }));
  const total = (column) => communes.reduce((sum, row) => sum + row[column], 0);
  return {
    plan: PLAN_ROWS.map((id, index) => ({
      number: index + 1,
      name: entered.get(id).name,
      unit: entered.get(id).unit,
      plan: vi(plan(id), id.endsWith("-funds") ? 0 : 2),
      actual: vi(actual(id), id.endsWith("-share") ? 1 : id.endsWith("-funds") ? 0 : 2),
      progress: vi((actual(id) * 100) / plan(id), id.endsWith("-funds") ? 2 : 1),
    })),
    communes: communes.map((row) => ({ ...row })),
    totalProgramme: total("programme"),
    totalRecognised: total("recognised"),
    totalAdvanced: total("advanced"),
    totalModel: total("model"),
    totalHamlets: total("hamlets"),
    rural: criteriaRows(districts, rows("dossiers"), "Huyện NTM", "huyen-ntm-2021-2025"),
    advanced: criteriaRows(districts, rows("dossiers"), "Huyện NTM nâng cao", "huyen-ntm-nang-cao-2021-2025"),
    ...bodyFigures(actual, plan, sums([previous]), rows("communes")),
  };
}

function identityOf(tables) {
  const value = (key) => tables.get("identity").find((row) => row.key === key);
  return { code: String(value("unit").value), name: value("unit").meaning, period: value("period").value };
}

/** Plans and results of every indicator, added over the workbooks. */
function sums(units) {
  const totals = new Map();
  for (const { tables } of units) {
    for (const { key, name, unit, plan, actual } of tables.get("indicators") ?? []) {
      const total = totals.get(key) ?? { name, unit, plan: 0, actual: 0 };
      total.plan += typeof plan === "number" ? plan : 0;
      total.actual += typeof actual === "number" ? actual : 0;
      totals.set(key, total);
    }
  }
  return totals;
}

const recognised = (tables, title) =>
  new Set((tables.get("recognitions") ?? []).filter((row) => row.title === title).map((row) => String(row.unit)));

const isCommune = ({ code, name }) => String(name).startsWith("Xã ") && !OUTSIDE.has(String(code));

function standing({ name, tables }) {
  const communes = tables.get("communes");
  return {
    unit: labelOf(name),
    programme: communes.filter(isCommune).length,
    recognised: recognised(tables, "Xã NTM").size,
    advanced: recognised(tables, "Xã NTM nâng cao").size,
    model: recognised(tables, "Xã NTM kiểu mẫu").size,
    hamlets: communes.reduce((sum, row) => sum + (row["new-model-hamlets"] ?? 0), 0),
  };
}

/** Two units are called Kỳ Anh. */
function labelOf(name) {
  if (name === "Huyện Kỳ Anh") return name;
  return name
    .replace(/^Huyện /, "")
    .replace(/^Thị xã /, "TX. ")
    .replace(/^Thành phố /, "TP. ");
}

function computedFigures(districts, rows) {
  const count = (title) => districts.reduce((sum, { tables }) => sum + recognised(tables, title).size, 0);
  const places = rows("communes");
  const share = (part, whole) => (part * 100) / whole;
  const dossiers = (title) =>
    rows("dossiers").filter(
      (row) => row.title === title && row.year === 2024 && String(row.status).startsWith("Sở, ngành đã thẩm định"),
    ).length;
  const products = rows("products").filter(
    (row) => row["recognised-on"] >= PERIOD[0] && row["recognised-on"] <= PERIOD[1],
  );
  const urban = places.filter(({ name }) => !String(name).startsWith("Xã ")).length;
  return {
    "recognised-communes-share": share(count("Xã NTM"), places.filter(isCommune).length),
    "recognised-units-share": share(
      count("Huyện NTM") + count("Thị xã, thành phố hoàn thành nhiệm vụ NTM"),
      districts.length,
    ),
    "civilised-urban-share": share(count("Phường, thị trấn đô thị văn minh"), urban),
    "proposed-advanced-communes": dossiers("Xã NTM nâng cao"),
    "proposed-model-communes": dossiers("Xã NTM kiểu mẫu"),
    "ocop-in-period": products.length,
    "ocop-four-stars-in-period": products.filter(({ stars }) => stars >= 4).length,
  };
}

function criteriaRows(districts, dossiers, title, set) {
  const wanted = new Set(dossiers.filter((row) => row.title === title).map((row) => String(row.unit)));
  return districts
    .filter(({ code }) => wanted.has(code))
    .map(({ name, tables }, index) => {
      const verdicts = new Map(tables.get("assessments").map(({ key, verdict }) => [key, verdict]));
      const row = { number: index + 1, unit: labelOf(name) };
      let met = 0;
      for (let criterion = 1; criterion <= CRITERIA; criterion += 1) {
        const verdict = verdicts.get(`${set}/${criterion}`) ?? "-";
        row[`c${criterion}`] = verdict;
        if (verdict === "Đ") met += 1;
      }
      return { ...row, met: `${met}/${CRITERIA}` };
    });
}

/** Numbers inside the sentences of the report: sums and ratios. */
function bodyFigures(actual, plan, before, communes) {
  const progress = (id, decimals) => `${vi((actual(id) * 100) / plan(id), decimals)}%`;
  const hamlets = (column) => communes.reduce((sum, row) => sum + (row[column] ?? 0), 0);
  const yieldOf = (production, area) => (production / area) * 10;
  const rice = yieldOf(actual("spring-rice-production"), actual("spring-rice-area"));
  const riceBefore = yieldOf(before.get("spring-rice-production").actual, before.get("spring-rice-area").actual);
  const funds = actual("investment-funds") + actual("recurrent-funds");
  const treated = actual("waste-treated-at-home") + actual("waste-treated-at-facilities");
  return {
    cementRoads: vi(actual("cement-roads"), 2),
    cementRoadsPlan: vi(plan("cement-roads"), 2),
    cementRoadsProgress: progress("cement-roads", 1),
    drainagePlan: vi(plan("drainage"), 2),
    drainageProgress: progress("drainage", 1),
    restoredRoadsPlan: vi(plan("restored-roads"), 2),
    restoredRoadsProgress: progress("restored-roads", 1),
    concentratedLand: vi(actual("concentrated-land"), 1),
    riceYield: vi(rice, 2),
    riceYieldChange: vi(Math.abs(rice - riceBefore), 2),
    investmentFunds: vi(actual("investment-funds"), 0),
    investmentFundsProgress: progress("investment-funds", 2),
    recurrentFunds: vi(actual("recurrent-funds"), 0),
    recurrentFundsProgress: progress("recurrent-funds", 2),
    funds: vi(funds, 0),
    fundsPlan: vi(plan("investment-funds") + plan("recurrent-funds"), 0),
    fundsProgress: `${vi((funds * 100) / (plan("investment-funds") + plan("recurrent-funds")), 2)}%`,
    modelHamlets: vi(hamlets("model-hamlets"), 0),
    hamlets: vi(hamlets("hamlets"), 0),
    modelHamletsShare: `${vi((hamlets("model-hamlets") * 100) / hamlets("hamlets"), 1)}%`,
    outreachSessions: vi(actual("outreach-sessions"), 0),
    wasteTreatedShare: `${vi((treated * 100) / actual("waste-generated"), 1)}%`,
  };
}

const FORMATS = [0, 1, 2].map((digits) => new Intl.NumberFormat("vi-VN", { maximumFractionDigits: digits }));
const vi = (value, decimals) => FORMATS[decimals].format(value);

export function renderReport(templatePath, data, outputPath) {
  const document = new Docxtemplater(new PizZip(readFileSync(templatePath)), { paragraphLoop: true, linebreaks: true });
  document.render(data);
  writeFileSync(outputPath, document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" }));
}
