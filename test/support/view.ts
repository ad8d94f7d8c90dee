import {
  type Assessment,
  type CriteriaSet,
  Judgement,
  type JudgementFacts,
  type Verdict,
} from "../../src/domain/criteria/criteria.ts";
import type { LegalDocument, LegalRegister } from "../../src/domain/criteria/legal.ts";
import type { Narrative, View, ViewRow } from "../../src/domain/document/view.ts";
import type { Figure, Hole } from "../../src/domain/figures/figure.ts";
import type { Indicator } from "../../src/domain/figures/indicator.ts";
import type { DocumentSettings, Office } from "../../src/domain/office/office.ts";
import { parsePeriod } from "../../src/domain/office/period.ts";
import { Decimal } from "../../src/domain/text/decimal.ts";
import type { NumberFormat } from "../../src/domain/text/number-format.ts";
import type { Unit, UnitRegister, UnitType } from "../../src/domain/units/unit.ts";
import type { CellPlace } from "../../src/domain/workbook/cell.ts";
import type { Scalar } from "../../src/domain/workbook/submission.ts";

export const place = (address: string, sheet = "Số liệu", file = "tinh.xlsx"): CellPlace => ({ file, sheet, address });

export const format = (overrides: Partial<NumberFormat> = {}): NumberFormat => ({
  decimals: 2,
  trimZeros: true,
  padded: false,
  scale: 1,
  ...overrides,
});

export const figure = (id: string, value: string | number, overrides: Partial<Figure> = {}): Figure => ({
  id,
  label: id,
  value: new Decimal(value),
  unit: "",
  format: format(),
  trace: { kind: "cell", place: place("D5") },
  ...overrides,
});

export const hole = (id: string, ...addresses: readonly string[]): Hole => ({
  id,
  label: id,
  reason: "ô để trống",
  places: addresses.map((address) => place(address)),
});

export const indicator = (id: string, name: string, overrides: Partial<Indicator> = {}): Indicator => ({
  id,
  name,
  unit: "",
  entryUnit: "",
  format: format(),
  entered: "district",
  aggregate: "sum",
  kind: "flow",
  plan: "optional",
  required: false,
  whole: false,
  ...overrides,
});

const unit = (code: string, name: string, type: UnitType, parent?: string): Unit => {
  const shortName = name.replace(/^(?:Tỉnh|Huyện|Thị xã|Thành phố|Xã|Phường|Thị trấn) /u, "");
  const level = type === "province" ? "province" : parent === "42" ? "district" : "commune";
  return {
    code,
    name,
    shortName,
    label: shortName,
    type,
    level,
    ...(parent === undefined ? {} : { parent }),
    inProgramme: type === "commune",
  };
};

export const PROVINCE = unit("42", "Tỉnh Hà Tĩnh", "province");
export const CAN_LOC = unit("443", "Huyện Can Lộc", "ruralDistrict", "42");
export const THACH_HA = unit("445", "Huyện Thạch Hà", "ruralDistrict", "42");
export const HONG_LINH = { ...unit("437", "Thị xã Hồng Lĩnh", "town", "42"), label: "TX. Hồng Lĩnh" };
export const SON_KIM_1 = unit("18196", "Xã Sơn Kim 1", "commune", "443");
export const THACH_LIEN = unit("18601", "Xã Thạch Liên", "commune", "445");

const DISTRICTS = [CAN_LOC, THACH_HA, HONG_LINH];
const COMMUNES = [SON_KIM_1, THACH_LIEN];
export const UNITS: readonly Unit[] = [PROVINCE, ...DISTRICTS, ...COMMUNES];

const REGISTER: UnitRegister = {
  date: "2024-06-14",
  source: "danh mục thử",
  province: PROVINCE,
  districts: DISTRICTS,
  communes: COMMUNES,
  byCode: new Map(UNITS.map((entry) => [entry.code, entry])),
};

export const document = (number: string, overrides: Partial<LegalDocument> = {}): LegalDocument => ({
  number,
  type: "Nghị quyết",
  verified: true,
  ...overrides,
});

export const LEGAL: LegalRegister = {
  documents: new Map(
    [
      document("44/2021/NQ-HĐND", { date: "2021-12-16", issuer: "HĐND tỉnh", title: "Quy định chính sách" }),
      document("1525/UBND-NL5", { type: "Văn bản", subscript: "5", date: "2024-03-22", issuer: "UBND tỉnh" }),
    ].map((entry) => [entry.number, entry]),
  ),
  names: [{ name: "5 không 3 sạch", source: "thử" }],
};

