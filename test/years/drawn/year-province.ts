import { lowerFirst } from "../../../src/domain/text/vietnamese.ts";
import { reportersOf } from "../../../src/domain/units/unit.ts";
import type { EnteredRow } from "../../../src/render/form/form-values.ts";
import { between, chosen, oneOf } from "../draws.ts";
import type { ListName } from "./year-choices.ts";
import type { ListSources } from "./year-lists.ts";

/** Certified crops, areas within areas. */
export function cropRows({ choices, draw }: ListSources): readonly EnteredRow[] {
  const of = (standard: "vietgap" | "organic") =>
    picked(["Cam", "Bưởi", "Rau", "Chè", "Lúa"], standard).map((crop) => {
      const area = between(draw("area", standard, crop), 1, 9000) / 10;
      const share = oneOf(draw("share", standard, crop), [0, 0.4, 1]);
      return {
        fields: {
          crop,
          standard,
          area,
          "certified-area": Math.round(area * share * 10) / 10,
          ...(standard === "vietgap" ? { facilities: between(draw("facilities", crop), 1, 90) } : {}),
        },
      };
    });
  const picked = (crops: readonly string[], list: ListName) =>
    chosen(crops, choices.lists[list], (index) => draw(list, index));
  return [...of("vietgap"), ...of("organic")];
}

export function priceRows({ choices, draw }: ListSources): readonly EnteredRow[] {
  const items = [
    ...chosen(["fresh-rice", "dried-rice"], choices.lists["rice-prices"], (index) => draw("price", index)),
    ...chosen(["rice-price-rise"], choices.lists["price-rise"], (index) => draw("rise", index)),
  ];
  return items.map((item) => {
    const from = between(draw("from", item), 2, 90) * 100;
    const to = draw("range", item) < 0.3 ? from : from + between(draw("to", item), 1, 9) * 100;
    const qualifier: EnteredRow["fields"] = draw("qualifier", item) < 0.5 ? { qualifier: "khoảng" } : {};
    return { fields: { item, from, to, measure: "đồng/kg", ...qualifier } };
  });
}

/** Meetings, visits, fairs and inspections of the period; each is named so that it is known again in a document. */
export function eventRows({ register, choices, days, draw }: ListSources): readonly EnteredRow[] {
  const of = <T>(list: ListName, candidates: readonly T[]) =>
    chosen(candidates, choices.lists[list], (index) => draw(list, index));
  const day = (name: string) => ({ date: days.within(draw("day", name)) });
  return [
    ...of("meetings", MEETINGS).map((name) => ({ kind: "meeting", name, ...day(name) })),
    ...of("sessions", reportersOf(register)).map(({ code }) => ({
      kind: "working-session",
      name: "Làm việc về xây dựng nông thôn mới",
      unit: code,
    })),
    ...of("fairs", FAIRS).map((name) => ({ kind: "fair", name, ...(draw("dated", name) < 0.5 ? day(name) : {}) })),
    ...of("markets", MARKETS).map((name) => ({ kind: "market", name, place: "Quảng trường trung tâm" })),
    ...of("inspections", reportersOf(register)).map(({ code }) => ({
      kind: "ocop-inspection",
      name: "Kiểm tra chính sách OCOP",
      unit: code,
    })),
    // Of another period: asked about, and no reason to refuse the workbook.
    ...(draw("old fair") < 0.2
      ? [{ kind: "fair", name: "Hội chợ Năm Cũ", date: days.yearsBefore(1, draw("old day")) }]
      : []),
    { kind: "data-cutoff", name: "Giải ngân vốn Chương trình nông thôn mới", date: days.fromEnd(-14) },
  ].map((fields) => ({ fields }));
}

const MEETINGS = [
  "Hội nghị tổng kết công tác xây dựng nông thôn mới",
  "Hội nghị triển khai nhiệm vụ xây dựng nông thôn mới",
];
const FAIRS = ["Hội chợ Sông Lam", "Hội chợ Núi Hồng", "Tuần lễ sản phẩm Ngàn Phố"];
const MARKETS = ["Phiên chợ Mùa Vàng", "Phiên chợ Bến Nước"];

/** Decisions of the province that rows cite without a day: a text that cites one asks for it. */
export function documentRows(
  recognitions: readonly EnteredRow[],
  { register, days, draw }: ListSources,
): readonly EnteredRow[] {
  const cited = recognitions.flatMap(({ fields: { decision, date } }) =>
    date === undefined && String(decision).endsWith("/QĐ-UBND") ? [String(decision)] : [],
  );
  return [...new Set(cited)].map((number) => ({
    fields: {
      number,
      date: days.yearsBefore(5, draw("decided", number)),
      issuer: `Ủy ban nhân dân ${lowerFirst(register.province.name)}`,
      subject: "Công nhận xã đạt chuẩn nông thôn mới",
    },
  }));
}

/** What an officer writes for a section of a document. */
export const narrativeRow = (section: string): EnteredRow => ({
  fields: { section, style: "paragraph", text: textOf(section) },
});

/** A ground and a proposal have forms of their own; every other section is a sentence. */
function textOf(section: string): string {
  if (section === "Quyết định: đề nghị") return "Theo đề nghị của Giám đốc Sở Nội vụ.";
  if (/: căn cứ$|^Công nhận: /.test(section)) return "Căn cứ kết luận của cuộc họp thẩm định hồ sơ;";
  return "Các địa phương, đơn vị tiếp tục thực hiện nhiệm vụ được giao.";
}
