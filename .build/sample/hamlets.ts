import { addDays, formatISO, parseISO } from "date-fns";
import type { Period } from "../../src/domain/office/period.ts";
import type { EnteredRow } from "../../src/render/form/form-values.ts";
import type { CsvRow } from "./read-csv.ts";
import { between } from "./spread.ts";

const FIRST = ["Xuân", "Nam", "Đông", "Tân", "Trung", "Yên", "Phú", "Bình", "Thanh", "Hòa", "Hồng", "Liên"];
const SECOND = ["Sơn", "Tiến", "Thủy", "Lĩnh", "Thắng", "Hải", "Giang", "Thịnh", "Lộc", "Vinh", "Long"];

/** The registered hamlets of a commune, as many as its row counts; the first ones are those recognised in the period. */
export function hamletRows(commune: CsvRow, period: Period): readonly EnteredRow[] {
  const { unit = "" } = commune;
  const counted = (column: string) => Number(commune[column]);
  return Array.from({ length: counted("registered-hamlets") }, (_, index) => ({
    fields: {
      unit,
      name: nameOf(unit, index),
      year: period.year,
      ...(index < counted("planned-hamlets") ? { planned: true } : {}),
      ...(index < counted("new-model-hamlets") ? { "recognised-on": dayOf(unit, index, period) } : {}),
    },
  }));
}

const nameOf = (code: string, index: number): string =>
  `Thôn ${FIRST[(Number(code) + index * 5) % FIRST.length]} ${SECOND[(Number(code) + index * 7) % SECOND.length]}`;

/** Within the period, and not in its first weeks. */
const dayOf = (code: string, index: number, { start }: Period): string =>
  formatISO(addDays(parseISO(start), between(code, `recognised ${index}`, 30, 170, 0)), { representation: "date" });
