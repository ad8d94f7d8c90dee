import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { heavier, thresholdsOf, unitsOf } from "./heavier-law.js";

const ROOT = join(import.meta.dirname, "../..");
const SETS = ["xa-ntm-2021-2025", "xa-ntm-nang-cao-2021-2025"];
const COMMUNES = 10_595;
const REPEATS = 3;

/**
 * Judges every commune of the country by the 132 indicators of the two commune sets, at one, two and four times
 * the country's size, each in a process of its own; and times the loading of the two sets.
 *
 * The law is that of the repository made heavier: every indicator has a measure, and every threshold that is not
 * known is 50, so that all 132 are computed. Figures are made while judging, as the real reader makes them. One run
 * more takes the law as it is and keeps every assessment. Loading is a process that reads the two sets beside the
 * dictionary of indicators, against one that reads the dictionary alone, as any run does.
 *
 * What judging costs is told as a ratio to a plain loop of the same process: the same figures made, each held against its
 * threshold and counted. That is what no judge can do without; the rest is versions and groups of communes, parts of
 * requirements, self-assessments, and a judgement that can say why.
 */
export function benchmarkEvaluation() {
  const folder = mkdtempSync(join(tmpdir(), "ntm-evaluation-"));
  try {
    const file = bundle(folder);
    writeFileSync(join(folder, "communes.json"), JSON.stringify(communeCodes()));
    const sizes = [1, 2, 4].map((times) => fastest(folder, file, times));
    const [one] = sizes;
    const kept = fastest(folder, file, 1, "keep");
    return {
      communes: one.communes,
      indicators: one.indicators,
      sizes: sizes.map(({ times, nanoseconds, peak }) => ({
        times,
        microsecondsPerIndicator: nanoseconds / 1000,
        totalMilliseconds: (nanoseconds * one.communes * one.indicators * times) / 1e6,
        peakMegabytes: peak,
      })),
      linearity: sizes.map(({ nanoseconds }) => nanoseconds / one.nanoseconds),
      toPlain: sizes.map(({ nanoseconds, plain }) => nanoseconds / plain),
      keptMegabytes: kept.peak,
      figureMicroseconds: one.figure / 1000,
      loading: withLawToWithout(folder, file),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The engine and the loading of its law in one file, from the sources as they are. */
function bundle(folder) {
  const outfile = join(folder, "engine/engine.mjs");
  // The values of rule data that the build keeps, where the bundle looks for them.
  symlinkSync(join(ROOT, "dist/yaml"), join(folder, "yaml"));
  buildSync({
    stdin: {
      contents: `
        export { assessor } from "./src/evaluate/criteria/assess.ts";
        export { decimalOf } from "./src/domain/text/decimal.ts";
        export { criteriaSets } from "./src/validate/criteria/criteria-set.ts";
        export { indicatorDictionary } from "./src/validate/rules/indicator-dictionary.ts";
        export { readYaml } from "./src/read/workspace/yaml-file.ts";`,
      resolveDir: ROOT,
      loader: "ts",
    },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    outfile,
    logLevel: "warning",
  });
  return outfile;
}

/** As many codes as the country had communes in 2024, of five digits like theirs. */
const communeCodes = () => Array.from({ length: COMMUNES }, (_, index) => String(index).padStart(5, "0"));

function runOnce(...args) {
  // Node 20 parses extra certificates at every start, which would sit in every figure.
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, ...args.map(String)], {
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Ratio of CPU, from the quietest of runs in turn. */
function withLawToWithout(folder, file) {
  const runs = Array.from({ length: REPEATS * 3 }, () =>
    ["dictionary", "law"].map((mode) => runOnce(file, folder, 0, mode).cpu),
  );
  const [without, withLaw] = [0, 1].map((index) => Math.min(...runs.map((run) => run[index])));
  return withLaw / without;
}

function fastest(folder, file, times, mode = "judge") {
  const runs = Array.from({ length: REPEATS }, () => runOnce(file, folder, times, mode));
  return runs.reduce((best, run) => (run.nanoseconds < best.nanoseconds ? run : best));
}

/** One measurement, inside its own process. */
async function measure(file, folder, times, mode) {
  const { assessor, criteriaSets, decimalOf, indicatorDictionary, readYaml } = await import(file);
  const indicatorFiles = readdirSync(join(ROOT, "data/indicators")).filter((name) => name.endsWith(".yaml"));
  indicatorDictionary(indicatorFiles.map((name) => readYaml(join(ROOT, "data/indicators", name), name)));
  if (mode === "dictionary") return { cpu: milliseconds(process.cpuUsage()) };
  const sets = criteriaSets(SETS.map((id) => readYaml(join(ROOT, `data/criteria/${id}.yaml`), id)));
  if (mode === "law") return { cpu: milliseconds(process.cpuUsage()) };

  const keeps = mode === "keep";
  const codes = JSON.parse(readFileSync(join(folder, "communes.json"), "utf8"));
  const laws = keeps ? sets : sets.map(heavier);
  const units = unitsOf(laws);
  const format = { decimals: 2, trimZeros: true, padded: false, scale: 1 };
  const figure = (id, unit) => ({
    id,
    label: id,
    value: decimalOf(((Number(unit) * 37 + id.length * 11) % 1001) / 10),
    unit: units.get(id),
    format,
    trace: { kind: "cell", place: { file: "xa.xlsx", sheet: "Chỉ tiêu", address: "C5" } },
  });
  const context = {
    date: "2024-06-14",
    group: "north-central-coast",
    groupsOf: (unit) => (Number(unit) % 10 === 0 ? ["northern-mountains"] : []),
    measure: figure,
    selfAssessed: (_set, unit, number) =>
      !keeps && Number(unit) % 4 === 0 ? { verdict: "met", nearlyMet: false, place: { address: number } } : undefined,
  };
  const judges = laws.map((law) => assessor(law, context));
  const verdicts = { met: 0, notMet: 0, notApplicable: 0, noData: 0 };
  const kept = [];
  const judgeAll = (some) => {
    for (const code of some) {
      for (const judge of judges) {
        const assessment = judge({ code, type: "commune", name: code });
        if (keeps) kept.push(assessment);
        for (const { parts } of assessment.criteria) {
          for (const part of parts) verdicts[part.verdict] += 1;
        }
      }
    }
  };
  const thresholds = keeps ? [] : laws.flatMap(thresholdsOf).map(([id, value]) => [id, decimalOf(value)]);
  const compareAll = (some) => {
    for (const code of some) {
      for (const [id, threshold] of thresholds) verdicts[figure(id, code).value.gte(threshold) ? "met" : "notMet"] += 1;
    }
  };
  judgeAll(codes.slice(0, 500));
  if (!keeps) compareAll(codes.slice(0, 500));

  // In turn, so that a drift of the machine's speed touches both alike.
  const spent = { judging: 0, plain: 0 };
  for (let round = 0; round < times; round += 1) {
    spent.judging += cpuOf(() => judgeAll(codes));
    if (!keeps) spent.plain += cpuOf(() => compareAll(codes));
  }
  const indicators = laws.flatMap(({ criteria }) => criteria.flatMap((one) => one.indicators)).length;

  const startFigures = process.cpuUsage();
  for (const code of codes) for (const id of units.keys()) figure(id, code);
  const figures = milliseconds(process.cpuUsage(startFigures));
  const { maxRSS } = process.resourceUsage();
  return {
    times,
    communes: codes.length,
    indicators,
    nanoseconds: (spent.judging * 1e6) / (codes.length * times * indicators),
    plain: (spent.plain * 1e6) / (codes.length * times * indicators),
    figure: (figures * 1e6) / (codes.length * units.size),
    peak: maxRSS / 1024,
    kept: kept.length,
    verdicts,
  };
}

const cpuOf = (work) => {
  const start = process.cpuUsage();
  work();
  return milliseconds(process.cpuUsage(start));
};

const milliseconds = ({ user, system }) => (user + system) / 1000;

/** The result as lines to print. */
export const evaluationLines = (result) => [
  `Đánh giá ${result.communes} xã × ${result.indicators} chỉ tiêu:`,
  ...result.sizes.map(
    ({ times, microsecondsPerIndicator, totalMilliseconds, peakMegabytes }, index) =>
      `  ${times}×: ${microsecondsPerIndicator.toFixed(2)} µs CPU mỗi chỉ tiêu, ${totalMilliseconds.toFixed(0)} ms, ` +
      `${peakMegabytes.toFixed(0)} MB, so với 1×: ${result.linearity[index].toFixed(2)}, ` +
      `so với vòng lặp chỉ so số với mức: ${result.toPlain[index].toFixed(2)}`,
  ),
  `  trong đó tạo số liệu: ${result.figureMicroseconds.toFixed(2)} µs`,
  `  giữ mọi kết quả, theo các mức đang biết: ${result.keptMegabytes.toFixed(0)} MB`,
  `  đọc và kiểm tra hai bộ tiêu chí, so với chỉ đọc chỉ tiêu: ${result.loading.toFixed(2)}`,
];

if (process.argv[1] === import.meta.filename) {
  const [file, folder, times, mode] = process.argv.slice(2);
  const text = file
    ? JSON.stringify(await measure(file, folder, Number(times), mode))
    : evaluationLines(benchmarkEvaluation()).join("\n");
  process.stdout.write(`${text}\n`);
}
