import type { Indicator } from "../../src/domain/figures/indicator.ts";
import type { Unit, UnitRegister } from "../../src/domain/units/unit.ts";
import type { Form, Forms } from "../../src/domain/workbook/form.ts";

/** An indicator with everything a test does not speak of. */
export const indicator = (id: string, overrides: Partial<Indicator> = {}): Indicator => ({
  id,
  name: `Chỉ tiêu ${id}`,
  unit: "km",
  entryUnit: overrides.unit ?? "km",
  format: { decimals: 2, trimZeros: true, padded: false, scale: 1 },
  entered: "district",
  aggregate: "sum",
  kind: "flow",
  plan: "none",
  required: true,
  whole: false,
  ...overrides,
});

export const dictionary = (...indicators: readonly Indicator[]): ReadonlyMap<string, Indicator> =>
  new Map(indicators.map((entry) => [entry.id, entry]));

export const unit = (code: string, name: string, type: Unit["type"], parent?: string): Unit => ({
  code,
  name,
  shortName: name.replace(/^(Huyện|Thị xã|Thành phố|Xã|Phường|Thị trấn|Tỉnh) /, ""),
  label: name,
  type,
  level: type === "province" ? "province" : parent === "42" ? "district" : "commune",
  inProgramme: true,
  ...(parent ? { parent } : {}),
});

/** Two districts with three communes: small enough to add up by hand. */
export function smallRegister(): UnitRegister {
  const province = unit("42", "Tỉnh Hà Tĩnh", "province");
  const districts = [
    unit("443", "Huyện Can Lộc", "ruralDistrict", "42"),
    unit("437", "Thị xã Hồng Lĩnh", "town", "42"),
  ];
  const communes = [
    unit("18415", "Xã Thiên Lộc", "commune", "443"),
    unit("18406", "Thị trấn Nghèn", "township", "443"),
    unit("18118", "Phường Đậu Liêu", "ward", "437"),
  ];
  const all = [province, ...districts, ...communes];
  return {
    date: "2024-06-14",
    source: "data/units/test.csv",
    province,
    districts,
    communes,
    byCode: new Map(all.map((one) => [one.code, one])),
  };
}

const identity: Form["sheets"][number] = {
  kind: "identity",
  id: "identity",
  name: "Thông tin",
  title: "Thông tin",
  fields: [
    { id: "unit", label: "Mã đơn vị", required: true },
    { id: "period", label: "Kỳ báo cáo", required: true },
  ],
};

/** A form with one indicator sheet, one sheet of commune rows and one free list. */
export function smallForms(...indicators: readonly string[]): Forms & { readonly district: Form } {
  const form = (id: Form["id"]): Form => ({
    id,
    title: "Biểu thử",
    sheets: [
      identity,
      {
        kind: "indicators",
        id: "indicators",
        name: "Chỉ tiêu",
        title: "Chỉ tiêu",
        groups: [{ heading: "Nhóm", indicators }],
      },
    ],
  });
  const empty = form("district");
  const district: Form = {
    ...empty,
    sheets: [
      ...empty.sheets,
      {
        kind: "list",
        id: "communes",
        name: "Xã, phường",
        title: "Xã, phường",
        rows: { units: ["commune", "ward", "township"] },
        columns: [
          { id: "name", header: "Tên", type: "text", required: false, width: 20, label: true },
          { id: "hamlets", header: "Số thôn", type: "integer", required: true, min: 0, max: 100, width: 10 },
        ],
      },
      {
        kind: "list",
        id: "recognitions",
        name: "Công nhận",
        title: "Công nhận",
        rows: "free",
        columns: [
          { id: "unit", header: "Mã đơn vị", type: "unit", required: true, width: 10 },
          {
            id: "title",
            header: "Danh hiệu",
            type: "choice",
            required: true,
            width: 20,
            choices: [
              ["commune", "Xã NTM"],
              ["advanced-commune", "Xã NTM nâng cao"],
            ],
          },
          { id: "date", header: "Ngày", type: "date", required: false, width: 12 },
        ],
      },
    ],
  };
  return { province: form("province"), reporting: district, district };
}
