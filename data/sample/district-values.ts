import { addMonths, formatISO, parseISO } from "date-fns";
import type { CriteriaSet } from "../../src/domain/criteria.ts";
import type { Period } from "../../src/domain/period.ts";
import type { Scalar } from "../../src/domain/submission.ts";
import type { Unit, UnitRegister } from "../../src/domain/unit.ts";
import type { EnteredObservation, EnteredRow, FormValues } from "../../src/render/form-values.ts";
import { advancedRows, basicRows } from "./commune-criteria.ts";
import type { CommuneStanding } from "./commune-standing.ts";
import { hamletRows } from "./hamlets.ts";
import { withHouseholds } from "./households.ts";
import type { CsvRow } from "./read-csv.ts";
import type { SampleSources } from "./sample-sources.ts";

const SPLIT = "Số liệu phân bổ minh họa";
const INVENTED = "Mọi giá trị ở trang này là minh họa, không phải số xã báo cáo";
const REPORTED = "Theo báo cáo 6 tháng đầu năm 2024";

export interface SampleContext {
  readonly period: Period;
  readonly register: UnitRegister;
  /** The sets of the criteria sheets, by id. */
  readonly sets: ReadonlyMap<string, CriteriaSet>;
  readonly standings: readonly CommuneStanding[];
}

/** What one district's workbook of the sample holds. */
export function districtValues(district: Unit, context: SampleContext, sources: SampleSources): FormValues {
  const { period, register, sets } = context;
  const isMine = (code: string | undefined) =>
    code === district.code || register.byCode.get(code ?? "")?.parent === district.code;
  const { lists } = sources;
  const inDistrict = (rows: readonly CsvRow[]) => rows.filter((row) => row.district === district.code);
  const ofUnits = (rows: readonly CsvRow[]) => rows.filter((row) => isMine(row.unit));
  const standings = context.standings.filter(({ code }) => isMine(code));
  const communes = ofUnits(lists.communes).map((row) => {
    const { key, fields } = keyed(row.unit!, row, ["unit", "name"]);
    const standing = standings.find(({ code }) => code === key);
    return { key: key!, fields: withHouseholds(register.byCode.get(key!)!, standing, fields, sources) };
  });
  return {
    identity: { preparedBy: "Số liệu mẫu" },
    observations: observationsOf(district.code, sources.districts),
    lists: new Map<string, readonly EnteredRow[]>([
      ["communes", communes],
      ["hamlets", ofUnits(lists.communes).flatMap((row) => hamletRows(row, period))],
      ["commune-basic", basicRows(standings, sets.get("xa-ntm-2021-2025")!, sources)],
      ["commune-advanced", advancedRows(standings, sets.get("xa-ntm-nang-cao-2021-2025")!, sources)],
      ["recognitions", ofUnits(lists.recognitions).map((row) => free(row))],
      ["dossiers", ofUnits(lists.dossiers).map((row) => free(row, ["source"]))],
      ["assessments", inDistrict(lists.assessments).map((row) => keyed(row.key!, row, ["district", "key", "source"]))],
      ["civilised", ofUnits(lists.civilised).map((row) => keyed(row.unit!, row, ["unit", "source"]))],
      ["linkages", inDistrict(lists.linkages).map((row) => free(row, ["district", "source"]))],
      ["products", inDistrict(lists.products).map((row) => withExpiry(free(row, ["district"])))],
    ]),
    notes: {
      identity: "Tệp mẫu dựng lại từ báo cáo 6 tháng đầu năm 2024 của tỉnh.",
      indicators: `"${SPLIT}" là tổng của tỉnh chia cho các huyện để minh họa, không phải số huyện báo cáo.`,
      communes: `${SPLIT}: báo cáo chỉ có tổng của tỉnh; riêng số thôn được công nhận trong kỳ đúng theo huyện. Số hộ là minh họa.`,
      hamlets: 'Tên thôn và ngày công nhận là minh họa; số thôn đúng theo trang "Xã, phường".',
      "commune-basic": `${INVENTED}; báo cáo chỉ nêu 181/181 xã đạt chuẩn.`,
      "commune-advanced": `${INVENTED}, có vài chỗ cố ý mâu thuẫn để thử chương trình; báo cáo chỉ nêu 60/181 xã đạt chuẩn nâng cao.`,
      recognitions: 'Dòng ghi "Minh họa" được chọn cho đủ tổng số của tỉnh.',
      products: "Tên, chủ thể, xã và ngày là minh họa; số lượng toàn tỉnh đúng theo báo cáo.",
    },
  };
}

function observationsOf(code: string, rows: readonly CsvRow[]): ReadonlyMap<string, EnteredObservation> {
  const observations = new Map<string, EnteredObservation>();
  for (const row of rows) {
    const value = row[code]!;
    if (value === "") continue;
    const isExact = row.split === "exact" || row.split!.split(" ").slice(1).includes(code);
    observations.set(row.indicator!, {
      ...observations.get(row.indicator!),
      [row.role!]: Number(value),
      ...(row.qualifier !== "" && value !== "0" ? { qualifier: row.qualifier! } : {}),
      note: isExact ? REPORTED : SPLIT,
    });
  }
  return observations;
}

const NUMBERS = /^-?\d+(\.\d+)?$/;
/** Columns whose digits are a name, not a quantity. */
const TEXTS = new Set(["unit", "name", "entity", "note", "text", "section"]);

const scalar = (column: string, text: string): Scalar =>
  text === "x" ? true : NUMBERS.test(text) && !TEXTS.has(column) ? Number(text) : text;

const fieldsOf = (row: CsvRow, left: readonly string[]): Readonly<Record<string, Scalar>> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([column, text]) =>
      text === "" || left.includes(column) ? [] : [[column, scalar(column, text)]],
    ),
  );

/** A row of a free list from a row of a source, without the columns that the form does not have. */
export const free = (row: CsvRow, left: readonly string[] = []): EnteredRow => ({ fields: fieldsOf(row, left) });

const keyed = (key: string, row: CsvRow, left: readonly string[]): EnteredRow => ({ key, fields: fieldsOf(row, left) });

/** A certificate is valid for 36 months (Quyết định 148/QĐ-TTg năm 2023). */
const withExpiry = ({ fields }: EnteredRow): EnteredRow => ({
  fields: {
    ...fields,
    expiry: formatISO(addMonths(parseISO(String(fields["recognised-on"])), 36), { representation: "date" }),
  },
});
