import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { isFraction } from "../text/measure.ts";
import { namesAt } from "../text/names.ts";
import { type Passage, placeIn, quoted } from "../text/passages.ts";
import type { Quantity } from "../text/quantities.ts";
import { closing, pieces, withoutBrackets } from "../text/sentences.ts";
import { textAfter, textBefore, within } from "../text/window.ts";
import { kindOf, rank } from "./listed-passages.ts";

/** Things that lists enumerate by name, or by items that marks separate. */
const PLACES = /^(?:huyện|xã|phường|thôn|(?:thị xã|thị trấn|thành phố|địa phương|trung tâm)(?= |$))/u;
const ITEMS =
  /^(?:tiêu chí|yêu cầu|nhiệm vụ|nội dung|chỉ tiêu|nhóm|giải pháp|mục tiêu|chương trình|dự án|vấn đề|sản phẩm|đơn vị|huyện|xã|phần|gói thầu|gói|hội nghị|hội thảo|bước|nguyên tắc|nguyên nhân|điểm|đợt|công trình|hạng mục|mô hình|lĩnh vực|việc|khâu|hoạt động|đề án|kế hoạch|biện pháp|trường hợp|lớp|cuộc|tổ|đoàn|kiến nghị|ý kiến|tài liệu|mục|phòng|trường|kết quả|hạn chế|tồn tại)(?= |$)/u;
/** People named one after another. */
const PEOPLE = /^(?:cá nhân|đồng chí|ông|bà|công chức|viên chức|cán bộ|học sinh|thành viên)(?= |$)/u;
const PERSON = /^\s*(?:ông|bà|đồng chí)?\s*\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}*){1,4}/u;
/** "gồm", "như sau": what stands between a number and the list that it announces. */
const LEAD =
  /^[^\d.;:()]{0,60}?(?:,?\s*(?:bao gồm|gồm(?: có)?|là)\s*:?\s+|:\s+|(?<=huyện|xã|phường)\s+)(?=\p{Lu}|huyện|thị xã|thành phố|xã|TP|TX)/u;

/** What is only aimed at. */
const TARGET = /(?:phấn đấu|mục tiêu|chỉ tiêu|kế hoạch)[^.;:]*$/iu;

const MOST = 60;

/** The number announced and the number listed: "04 huyện: A, B, C", "05 huyện (…)", "còn 5/8 yêu cầu …:" and bullets. */
export const announcedCount: CheckRule<Content> = {
  id: "content/announced-count",
  severity: "error",
  check: ({ passages }) =>
    passages.flatMap((passage, index) => {
      if (passage.kind === "cell" || passage.capitals) return [];
      const counts = countsOf(passage, passage.quantities);
      return [
        ...counts.flatMap((count) => [
          ...inBrackets(passage, counts, count),
          ...afterLead(passage, count),
          ...namedAfterColon(passage, count),
        ]),
        ...inBullets(passages, index, counts.at(-1)),
      ];
    }),
};

interface Count extends Quantity {
  /** What is counted, from the number or from the whole of a fraction on. */
  readonly things: string;
  /** End of the number or of its fraction. */
  readonly last: number;
}

/** Whole numbers of things; "5/8 yêu cầu" announces five. */
function countsOf(passage: Passage, quantities: readonly Quantity[]): readonly Count[] {
  return quantities.flatMap((one, index) => {
    const next = quantities[index + 1];
    const isPart = next !== undefined && isFraction(passage, one, next);
    const isWhole = /\/\s?$/.test(textBefore(passage.plain, one.from, 4));
    const shown = isPart ? next : one;
    if (one.unit !== "" || isWhole || one.decimals > 0 || one.value.gt(MOST) || one.value.lt(2)) return [];
    return [{ ...one, things: shown.noun.join(" "), last: shown.end }];
  });
}

