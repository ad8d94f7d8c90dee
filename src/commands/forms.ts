import { basename, join } from "node:path";
import type { Writer } from "../domain/document/writer.ts";
import { CannotRun } from "../domain/findings/finding.ts";
import { type Period, parsePeriod } from "../domain/office/period.ts";
import { type Unit, type UnitRegister, workbookName } from "../domain/units/unit.ts";
import type { Submission } from "../domain/workbook/submission.ts";
import { loadSets } from "../load/criteria.ts";
import { criteriaSheets, loadPeriod } from "../load/period.ts";
import { loadRules, type Rules } from "../load/rules.ts";
import { listPeriods } from "../read/workspace/period-files.ts";
import { findWorkspace, type Workspace } from "../read/workspace/workspace.ts";
import { type CarriedValues, carriedValues } from "../render/form/carried-values.ts";
import { writeForm } from "../render/form/form.ts";
import { writeOutputs } from "../write/output.ts";
import { type HashedFile, manifestOf, type OutputFile } from "../write/record/manifest.ts";

export interface FormsRequest {
  /** Folder the command was started in. */
  readonly folder: string;
  readonly period: string;
  /** Overwrite forms that were filled in or edited since they were written. */
  readonly force: boolean;
  readonly writer: Writer;
}

export interface WrittenForms {
  readonly period: Period;
  readonly written: readonly string[];
  /** False from the day on which there is no district level any more. */
  readonly hasDistricts: boolean;
  /** Per unit, the period that its form starts from. */
  readonly carried: readonly { readonly unit: string; readonly from: Period }[];
  readonly dropped: CarriedValues["dropped"];
}

/** An earlier period's workbook of a unit. */
interface Earlier {
  readonly period: Period;
  readonly register: UnitRegister;
  readonly submission: Submission;
}

/**
 * Writes an empty form per unit of the period's last day to `out/<period>/bieu-mau`, all or none, each with what it takes
 * over from the newest earlier workbook of its unit. Throws `CannotRun` as `writeOutputs` does.
 */
export async function writeForms({ folder, period: id, force, writer }: FormsRequest): Promise<WrittenForms> {
  const workspace = findWorkspace(folder);
  const rules = loadRules(workspace, id);
  const { period, register, indicators, forms } = rules;
  const ids = criteriaSheets(rules).map(({ set }) => set);
  const sets = new Map(loadSets(workspace, ids, indicators).map((set) => [set.id, set]));
  const units = [...register.districts, register.province];
  const { earlier, inputs } = await earlierWorkbooks(workspace, rules, units);
  const outputs: OutputFile[] = [];
  const carried: { unit: string; from: Period }[] = [];
  const dropped: CarriedValues["dropped"][number][] = [];
  for (const unit of units) {
    const form = unit.level === "province" ? forms.province : forms.district;
    const from = earlier.get(unit.code);
    const taken = from ? carriedValues(form, { from, to: { period, register }, indicators }) : undefined;
    if (from) carried.push({ unit: unit.name, from: from.period });
    dropped.push(...(taken?.dropped ?? []));
    const context = { unit, period, register, indicators, sets, ...(taken ? { values: taken.values } : {}) };
    outputs.push({ name: `${workbookName(unit)}.xlsx`, bytes: await writeForm(form, context) });
  }
  const record = manifestOf({
    document: "bieu-mau",
    period: period.id,
    toolVersion: writer.version,
    inputs,
    criteria: [],
    templates: [],
    outputs,
    findings: [],
  });
  const files = [...outputs, { name: "manifest.json", bytes: Buffer.from(record) }];
  const { written: paths } = await writeOutputs(join(workspace.root, "out", period.id, "bieu-mau"), files, {
    writer,
    force,
  });
  const written = paths.filter((path) => basename(path) !== "manifest.json");
  return { period, written, hasDistricts: register.districts.length > 0, carried, dropped };
}

/** The newest workbook of each unit in the periods that ended before; defective cells are simply not there. */
async function earlierWorkbooks(workspace: Workspace, rules: Rules, units: readonly Unit[]) {
  const earlier = new Map<string, Earlier>();
  const inputs: HashedFile[] = [];
  for (const period of earlierPeriods(workspace, rules)) {
    const wanted = units.filter(({ code }) => !earlier.has(code));
    if (wanted.length === 0) break;
    const register = registerOn(rules, period);
    if (!register) continue;
    const { data, inputs: read } = await loadPeriod(workspace, rules, period, register);
    const files = new Set<string>();
    for (const submission of [...data.districts, ...(data.province ? [data.province] : [])]) {
      const unit = wanted.find(({ code }) => code === submission.unit);
      if (!unit || register.byCode.get(unit.code)?.name !== unit.name) continue;
      earlier.set(unit.code, { period, register, submission });
      files.add(submission.file);
    }
    inputs.push(...read.filter(({ file }) => files.has(file)));
  }
  return { earlier, inputs };
}

/** Newest first. */
function earlierPeriods(workspace: Workspace, { office, period }: Rules): readonly Period[] {
  const known = listPeriods(workspace.locate("data/periods")).flatMap(
    (name) => orNothing(() => parsePeriod(name, office.calendar)) ?? [],
  );
  const before = known.filter(({ end }) => end < period.end);
  return before.sort((one, other) => (one.end === other.end ? 0 : one.end < other.end ? 1 : -1));
}

/** Nothing for a day before the oldest register. */
const registerOn = ({ registerOn: registerAt }: Rules, { end }: Period): UnitRegister | undefined =>
  orNothing(() => registerAt(end));

/** A folder that is no period, or too old, has nothing to take over and must not stop new forms. */
function orNothing<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CannotRun) return undefined;
    throw error;
  }
}
