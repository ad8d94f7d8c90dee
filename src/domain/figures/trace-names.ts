import { joinAnd, lowerFirst } from "../text/vietnamese.ts";
import type { CountRule } from "./count-rule.ts";
import type { Figure } from "./figure.ts";
import type { RowFilter } from "./indicator.ts";

/** What things are called that a trail names by their code; nothing for a code that nobody knows. */
export interface TraceNames {
  /** "Huyện Đức Thọ" */
  readonly unit: (code: string) => string | undefined;
  /** Name on the tab of a list sheet. */
  readonly sheet: (id: string) => string | undefined;
  readonly column: (sheet: string, id: string) => string | undefined;
  /** Text in the cell for a machine value. */
  readonly choice: (sheet: string, column: string, value: string) => string | undefined;
  readonly set: (id: string) => string | undefined;
}

/** A figure's label with the unit that it is of: "Đường giao thông làm được, Huyện Đức Thọ". */
export function figureName({ id, label }: Pick<Figure, "id" | "label">, { unit }: Pick<TraceNames, "unit">): string {
  const code = /^[^!]*@(\d+)$/.exec(id)?.[1];
  const name = code === undefined ? undefined : unit(code);
  return name === undefined || label.includes(name) ? label : `${label}, ${name}`;
}

/** A rule of counting as a clause in Vietnamese. */
export function countRuleWords(rule: CountRule, names: TraceNames): string {
  switch (rule.kind) {
    case "rows": {
      const { filter, column, distinct } = rule;
      const what =
        column !== undefined
          ? `cộng cột “${names.column(filter.of, column) ?? column}” của các dòng`
          : distinct === undefined
            ? "đếm dòng"
            : `đếm ${distinctWords(distinct, (id) => names.column(filter.of, id))}`;
      const sheet = filter.of === "units" ? "danh mục đơn vị" : `trang “${names.sheet(filter.of) ?? filter.of}”`;
      const conditions = conditionsOf(filter, names);
      return `${what} ở ${sheet}${conditions.length === 0 ? "" : ` có ${joinAnd(conditions, "; ", " và ")}`}`;
    }
    case "listed":
      return rule.distinct === undefined
        ? "đếm các dòng được nêu trong văn bản"
        : `đếm ${distinctWords(rule.distinct, () => undefined)} trong các dòng được nêu`;
    case "criteria":
      return `đếm tiêu chí ${SELECTOR_WORDS[rule.selector] ?? rule.selector} của bộ “${names.set(rule.set) ?? rule.set}”`;
  }
}

const distinctWords = (column: string, name: (id: string) => string | undefined): string =>
  DISTINCT[column] ?? `giá trị khác nhau của cột “${name(column) ?? column}”`;

const DISTINCT: Readonly<Record<string, string>> = { district: "huyện có dòng ấy", unit: "đơn vị khác nhau" };

const SELECTOR_WORDS: Readonly<Record<string, string>> = {
  met: "đạt",
  nearlyMet: "cơ bản đạt",
  notMet: "chưa đạt",
  unmet: "chưa được chấm đạt",
  noData: "chưa có số liệu",
  notApplicable: "không xét",
  applicable: "phải xét",
};

function conditionsOf({ of, where, when, filled = [] }: RowFilter, names: TraceNames): readonly string[] {
  const column = (id: string) => lowerFirst(names.column(of, id) ?? COLUMN_WORDS[id] ?? id);
  const value = (id: string, one: string | number | boolean) =>
    names.choice(of, id, String(one)) ?? VALUE_WORDS[String(one)] ?? String(one);
  return [
    ...Object.entries(where).map(
      ([id, wanted]) =>
        `${column(id)} là ${[wanted]
          .flat()
          .map((one) => `“${value(id, one)}”`)
          .join(" hoặc ")}`,
    ),
    ...(when ? [`${column(when.column)} ${WHEN_WORDS[when.is]}`] : []),
    ...filled.map((id) => `ô ${column(id)} đã điền`),
  ];
}

const WHEN_WORDS: Readonly<Record<NonNullable<RowFilter["when"]>["is"], string>> = {
  period: "trong kỳ",
  periodOrUndated: "trong kỳ hoặc không ghi ngày",
  untilEnd: "đến ngày chốt số liệu",
  earlierYears: "đến ngày chốt số liệu, của các năm trước",
  validAtEnd: "còn hiệu lực ở ngày chốt số liệu",
  year: "của năm báo cáo",
};

const COLUMN_WORDS: Readonly<Record<string, string>> = {
  type: "loại đơn vị",
  unitType: "loại đơn vị",
  level: "cấp",
  inProgramme: "thuộc Chương trình",
};

const VALUE_WORDS: Readonly<Record<string, string>> = {
  province: "tỉnh",
  ruralDistrict: "huyện",
  town: "thị xã",
  city: "thành phố",
  commune: "xã",
  ward: "phường",
  township: "thị trấn",
  district: "huyện",
  true: "có",
  false: "không",
};
