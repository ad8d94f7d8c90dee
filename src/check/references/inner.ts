import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { matchesOf } from "../text/matches.ts";
import { type Passage, placeIn, quoted } from "../text/passages.ts";
import { textAfter } from "../text/window.ts";
import { type OwnParts, ownParts } from "./own-parts.ts";

/** "này" after a type: the document speaks of itself. */
const ITSELF =
  /^\s*(?:của\s+)?(?:Luật|Nghị định|Thông tư|Nghị quyết|Quyết định|Chỉ thị|Quy chế|Quy định|Kế hoạch|Báo cáo|Tờ trình|Công văn|Văn bản|Thông báo|Hướng dẫn|Chương trình|Biên bản|Đề án|Phương án|Hợp đồng|Công điện|Quy chuẩn|Dự án|Thông cáo)\s+này(?!\p{L})/iu;
/** Another document is meant. */
const ANOTHER =
  /^\s*(?:,\s*)?(?:của\s+)?(?:Luật|Bộ luật|Nghị định|Thông tư|Nghị quyết|Quyết định|Chỉ thị|Quy chế|Quy định|Hiến pháp|Pháp lệnh|Điều lệ|Hướng dẫn|Kế hoạch|Chương trình|Thông báo|Văn bản|Công văn|Hợp đồng|Kết luận|Đề án|Báo cáo)/u;
const OF = /^\s*của(?!\p{L})/u;
/** More of the same list: "khoản 3, khoản 5 Điều 1", "Điều 4, Điều 5 và Điều 6". */
const MORE =
  /^\s*(?:,|;|và|hoặc|đến|-|–)?\s*(?:(?:các\s+)?(?:điểm\s+\p{L}|khoản\s+\d+|[ĐđM]iều\s+\d+[a-z]?|[Mm]ục\s+(?:[IVXL]+|\d+))(?![\p{L}\d]))/u;

const ARTICLE = /(?<!\p{L})Điều\s+(\d+)(?![\d/.]\d|\p{L})/gu;
const CLAUSE = /(?<!\p{L})khoản\s+(\d+)(?!\d)/giu;
const SECTION = /(?<!\p{L})(?:mục|phần)\s+([IVXL]+|\d{1,2}(?:\.\d{1,2})*)(?![\p{L}\d/])/giu;
const ANNEX = /(?<!\p{L})phụ lục\s+(?:số\s+)?([IVXL]+|\d{1,2})(?![\p{L}\d/])/giu;

/** Parts of the document that it refers to and does not have. */
export const innerReference: CheckRule<Content> = {
  id: "content/inner-reference",
  severity: "error",
  check: (content) => {
    const parts = ownParts(content);
    const amends = content.passages.slice(0, FRONT).some(({ text }) => AMENDS.test(text));
    return content.passages.flatMap((passage, index) => [
      ...recipientHits(passage, content.passages.slice(0, index)),
      ...articleHits(passage, parts, amends),
      ...sectionHits(passage, parts),
      ...annexHits(passage, parts),
    ]);
  },
};

const missing = (passage: Passage, from: number, to: number): RuleHit => ({
  at: placeIn(passage, from, to),
  found: `dẫn ${quoted(passage.text.slice(from, to))} nhưng văn bản không có`,
  expected: "phần được dẫn có trong văn bản",
  fix: "Kiểm tra số thứ tự của phần được dẫn",
});

/** "- Như Điều 5;" among the recipients of a decision that ends with Điều 4, whatever articles are attached to it. */
function recipientHits(passage: Passage, before: readonly Passage[]): readonly RuleHit[] {
  const [said, number] = /^\s*[-–]?\s*Như\s+Điều\s+(\d+)/u.exec(passage.text) ?? [];
  if (said === undefined) return [];
  const articles = before.flatMap(({ text }) => /^\s*Điều\s+(\d+)/u.exec(text)?.[1] ?? []);
  return articles.length === 0 || articles.includes(number!) ? [] : [missing(passage, 0, said.length)];
}

/** What follows a list of clauses and articles: the document that they are of. */
function afterList(text: string, at: number): string {
  let rest = textAfter(text, at, 200);
  for (let more = MORE.exec(rest); more; more = MORE.exec(rest)) rest = rest.slice(more[0].length);
  return rest;
}

/** A document that amends another speaks of that one's articles. */
const AMENDS = /sửa đổi|thay thế cụm từ|bãi bỏ (?:khoản|điểm|Điều)/iu;
const FRONT = 80;

function articleHits(passage: Passage, { articles }: OwnParts, amends: boolean): readonly RuleHit[] {
  if (articles.size === 0) return [];
  const { text } = passage;
  return matchesOf(text, ARTICLE).flatMap((match) => {
    const number = Number(match[1]);
    const to = match.index + match[0].length;
    const rest = afterList(text, to);
    const isOwn = ITSELF.test(rest) || (!amends && articles.size > 1 && !ANOTHER.test(rest) && !OF.test(rest));
    if (
      !isOwn ||
      /^\s*$/.test(text.slice(0, match.index)) ||
      /(?:sửa đổi|bổ sung|thay thế|bãi bỏ)[^.;]{0,40}$/iu.test(text.slice(0, match.index))
    )
      return [];
    if (!articles.has(number)) return [missing(passage, match.index, to)];
    return clausesBefore(passage, match.index, articles.get(number)!);
  });
}

/** "khoản 3, khoản 8 Điều 1": clauses right before the article. */
function clausesBefore(passage: Passage, at: number, clauses: ReadonlySet<number>): readonly RuleHit[] {
  const start = Math.max(0, at - 80);
  const list = /(?:(?:điểm\s+\p{L}|khoản\s+\d+)\s*(?:,|;|và|hoặc)?\s*)+$/iu.exec(passage.text.slice(start, at));
  if (!list || clauses.size === 0) return [];
  const from = start + list.index;
  return matchesOf(passage.text.slice(from, at), CLAUSE).flatMap((match) =>
    clauses.has(Number(match[1])) ? [] : [missing(passage, from + match.index, from + match.index + match[0].length)],
  );
}

function sectionHits(passage: Passage, { romans, numbers }: OwnParts): readonly RuleHit[] {
  const { text } = passage;
  return matchesOf(text, SECTION).flatMap((match) => {
    const to = match.index + match[0].length;
    const name = match[1]!;
    const known = /^[IVXL]+$/.test(name) ? romans : numbers;
    return ITSELF.test(afterList(text, to)) && known.size > 0 && !known.has(name)
      ? [missing(passage, match.index, to)]
      : [];
  });
}

/** With annexes in the file, each that is spoken of must be there; without any the annexes may be a file of their own. */
function annexHits(passage: Passage, { annexes }: OwnParts): readonly RuleHit[] {
  const { text } = passage;
  if (annexes.size === 0 || /^\s*phụ lục/iu.test(text)) return [];
  return matchesOf(text, ANNEX).flatMap((match) => {
    const to = match.index + match[0].length;
    const name = match[1]!.toUpperCase();
    const rest = textAfter(text, to, 120).replace(/^[^.;]{0,60}?kèm theo\s*/iu, "");
    const isAnother = !ITSELF.test(rest) && (ANOTHER.test(rest) || OF.test(rest));
    return isAnother || annexes.has(name) || annexes.has(asOther(name)) ? [] : [missing(passage, match.index, to)];
  });
}

const ROMANS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/** "2" for "II" and the other way round. */
const asOther = (name: string): string =>
  /^\d+$/.test(name) ? (ROMANS[Number(name) - 1] ?? name) : String(ROMANS.indexOf(name) + 1);
