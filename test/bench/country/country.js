// `npm run bench -- country`: what a country costs, of three provinces or of as many as `NTM_PROVINCES` says (`all`: 63 of
// 2024, 34 of two tiers); `country districts` and `country tiers` print one half. Each command runs once: its figures are
// sums of CPU and the highest peak of memory.
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runOnce } from "../processes.js";
import { multipliedWorkspace } from "../tenfold.js";
import { provincesOfTwoTiers, PERIOD as TWO_TIERS, workspaceMaker } from "./two-tiers.js";

const DISTRICTS = "2024-H1";
const PROVINCES = 63;
/** A province of the sample: 13 districts and its own workbook. */
const REPORTING = 13;

export function benchmarkCountry({ root, say, only }) {
  const wanted = process.env.NTM_PROVINCES ?? "3";
  const many = (all) => (wanted === "all" ? all : Math.min(all, Number(wanted)));
  const row = ({ name, workbooks, usages }) => {
    const cpu = usages.reduce((sum, one) => sum + one.cpu, 0);
    const memory = Math.max(...usages.map((one) => one.memory));
    const perWorkbook = workbooks === undefined ? "" : (cpu / workbooks).toFixed(0);
    say(
      `${name.padEnd(58)}${(cpu / 1000).toFixed(1).padStart(9)}${perWorkbook.padStart(10)}${memory.toFixed(0).padStart(7)}\n`,
    );
    return { cpu, memory };
  };
  const head = (title) =>
    say(`\n${title}\n${"".padEnd(58)}${"CPU s".padStart(9)}${"ms/book".padStart(10)}${"MB".padStart(7)}\n`);
  const ntm = (cwd, verb, period) =>
    runOnce({ args: [join(root, "bin/ntm.js"), verb, "--period", period], cwd, mayRefuse: true });

  if (only !== "tiers") districts({ root, ntm, head, row, provinces: many(PROVINCES) });
  const all = provincesOfTwoTiers(root);
  if (only !== "districts") tiers({ root, ntm, head, row, say, chosen: all.slice(0, many(all.length)) });
}

/** One and the same province as often as there are provinces: beyond a few its processes tell nothing new, so those are added up. */
const MEASURED = 7;

function districts({ root, ntm, head, row, provinces }) {
  head(`${provinces} provinces of districts: ${provinces} × ${REPORTING + 1} workbooks, ${DISTRICTS}`);
  inFolder(multipliedWorkspace(root, DISTRICTS, 1), (sample) => {
    for (const verb of ["validate", "report"]) {
      const measured = Array.from({ length: Math.min(provinces, MEASURED) }, () => {
        for (const made of ["out", ".ntm"]) rmSync(join(sample, made), { recursive: true, force: true });
        return ntm(sample, verb, DISTRICTS);
      });
      const usages = Array.from({ length: provinces }, (_, index) => measured[index % measured.length]);
      const name = `${verb}, one process a province (${measured.length} of them measured)`;
      row({ name, workbooks: provinces * (REPORTING + 1), usages });
    }
  });
  const growing = [...new Set([Math.ceil(provinces / 9), Math.ceil(provinces / 3), provinces])];
  for (const count of growing) {
    inFolder(multipliedWorkspace(root, DISTRICTS, count), (folder) => {
      for (const verb of ["validate", "report"]) {
        const usages = [ntm(folder, verb, DISTRICTS)];
        row({ name: `${verb}, ${count} in one process`, workbooks: count * REPORTING + 1, usages });
      }
    });
  }
}

function tiers({ root, ntm, head, row, say, chosen }) {
  const workbooks = chosen.reduce((sum, { communes }) => sum + communes.length + 1, 0);
  head(`${chosen.length} provinces of two tiers: ${workbooks} workbooks, ${TWO_TIERS}, one process a province`);
  inFolder(mkdtempSync(join(tmpdir(), "ntm-country-")), (folder) => {
    const make = workspaceMaker(root, folder);
    const workspaces = chosen.map(make);
    for (const verb of ["validate", "report", "export"]) {
      row({ name: verb, workbooks, usages: workspaces.map((workspace) => ntm(workspace, verb, TWO_TIERS)) });
    }
    const refused = workspaces.filter((workspace) => !isMade(workspace));
    const sql = {
      args: [join(import.meta.dirname, "add-up.js"), folder, join(root, "docs/sql"), TWO_TIERS],
      cwd: root,
    };
    const usage = runOnce(sql);
    row({ name: "the SQL over all exports (DuckDB)", usages: [usage] });
    say(usage.said);
    if (refused.length > 0) say(`without a report and an export: ${refused.join(", ")}\n`);
  });
}

/** A document and an export stand there. */
function isMade(workspace) {
  const out = join(workspace, "out", TWO_TIERS);
  const names = statSync(out, { throwIfNoEntry: false }) ? readdirSync(out) : [];
  return names.some((name) => name.endsWith(".docx")) && names.includes("xuat");
}

function inFolder(folder, use) {
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
