import type { PreparedPeriod } from "../../src/commands/steps/documents/prepared-period.ts";
import { criteriaColumns, criteriaListId } from "../../src/domain/criteria/criteria-columns.ts";
import { endsYear, type Period, sameLastYear } from "../../src/domain/office/period.ts";
import { reportersOf, type Unit, type UnitRegister, workbookNames } from "../../src/domain/units/unit.ts";
import type { CellPlace } from "../../src/domain/workbook/cell.ts";
import { addressOf } from "../../src/domain/workbook/cell-address.ts";
import { type Form, formOf } from "../../src/domain/workbook/form.ts";
import type { ListRow, Observation, Submission } from "../../src/domain/workbook/submission.ts";
import { citable } from "../../src/load/citable.ts";
import type { Knowledge } from "../../src/load/knowledge.ts";
import type { LoadedPeriod } from "../../src/load/period.ts";
import type { EnteredRow, FormValues } from "../../src/render/form/form-values.ts";
import type { Workbooks } from "./period-workbooks.ts";
import type { RandomYear } from "./random-year.ts";

/** What reading and checking its workbooks would make of a year, without a workbook. */
export function preparedYear(
  knowledge: Knowledge,
  { period, register, workbooks, earlier, lastYear }: RandomYear,
): PreparedPeriod {
  const loaded = (of: Period, books: Workbooks, register: UnitRegister): LoadedPeriod => {
    const forms = knowledge.formsIn(of.id);
    const read = (form: Form, unit: Unit) => submissionOf(form, unit, of, books.get(unit.code)!, knowledge);
    const data = {
      period: of.id,
      end: of.end,
      province: read(forms.province, register.province),
      reports: reportersOf(register)
        .filter(({ code }) => books.has(code))
        .map((unit) => read(formOf(forms.reporting, unit), unit)),
    };
    const indicators = knowledge.indicatorsOn(of.end);
    const { legal } = citable(knowledge, of, data, forms);
    return { period: of, register, indicators, data, legal, findings: [], inputs: [] };
  };
  const before = earlier.map((one) => loaded(one.period, one.workbooks, one.register));
  const lastPeriod = sameLastYear(period, knowledge.office().calendar);
  const then = knowledge.registerOn(lastPeriod.end);
  const registerThen = then.source === register.source ? register : then;
  return {
    current: { ...loaded(period, workbooks, register), yearSoFar: { earlier: before, missing: [] } },
    previous: loaded(lastPeriod, new Map([[register.province.code, lastYear]]), registerThen),
    answers: NO_ANSWERS,
    findings: [],
    inputs: [],
  };
}

const NO_ANSWERS: PreparedPeriod["answers"] = { files: [], apply: (findings) => findings, check: () => [] };

/** A workbook that was read: every value with a cell of its own. */
function submissionOf(form: Form, unit: Unit, period: Period, values: FormValues, knowledge: Knowledge): Submission {
  const file = `data/periods/${period.id}/${workbookNames(knowledge.registerOn(period.end)).get(unit.code)}.xlsx`;
  const observations = new Map<string, Observation>();
  const lists = new Map<string, readonly ListRow[]>();
  for (const sheet of form.sheets) {
    const at = (row: number, column: number): CellPlace => ({
      file,
      sheet: sheet.name,
      address: addressOf({ row: row + 5, column }),
    });
    if (sheet.kind === "indicators") {
      for (const [row, id] of sheet.groups.flatMap(({ indicators }) => indicators).entries()) {
        const { actual, plan, qualifier } = values.observations?.get(id) ?? {};
        const indicator = knowledge.indicatorsOn(period.end).get(id)!;
        observations.set(id, {
          indicator: id,
          ...(actual === undefined ? {} : { actual: { value: actual, place: at(row, 5) } }),
          ...(plan === undefined ? {} : { plan: { value: plan, place: at(row, 4) } }),
          // The last period of a year plans the next one as the year itself was planned.
          ...(plan === undefined || !endsYear(period) ? {} : { nextPlan: { value: plan, place: at(row, 7) } }),
          ...(qualifier === undefined ? {} : { qualifier: { value: qualifier, place: at(row, 6) } }),
          actualPlace: at(row, 5),
          ...(indicator.plan === "none" ? {} : { planPlace: at(row, 4) }),
        });
      }
    } else if (sheet.kind === "criteria") {
      const rows = values.lists?.get(sheet.id) ?? [];
      const columns = criteriaColumns(knowledge.sets([sheet.set])[0]!).map(({ id }) => id);
      const read = rows.map((row, index) => rowOf(row, columns, (column) => at(index, column)));
      if (rows.length > 0) lists.set(criteriaListId(sheet.set), read);
    } else if (sheet.kind === "list") {
      const columns = sheet.columns.map(({ id }) => id);
      const rows = values.lists?.get(sheet.id) ?? [];
      lists.set(
        sheet.id,
        rows.map((row, index) => rowOf(row, columns, (column) => at(index, column))),
      );
    }
  }
  return { unit: unit.code, period: period.id, file, sha256: "0".repeat(64), observations, lists };
}

function rowOf(
  { key = "", fields }: EnteredRow,
  columns: readonly string[],
  at: (column: number) => CellPlace,
): ListRow {
  // The first column holds the keys.
  const entries = Object.entries(fields).map(([id, value]) => [id, { value, place: at(columns.indexOf(id) + 2) }]);
  return { key, fields: Object.fromEntries(entries), place: at(2) };
}
