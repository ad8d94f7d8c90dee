import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { documentsFor } from "../../src/domain/office/office.ts";
import { endsYear, type Period, sameLastYear } from "../../src/domain/office/period.ts";
import { workbookNames } from "../../src/domain/units/unit.ts";
import { formOf } from "../../src/domain/workbook/form.ts";
import { type Knowledge, openKnowledge } from "../../src/load/knowledge.ts";
import { criteriaSheets } from "../../src/load/period.ts";
import { writeForm } from "../../src/render/form/form.ts";
import type { EnteredObservation, EnteredRow, FormValues } from "../../src/render/form/form-values.ts";
import { ntm } from "../cli/captured.ts";
import { askedBy } from "../years/asked.ts";
import { type YearChoices, yearChoices } from "../years/drawn/year-choices.ts";
import { type RandomYear, randomYear } from "../years/random-year.ts";

/** A workspace that `ntm init` made for a province. */
export async function initiated(province: string, on: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `ntm-province-${province}-`));
  const { code, err } = await ntm(folder, ["init", "--province", province, "--on", on]);
  if (code !== 0) throw new Error(err);
  return folder;
}

/**
 * The workbooks of a period as its clerks would send them: random, valid, from every unit that reports; those of the periods
 * before it in its year, and the province's of last year.
 */
export async function fillIn(folder: string, id: string, seed: number): Promise<RandomYear> {
  const knowledge = openKnowledge(folder);
  const period = knowledge.period(id);
  const types = Object.keys(knowledge.office().documents);
  const drawn = fc.sample(yearChoices([id], knowledge.indicatorsOn(period.end)), { seed, numRuns: 1 })[0]!;
  const choices = { ...drawn, size: "whole", lists: conferring(drawn.lists, knowledge, period) } as const;
  const year = randomYear(knowledge, choices, askedBy(knowledge, types, period.end));
  const { code } = year.register.province;
  for (const { period: one, workbooks } of [...year.earlier, year]) {
    const cited = new Map([...workbooks].map(([unit, values]) => [unit, citingOwn(values, unit === code)]));
    await writeWorkbooks(folder, knowledge, one.id, cited);
  }
  const last = new Map([[code, year.lastYear]]);
  await writeWorkbooks(folder, knowledge, sameLastYear(period, knowledge.office().calendar).id, last);
  return year;
}

/** A notice of what a conference concluded is of a conference that was held. */
const conferring = (lists: YearChoices["lists"], knowledge: Knowledge, period: Period): YearChoices["lists"] =>
  documentsFor(knowledge.office(), period).includes("thong-bao") && ["none", "edge"].includes(lists.meetings)
    ? { ...lists, meetings: "one" }
    : lists;

/** Decisions of the years are Hà Tĩnh's: this province cites one of its own, and its workbook lists it. */
function citingOwn({ lists = new Map(), ...rest }: FormValues, isProvince: boolean): FormValues {
  const own = [...lists].map(([sheet, rows]): [string, readonly EnteredRow[]] => [sheet, rows.map(citing)]);
  const listed: readonly EnteredRow[] = [...(lists.get("documents") ?? []), { fields: DECISION }];
  return { ...rest, lists: new Map(isProvince ? [...own, ["documents", listed]] : own) };
}

function citing(row: EnteredRow): EnteredRow {
  const { decision, source, lead } = row.fields;
  const cites = { ...(decision === "525/QĐ-TTg" ? { decision: DECISION.number } : {}) };
  // A city's office does not write itself as a province's.
  const own = { ...(lead === undefined ? {} : { lead: String(lead).replace("nông thôn mới tỉnh", "nông thôn mới") }) };
  return {
    ...row,
    fields: { ...row.fields, ...own, ...cites, ...(source === undefined ? {} : { source: DECISION.number }) },
  };
}

const DECISION = {
  number: "908/QĐ-TTg",
  date: "2022-07-27",
  issuer: "Thủ tướng Chính phủ",
  subject: "Công nhận các huyện đạt chuẩn nông thôn mới",
  type: "Quyết định",
};

async function writeWorkbooks(
  folder: string,
  knowledge: Knowledge,
  id: string,
  workbooks: ReadonlyMap<string, FormValues>,
): Promise<void> {
  const period = knowledge.period(id);
  const register = knowledge.registerOn(period.end);
  const forms = knowledge.formsIn(id);
  const indicators = knowledge.indicatorsOn(period.end);
  const sets = new Map(knowledge.sets(criteriaSheets(forms).map(({ set }) => set)).map((set) => [set.id, set]));
  const dir = join(folder, "data/periods", id);
  mkdirSync(dir, { recursive: true });
  for (const [code, values] of workbooks) {
    const unit = register.byCode.get(code)!;
    const form = unit.level === "province" ? forms.province : formOf(forms.reporting, unit);
    const entered = endsYear(period) ? planningOn(values) : values;
    const bytes = await writeForm(form, { unit, period, register, indicators, sets, values: entered });
    writeFileSync(join(dir, `${workbookNames(register).get(unit.code)}.xlsx`), bytes);
  }
}

/** The last period of a year plans the next one as the year itself was planned. */
function planningOn({ observations = new Map(), ...rest }: FormValues): FormValues {
  const planned = [...observations].map(([id, one]): readonly [string, EnteredObservation] => [
    id,
    one.plan === undefined ? one : { ...one, nextPlan: one.plan },
  ]);
  return { ...rest, observations: new Map(planned) };
}

/** Every file of a folder with all its text: parts of packages without their tags. */
export function textsIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return new Map(names.filter((name) => /\.\w+$/.test(name)).map((name) => [name, textOf(join(folder, name))]));
}

function textOf(path: string): string {
  const bytes = readFileSync(path);
  if (!/\.(docx|xlsx)$/.test(path)) return bytes.toString("utf8");
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith(".xml"));
  return parts.map(([, part]) => strFromU8(part).replace(/<[^>]+>/g, " ")).join("\n");
}
