import { basename, join } from "node:path";
import type { NarrativeSection } from "../compose/template/narrative-sections.ts";
import type { Progress } from "../domain/document/progress.ts";
import type { Writer } from "../domain/document/writer.ts";
import type { Period } from "../domain/office/period.ts";
import { reportersOf, type Unit, workbookNames } from "../domain/units/unit.ts";
import { type Form, formOf } from "../domain/workbook/form.ts";
import { LISTS, NARRATIVES } from "../domain/workbook/known-sheets.ts";
import { openKnowledge } from "../load/knowledge.ts";
import { narrativesFor } from "../load/narratives.ts";
import { criteriaSheets, loadPeriod } from "../load/period.ts";
import { hashedText, rulesOfForms } from "../load/rule-files.ts";
import { onceEach } from "../read/workspace/once.ts";
import { type CarriedValues, carriedValues } from "../render/form/carried-values.ts";
import { writeForm } from "../render/form/form.ts";
import type { FormValues } from "../render/form/form-values.ts";
import { writeOutputs } from "../write/output.ts";
import { manifestOf, type OutputFile } from "../write/record/manifest.ts";
import { earlierWorkbooks, type Untaken } from "./steps/forms/earlier-workbooks.ts";
import { reportedSoFar } from "./steps/forms/reported-so-far.ts";

export interface FormsRequest {
  /** Folder the command was started in. */
  readonly folder: string;
  readonly period: string;
  /** Overwrite forms that were filled in or edited since they were written. */
  readonly force: boolean;
  readonly writer: Writer;
  readonly progress?: Progress;
}

export interface WrittenForms {
  readonly period: Period;
  readonly written: readonly string[];
  /** Per unit, the period that its form starts from. */
  readonly carried: readonly {
    readonly unit: string;
    readonly from: Period;
    /** The units that it was then, where they were others. */
    readonly former: readonly string[];
    /** Districts reported then: only what stands by commune could be taken over. */
    readonly byDistrict: boolean;
  }[];
  /** Who gets nothing though there are earlier workbooks, and why. */
  readonly untaken: readonly Untaken[];
  /** Districts that go on with the rows of their communes alone, and why. */
  readonly lost: readonly Untaken[];
  readonly dropped: CarriedValues["dropped"];
}

/**
 * Writes an empty form per unit of the period's last day to `out/<period>/bieu-mau`, all or none, each with what it takes
 * over from the newest earlier workbook of its unit. Throws `CannotRun` as `writeOutputs` does.
 */
export async function writeForms({ folder, period: id, force, writer, progress }: FormsRequest): Promise<WrittenForms> {
  const knowledge = openKnowledge(folder);
  const period = knowledge.period(id);
  const register = knowledge.registerOn(period.end);
  const forms = knowledge.formsIn(period.id);
  const indicators = knowledge.indicatorsOn(period.end);
  const sets = new Map(knowledge.sets(criteriaSheets(forms).map(({ set }) => set)).map((set) => [set.id, set]));
  const units = [...reportersOf(register), register.province];
  const load = onceEach((one: Period) => loadPeriod(knowledge, one, [], progress));
  const formFor = (unit: Unit): Form => (unit.level === "province" ? forms.province : formOf(forms.reporting, unit));
  const wanted = { period, register, forms: units.map((unit) => ({ unit, form: formFor(unit) })) };
  const { earlier, untaken, lost, inputs } = await earlierWorkbooks(knowledge, wanted, load);
  const soFar = await reportedSoFar(knowledge, wanted, load);
  const sections = narrativesFor(knowledge, period);
  const names = workbookNames(register);
  const outputs: OutputFile[] = [];
  const carried: WrittenForms["carried"][number][] = [];
  const dropped: CarriedValues["dropped"][number][] = [];
  for (const [done, unit] of units.entries()) {
    progress?.({ at: "forms", done, of: units.length });
    const form = formFor(unit);
    const from = earlier.get(unit.code);
    const taken = from ? carriedValues(form, { from, to: { period, register }, indicators }) : undefined;
    if (from)
      carried.push({ unit: unit.name, from: from.period, former: from.former, byDistrict: from.byDistrict === true });
    dropped.push(...(taken?.dropped ?? []));
    const reported = soFar.of(unit, form);
    const entered = { ...taken?.values, ...(reported ? { soFar: reported } : {}) };
    const values = unit.level === "province" ? withSections(entered, sections) : entered;
    const context = { unit, period, register, indicators, sets, values };
    outputs.push({ name: `${names.get(unit.code)}.xlsx`, bytes: await writeForm(form, context) });
  }
  const sources = {
    inputs: [...new Map([...inputs, ...soFar.inputs].map((one) => [one.file, one])).values()],
    rules: rulesOfForms(knowledge),
    criteria: [...sets.keys()].flatMap((id) => knowledge.lawFiles(id)).map((path) => hashedText(knowledge, path)),
    templates: [],
  };
  const record = manifestOf({ document: "bieu-mau", period: period.id, writer, sources, outputs, findings: [] });
  const files = [...outputs, { name: "manifest.json", bytes: Buffer.from(record) }];
  const dir = join(knowledge.workspace.root, "out", period.id, "bieu-mau");
  const { written: paths } = await writeOutputs(dir, files, { writer, force });
  const written = paths.filter((path) => basename(path) !== "manifest.json");
  return { period, written, carried, untaken, lost, dropped };
}

/** The form with a row for each section that an officer writes. */
function withSections(values: FormValues, sections: readonly NarrativeSection[]): FormValues {
  const rows = sections.map(({ section, title }) => ({
    fields: { [NARRATIVES.section]: section, [LISTS.name]: title, [NARRATIVES.style]: "paragraph" },
  }));
  return { ...values, lists: new Map([...(values.lists ?? []), [NARRATIVES.sheet, rows]]) };
}
