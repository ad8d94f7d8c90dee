import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/**
 * A workspace with `times` copies of the sample's districts, each copy under codes of its own, so that every
 * check and every sum runs on real work. Gives the workspace's folder.
 */
export function multipliedWorkspace(root, period, times) {
  const folder = mkdtempSync(join(tmpdir(), "ntm-tenfold-"));
  cpSync(join(root, "data"), join(folder, "data"), { recursive: true });
  const units = join(folder, "data/units/ha-tinh-2024.csv");
  writeFileSync(units, multipliedUnits(readFileSync(units, "utf8"), times));
  const target = join(folder, "data/periods", period);
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(target).filter((file) => file.endsWith(".xlsx") && file !== "tinh.xlsx")) {
    const parts = unzipSync(readFileSync(join(target, name)));
    for (let copy = 1; copy < times; copy += 1) {
      writeFileSync(join(target, name.replace(".xlsx", `-${copy}.xlsx`)), zipSync(recoded(parts, copy), { level: 6 }));
    }
  }
  return folder;
}

/** District and commune codes get the copy's number as a suffix; names do too, to stay unique. */
function multipliedUnits(csv, times) {
  const [header, ...rows] = csv.trimEnd().split("\n");
  const copies = rows.flatMap((row) => {
    const [code, name, type, parent, parentName, level] = row.split(",");
    if (level === "province") return [];
    return Array.from({ length: times - 1 }, (_, index) => {
      const suffix = index + 1;
      const above = level === "district" ? [parent, parentName] : [`${parent}${suffix}`, `${parentName} ${suffix}`];
      return [`${code}${suffix}`, `${name} ${suffix}`, type, ...above, level].join(",");
    });
  });
  const [province, ...rest] = rows;
  return `${[header, province, ...rest, ...copies].join("\n")}\n`;
}

const CODE = /(<t[^>]*>)((?:4[34]\d)|(?:18\d{3}))(<\/t>)/g;

const recoded = (parts, copy) =>
  Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) =>
      /sharedStrings\.xml$|sheet\d+\.xml$/.test(path)
        ? [path, strToU8(strFromU8(bytes).replace(CODE, `$1$2${copy}$3`))]
        : [path, bytes],
    ),
  );

/**
 * Leaves a workspace what the peers make too: the report with two annexes, from the period and what it compares with.
 */
export function peersShare(folder, period) {
  const office = join(folder, "data/office.yaml");
  writeFileSync(office, readFileSync(office, "utf8").replace(/annexes: .*/, "annexes: [ke-hoach, tieu-chi]"));
  const compared = `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
  for (const name of readdirSync(join(folder, "data/periods"))) {
    if (![period, compared].includes(name)) rmSync(join(folder, "data/periods", name), { recursive: true });
  }
  return folder;
}
