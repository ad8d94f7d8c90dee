import type { EachWhere } from "../../src/domain/office/each.ts";
import { documentsFor } from "../../src/domain/office/office.ts";
import type { Period } from "../../src/domain/office/period.ts";
import type { UnitRegister } from "../../src/domain/units/unit.ts";
import type { Knowledge } from "../../src/load/knowledge.ts";
import type { EnteredRow } from "../../src/render/form/form-values.ts";
import type { RandomYear } from "../years/random-year.ts";

/** For how many units of each type a document is made; 0 leaves out what is made for units. */
const MOST = Number(process.env.NTM_EACH ?? 2);

/** `ntm report` for what `--all` leaves out: documents that are made by their name, for a few of the units that they are about. */
export function furtherDocuments(
  knowledge: Knowledge,
  period: Period,
  year: Pick<RandomYear, "register" | "workbooks">,
): readonly (readonly string[])[] {
  const { documents } = knowledge.office();
  const made = documentsFor(knowledge.office(), period);
  return Object.entries(documents).flatMap(([type, { each, where = {} }]): readonly (readonly string[])[] => {
    if (made.includes(type)) return [];
    // Only who reads the workbooks knows whom to remind; the rest speaks of the whole province, of a unit, or of a row.
    if (each === undefined || each === "reporter") return documentsAtAll(type, each);
    const all = each === "commune" ? communes(year.register) : unitsOfRows(each, where, year);
    const units = spread([...new Set(all)]);
    return units.length > 0 ? [["-t", type, "--each", "--units", units.join(",")]] : [];
  });
}

/** Types of other kinds of periods are theirs alone. */
const documentsAtAll = (type: string, each: string | undefined): readonly (readonly string[])[] =>
  (each === undefined ? !["ke-hoach", "nhiem-vu"].includes(type) : MOST === 0)
    ? []
    : [["-t", type, ...(each === undefined ? [] : ["--each"])]];

const communes = ({ communes: all }: UnitRegister): readonly string[] =>
  all.filter(({ type, inProgramme }) => type === "commune" && inProgramme).map(({ code }) => code);

const unitsOfRows = (sheet: string, where: EachWhere, { workbooks }: Pick<RandomYear, "workbooks">) =>
  [...workbooks.values()]
    .flatMap(({ lists }): readonly EnteredRow[] => lists?.get(sheet) ?? [])
    .filter(({ fields }) =>
      Object.entries(where).every(([name, wanted]) => [wanted].flat().includes(fields[name] ?? "")),
    )
    .map(({ fields }) => String(fields.unit));

/** First, last, and what lies between at even steps. */
const spread = (units: readonly string[]): readonly string[] =>
  units.filter(
    (_, index) => Math.floor((index * MOST) / units.length) !== Math.floor(((index - 1) * MOST) / units.length),
  );
