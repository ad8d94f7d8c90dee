/** What the tables of an export are: names, columns in order, kinds of values. Changes of meaning change the version. */
export const EXPORT_FORMAT = "ntm/export";
export const EXPORT_VERSION = 1;

/** Name of an export's files and of its folder below `out/<period>`. */
export const EXPORT_NAME = "xuat";

export type ExportTableName = "figures" | "verdicts" | "traces" | "law";

/** `decimal`: an exact number with a point, as text; `day`: 2024-06-14. A value that is not there is null, in CSV empty. */
export interface ExportColumn {
  readonly name: string;
  readonly type: "text" | "decimal" | "integer" | "day" | "yes";
  /** English, for whoever reads the tables. */
  readonly meaning: string;
  /** Closed list of values. */
  readonly values?: readonly string[];
}

/** A row by its columns' names; what is absent is null. */
export type ExportRow = Readonly<Record<string, string | number | boolean | undefined>>;

const text = (name: string, meaning: string, values?: readonly string[]): ExportColumn => ({
  name,
  type: "text",
  meaning,
  ...(values ? { values } : {}),
});
const typed = (name: string, type: ExportColumn["type"], meaning: string): ExportColumn => ({ name, type, meaning });

const WHERE = [
  text("period", "id of the period: 2026-H1"),
  typed("period_end", "day", "last day of the period: thresholds and units are those of this day"),
  text("province", "code of the province by the General Statistics Office"),
] as const;

const UNIT = [
  text("unit", "code of the unit; a code holds on a day, codes are reused"),
  text("unit_name", "full name"),
  text("level", "level of the unit", ["province", "district", "commune"]),
] as const;

const LAW = [
  typed("effective_from", "day", "day from which this version of the threshold holds"),
  text("document", "number and symbol of the legal document"),
  text("clause", "place in it"),
  text("status", "only a confirmed threshold judges", ["confirmed", "unverified", "provincial", "unknown"]),
] as const;

const FIGURES: readonly ExportColumn[] = [
  ...WHERE,
  ...UNIT,
  text("indicator", "id in the dictionary of indicators"),
  text("role", "result of the period, plan of the year, plan of the next, result since January", [
    "actual",
    "plan",
    "next-plan",
    "year",
  ]),
  text("label", "what it is, in Vietnamese"),
  typed("value", "decimal", "exact, in unit_of_measure; null where it is missing"),
  text("unit_of_measure", "%, km, triệu đồng …; empty for bare counts"),
  text(
    "combine",
    "how values of several units of one level make one: add them; take the ratio of the sums of both inputs (traces); not at all",
    ["sum", "ratio", "none"],
  ),
  text("qualifier", "word that the unit reported before the number: khoảng, gần"),
  text("missing", "why there is no value"),
  text("figure", "key into traces, unique within period and province"),
];

const VERDICTS: readonly ExportColumn[] = [
  ...WHERE,
  ...UNIT,
  text("criteria_set", "id of the criteria set with its phase"),
  text("kind", "the whole set, or a part of it", ["unit", "precondition", "criterion", "indicator", "part"]),
  text("number", "number in the law; null for the whole"),
  text("parent", "number of the row that it is part of; null at the top"),
  text("verdict", "đạt, chưa đạt, không xét, chưa có số liệu", ["met", "notMet", "notApplicable", "noData"]),
  text("ground", "what the verdict rests on; null for the whole", [
    "computed",
    "appraised",
    "selfAssessed",
    "derived",
    "none",
  ]),
  typed("nearly_met", "yes", "reported as nearly met (cơ bản đạt); the verdict stays the law's"),
  typed("measured", "decimal", "the value that was compared, in unit_of_measure"),
  typed("threshold", "decimal", "the number it was compared with"),
  text("unit_of_measure", "of both"),
  ...LAW,
  text("readers", "who read the threshold in the signed copy, where the office did; separated by '; '"),
  text("self_assessed", "the unit's own word", ["met", "notMet", "notApplicable", "noData"]),
  text("appraised", "the department's word", ["met", "notMet", "notApplicable", "noData"]),
  typed("recognised", "yes", "of the whole: an authority recognised the unit by the period's end; null for parts"),
  text("recognised_decision", "of the whole: decision that recognised the unit"),
  typed("recognised_on", "day", "day of that decision"),
  text("reason", "one clause, in Vietnamese"),
  text("figure", "key of the measured value into traces"),
];

const TRACES: readonly ExportColumn[] = [
  ...WHERE,
  text("figure", "key of the figure that the row explains"),
  text("operation", "how it comes about: cell, count, threshold, register, or an operation over inputs (sum, ratio …)"),
  typed("place", "integer", "place of the row among those of its figure, from 0; of a ratio 0 is the numerator"),
  text("input", "key of a figure that it is computed from"),
  typed(
    "input_value",
    "decimal",
    "its exact value in the unit in which it was entered: ratios are taken of sums of these",
  ),
  text("file", "workbook, relative to the workspace"),
  text("sheet", "sheet"),
  text("cell", "A1 address"),
  text("criteria_set", "criteria set of a threshold"),
  text("number", "its number there"),
  ...LAW,
  text("rule", "rule of a count, or the register of units with its source"),
];

const NAMES: readonly ExportColumn[] = [
  ...WHERE,
  text("criteria_set", "id of the criteria set with its phase"),
  text("kind", "the whole set, or a part of it", ["unit", "precondition", "criterion", "indicator"]),
  text("number", "number in the law; null for the whole"),
  text("parent", "number of the criterion that it is part of; null at the top"),
  text("name", "text of the law"),
  text("unit_of_measure", "empty where it is not measured by a number"),
];

export const EXPORT_TABLES: Readonly<Record<ExportTableName, readonly ExportColumn[]>> = {
  figures: FIGURES,
  verdicts: VERDICTS,
  traces: TRACES,
  law: NAMES,
};