function inBrackets(passage: Passage, counts: readonly Count[], count: Count): readonly RuleHit[] {
  const between = /^[^\d.;:()]{0,90}\(/u.exec(textAfter(passage.plain, count.last));
  if (!between) return [];
  const open = count.last + between[0].length;
  const end = closing(passage.plain, open - 1);
  const inside = passage.plain.slice(open, end);
  const others = within(counts, count.from - 40, open).filter(({ last }) => last > count.from);
  if (
    end === undefined ||
    others.length !== 1 ||
    /\d|\.\.\.|…|(?<!\p{L})(?:như|trong đó|[Pp]hụ lục|kèm theo|chi tiết)(?!\p{L})/u.test(inside)
  )
    return [];
  if (PLACES.test(count.things)) {
    const list = namesAt(inside, open, count.things);
    if (list.to !== end || list.mixed || list.open) return [];
    return disagreement(passage, count, list.names.length, list.names.length);
  }
  if (!ITEMS.test(count.things)) return [];
  const flat = withoutBrackets(inside);
  const most = pieces(flat, /[;,]\s*|(?<!\s)\s+và\s+/gu).length;
  if (!flat.includes(";")) return count.value.gt(most) ? disagreement(passage, count, most, most) : [];
  const marked = pieces(flat, /;\s*/gu);
  const last = pieces(marked.at(-1)!.text, /(?<!\s)\s+và\s+/gu).length;
  return disagreement(passage, count, marked.length, marked.length + last - 1);
}

function afterLead(passage: Passage, count: Count): readonly RuleHit[] {
  const lead = LEAD.exec(textAfter(passage.plain, count.last));
  if (!lead || /(?<!\p{L})(?:như|một số|trong đó)(?!\p{L})/u.test(lead[0])) return [];
  const start = count.last + lead[0].length;
  const list = namesAt(textAfter(passage.plain, start), start, count.things);
  const rest = textAfter(passage.plain, list.to, 40);
  // "Phấn đấu có thêm 5 xã: xã A và B đang hoàn thiện hồ sơ": a target, and what became of it.
  if (TARGET.test(textBefore(passage.plain, count.from, 40)) && /^\s+(?:đang|đã|chưa)\s/u.test(rest)) return [];
  const named = PLACES.test(count.things) && list.names.length > 1;
  if (!named || list.mixed || list.open || /^\s*(?:\.\.\.|…|,|:|\(|\d|\s+\d)/u.test(rest)) return [];
  return disagreement(passage, count, list.names.length, list.names.length);
}

/** "03 cá nhân: Lê Văn Tám, Siu Hà Linh, …", "03 xã: Tống Trân 31.600 m², Nguyên Hòa 28.750 m², …" to the end of the sentence. */
function namedAfterColon(passage: Passage, count: Count): readonly RuleHit[] {
  const lead = /^[^\d.;:()]{0,30}:\s+/u.exec(textAfter(passage.plain, count.last, 60));
  if (!lead) return [];
  const start = count.last + lead[0].length;
  const [list = ""] = /^[^.;:]*/u.exec(
    withoutBrackets(textAfter(passage.plain, start)).replace(/(?<=\d)[.,](?=\d)/g, " "),
  )!;
  if (/…|(?<!\p{L})(?:như|một số|trong đó|mỗi)(?!\p{L})/u.test(list)) return [];
  const items = pieces(list, /,\s+(?:và\s+)?|(?<!\s)\s+và\s+/gu).map(({ text }) => text.trim());
  const named = PEOPLE.test(count.things) && items.every((one) => PERSON.test(one));
  const measured =
    PLACES.test(count.things) &&
    items.length > 1 &&
    items.every((one) => /^(?:(?:xã|phường|huyện|thôn|thị trấn)\s+)?\p{Lu}[^\d]*\d/u.test(one));
  return named || measured ? disagreement(passage, count, items.length, items.length) : [];
}

/** "… có 5 giải pháp:" and the paragraphs after it that carry the same kind of mark. */
function inBullets(passages: readonly Passage[], index: number, count: Count | undefined): readonly RuleHit[] {
  const passage = passages[index]!;
  if (!count || !/:\s*$/u.test(passage.plain) || !ITEMS.test(count.things)) return [];
  if (
    /[.;:)]|\d/u.test(passage.plain.slice(count.last).replace(/:\s*$/u, "")) ||
    passage.plain.length - count.last > 90
  )
    return [];
  const kind = kindOf(passages[index + 1]?.marker ?? "");
  if (kind === "" || kind === kindOf(passage.marker)) return [];
  let items = 0;
  for (const one of passages.slice(index + 1)) {
    if (one.kind !== passage.kind) break;
    if (kindOf(one.marker) === kind) items += 1;
    else if (one.marker === "" || rank(kindOf(one.marker)) <= rank(kind)) break;
  }
  // "04 lớp tập huấn, gồm: - 02 lớp …; - 02 lớp …" counts its items by their own numbers.
  const counted = passages.slice(index + 1, index + 1 + items).flatMap(({ quantities }) => quantities.slice(0, 1));
  const own = counted.filter((one) => one.unit === "" && one.noun[0] === count.things.split(" ")[0]);
  if (own.length > 0) return [];
  return disagreement(passage, count, items, items);
}

function disagreement(passage: Passage, count: Count, least: number, most: number): readonly RuleHit[] {
  if (count.value.gte(least) && count.value.lte(most)) return [];
  const things = count.things.split(" ").slice(0, 2).join(" ");
  return [
    {
      at: placeIn(passage, count.from, count.last),
      found: `nêu ${quoted(passage.text.slice(count.from, count.last))} ${things} nhưng liệt kê ${least}`,
      expected: `số nêu ra bằng số mục liệt kê (${least})`,
      fix: "Bổ sung mục còn thiếu hoặc sửa lại số",
    },
  ];
}
