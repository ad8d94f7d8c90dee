// Workspaces of provinces of two tiers: the register's own communes, wards and special zones, each with a workbook of the
// sample under its code and name, and the province's workbook. What they say is invented, as the sample says.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export const PERIOD = "2026-H1";
/** What the sample's province compares with; where nothing stands, nothing is compared. */
const LAST_YEAR = "2025-H1";
const LAST_DAY = "2026-06-30";
const REGISTER = "data/units/national-2025-07.csv.gz";
const SAMPLE_REGISTER = "data/units/ha-tinh-2025.csv";
const SAMPLE_PROVINCE = "42";
const STRINGS = "xl/sharedStrings.xml";

/** Provinces of the country with their communes: `{ code, name, communes: [{ code, name, type }] }`. */
export function provincesOfTwoTiers(root) {
  const units = unitsIn(gunzipSync(readFileSync(join(root, REGISTER))).toString("utf8"));
  return units
    .filter(({ level }) => level === "province")
    .map((province) => ({
      ...province,
      communes: units.filter(({ level, parent }) => level === "commune" && parent === province.code),
    }));
}

const unitsIn = (csv) =>
  csv
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [code, name, type, parent, , level] = line.split(",");
      return { code, name, type, parent, level };
    });

/** Makes workspaces, one folder a province below `folder`; the workbooks of the sample are taken apart once. */
export function workspaceMaker(root, folder) {
  const sample = sampleWorkbooks(root);
  return ({ code, name, communes }) => {
    const workspace = join(folder, code);
    mkdirSync(workspace, { recursive: true });
    execFileSync(process.execPath, [join(root, "bin/ntm.js"), "init", "--province", code, "--on", LAST_DAY], {
      cwd: workspace,
      stdio: ["ignore", "ignore", "inherit"],
    });
    const target = join(workspace, "data/periods", PERIOD);
    mkdirSync(target, { recursive: true });
    const write = (file, parts) => writeFileSync(join(target, `${file}.xlsx`), zipSync(parts, { level: 6 }));
    for (const [index, commune] of communes.entries()) {
      // A special zone is outside the programme, as a ward is.
      const models = commune.type === "Xã" ? sample.communes : sample.wards;
      const { unit, parts } = models[index % models.length];
      write(commune.code, {
        ...parts,
        [STRINGS]: renamed(parts[STRINGS], [unit, sample.province], [commune, { code, name }]),
      });
    }
    const { unit, parts } = sample.own;
    const own = withRows(counting(parts, sample.entered, communes.length), sample.incomes, communes);
    if (code === SAMPLE_PROVINCE)
      cpSync(join(root, "data/periods", LAST_YEAR), join(target, "..", LAST_YEAR), { recursive: true });
    write("tinh", { ...own, [STRINGS]: renamed(own[STRINGS], [unit], [{ code, name }]) });
    return workspace;
  };
}

function sampleWorkbooks(root) {
  const folder = join(root, "data/periods", PERIOD);
  const units = unitsIn(readFileSync(join(root, SAMPLE_REGISTER), "utf8"));
  const province = units.find(({ code }) => code === SAMPLE_PROVINCE);
  const books = readdirSync(folder)
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => {
      const parts = unzipSync(readFileSync(join(folder, name)));
      return { name, parts, texts: textsIn(parts) };
    });
  const own = books.find(({ name }) => name === "tinh.xlsx");
  const known = new Map(units.map((unit) => [unit.code, unit]));
  const reports = books.flatMap(({ name, texts, parts }) => {
    if (name === "tinh.xlsx") return [];
    const unit = texts.map((text) => known.get(text)).find((one) => one?.level === "commune");
    return unit ? [{ unit, parts }] : [];
  });
  const isWard = ({ unit }) => unit.type === "Phường";
  return {
    province,
    wards: reports.filter(isWard),
    communes: reports.filter((one) => !isWard(one)),
    own: { unit: province, parts: own.parts },
    entered: partOf(own.parts, "Chỉ tiêu tỉnh"),
    incomes: partOf(own.parts, "Thu nhập"),
  };
}

const TEXT = /<si>(?:(?!<\/si>)[\s\S])*<\/si>/g;

const textsIn = (parts) =>
  [...strFromU8(parts[STRINGS]).matchAll(TEXT)].map(([item]) =>
    [...item.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text).join(""),
  );

/** Whole texts that are a unit's code or name, as another's. */
function renamed(strings, before, after) {
  const names = new Map(
    before.flatMap((unit, index) => [
      [unit.code, after[index].code],
      [unit.name, after[index].name],
    ]),
  );
  return strToU8(
    strFromU8(strings).replace(/(<t[^>]*>)([^<]*)(<\/t>)/g, (whole, open, text, close) =>
      names.has(text) ? open + names.get(text) + close : whole,
    ),
  );
}

/** The part that a sheet stands in: the sample's writer numbers parts in the order of the tabs. */
function partOf(parts, sheet) {
  const sheets = [...strFromU8(parts["xl/workbook.xml"]).matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name]) => name,
  );
  return `xl/worksheets/sheet${sheets.indexOf(sheet) + 1}.xml`;
}

/** Of the 69 communes and wards of the sample all have their positions approved: so have all of the other province. */
const counting = (parts, part, communes) => ({
  ...parts,
  [part]: strToU8(strFromU8(parts[part]).replace(ALL_COMMUNES, `$1<v>${communes}</v>`)),
});

/** A number, not the index of a text. */
const ALL_COMMUNES = /(<c r="E\d+" s="\d+">)<v>69<\/v>/g;

/** A copy of a row in another place, with these texts in place of those in its columns. */
function movedRow(row, from, to, texts) {
  let moved = row;
  for (const [column, text] of Object.entries(texts)) {
    moved = moved.replace(
      new RegExp(`<c r="${column}${from}"([^>]*) t="s"><v>\\d+</v></c>`),
      `<c r="${column}${from}"$1 t="inlineStr"><is><t>${text}</t></is></c>`,
    );
  }
  return moved.replaceAll(new RegExp(` r="([A-Z]*)${from}"`, "g"), ` r="$1${to}"`);
}

const FIRST_ROW = 5;

/** The first row of data once for each commune, with its code and name. */
function withRows(parts, part, communes) {
  const xml = strFromU8(parts[part]);
  const rows = xml.match(/<row [\s\S]*?<\/row>/g);
  const made = communes.map(({ code, name }, index) =>
    movedRow(rows[FIRST_ROW - 1], FIRST_ROW, FIRST_ROW + index, { A: code, B: code, C: name }),
  );
  const data = [...rows.slice(0, FIRST_ROW - 1), ...made].join("");
  const whole = xml.replace(/<sheetData>[\s\S]*<\/sheetData>/, `<sheetData>${data}</sheetData>`);
  return { ...parts, [part]: strToU8(whole) };
}