export const row = (
  district: Unit,
  of: Unit | undefined,
  fields: Readonly<Record<string, Scalar | Figure>>,
  at?: CellPlace,
): ViewRow => ({ district, ...(of ? { unit: of } : {}), fields, ...(at ? { place: at } : {}) });

export const narrative = (
  section: string,
  text: string,
  style: Narrative["style"] = "paragraph",
  address = "B5",
): Narrative => ({ section, style, text, place: place(address, "Nội dung") });

export const judgement = (
  number: string,
  name: string,
  verdict: Verdict,
  { reason = "đơn vị tự đánh giá", ...facts }: Partial<JudgementFacts> & { readonly reason?: string } = {},
): Judgement =>
  new Judgement(
    {
      number,
      name,
      verdict,
      ground: "selfAssessed",
      nearlyMet: false,
      selfAssessed: { verdict, nearlyMet: false, place: place(`C${number}`, "Tiêu chí") },
      parts: [],
      ...facts,
    },
    () => reason,
  );

export const criteriaSet = (id: string, judgements: readonly Judgement[]): CriteriaSet => ({
  id,
  name: `bộ ${id}`,
  title: id,
  appliesTo: ["ruralDistrict"],
  effectiveFrom: "2022-03-08",
  basis: { document: "320/QĐ-TTg", clause: "Phụ lục" },
  groups: ["default"],
  complete: true,
  preconditions: [],
  criteria: judgements.map(({ number, name }) => ({
    number,
    name,
    indicators: [
      {
        number: `${number}.1`,
        name,
        unit: "%",
        versions: [
          {
            effectiveFrom: "2022-03-08",
            basis: { document: "320/QĐ-TTg", clause: "Phụ lục" },
            status: "confirmed",
            requirement: {
              kind: "allOf",
              requirements: [
                { name, unit: "%", requirement: { kind: "atLeast", thresholds: { default: 55 } } },
                { name, unit: "", requirement: { kind: "isTrue" } },
              ],
            },
          },
        ],
      },
    ],
  })),
});

export const assessment = (
  set: string,
  of: Unit,
  criteria: readonly Judgement[],
  verdict: Verdict = "notMet",
): Assessment => ({
  set: criteriaSet(set, criteria),
  unit: of.code,
  assessedOn: "2024-06-14",
  verdict,
  preconditions: [],
  criteria,
});

const SETTINGS: DocumentSettings = {
  template: "thu",
  officeName: "Văn phòng thử",
  parent: ["BAN CHỈ ĐẠO"],
  issuer: ["VĂN PHÒNG"],
  symbol: "VPĐP-NV~3~",
  addressees: ["Sở Thử nghiệm"],
  authority: ["CHÁNH VĂN PHÒNG"],
  signer: "Nguyễn Văn A",
  recipients: ["Như trên", "Lưu: VT"],
};

const OFFICE: Office = {
  province: "42",
  region: "north-central-coast",
  place: "Hà Tĩnh",
  name: "Văn phòng thử",
  calendar: "nd-09-2019",
  documents: { thu: SETTINGS },
};

export interface ViewParts {
  /** By reference, or by reference and unit: "roads", "roads@443". */
  readonly figures?: Readonly<Record<string, Figure | Hole>>;
  readonly indicators?: readonly Indicator[];
  readonly lists?: Readonly<Record<string, readonly ViewRow[]>>;
  readonly assessments?: readonly Assessment[];
  readonly sets?: readonly CriteriaSet[];
  readonly narratives?: readonly Narrative[];
  readonly period?: string;
  readonly legal?: LegalRegister;
}

/** A small view; a reference without a figure is a hole. */
export const view = (parts: ViewParts = {}): View => ({
  period: parsePeriod(parts.period ?? "2024-H1"),
  office: OFFICE,
  settings: SETTINGS,
  department: () => "Sở Thử nghiệm",
  register: REGISTER,
  legal: parts.legal ?? LEGAL,
  indicators: new Map((parts.indicators ?? []).map((entry) => [entry.id, entry])),
  figure: (ref, of) =>
    parts.figures?.[of === undefined ? ref : `${ref}@${of}`] ?? hole(of === undefined ? ref : `${ref}@${of}`, "D9"),
  lists: new Map(Object.entries(parts.lists ?? {})),
  columns: new Map(),
  sets: parts.sets ?? (parts.assessments ?? []).map(({ set }) => set),
  assessments: parts.assessments ?? [],
  narratives: parts.narratives ?? [],
});
