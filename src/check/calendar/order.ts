import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import type { IsoDate } from "../../domain/text/iso-date.ts";
import { formatDate } from "../../domain/text/vietnamese.ts";
import type { Content } from "../text/content.ts";
import { type Passage, placeIn } from "../text/passages.ts";
import { DAY_LENGTH, type NamedDay, namedDays, timeOf } from "./named-days.ts";

/** What is still to be done by a day. */
const DEADLINE =
  /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|đến hết|hạn cuối|có giá trị đến(?: hết)?|xong)(?:\s+(?:vào|là|trong))?(?:\s+\d{1,2}\s+giờ(?:\s+\d{1,2}\s+phút)?,?)?\s+(?:ngày\s+)?$/iu;
/** What was before a day: no deadline. */
const PAST =
  /(?<!\p{L})(?:đã|được tuyển dụng|phát sinh|sinh|ban hành|có hiệu lực|cấp|ký|từ|kỳ|lũy kế|tính|tồn đọng|thành lập|bổ nhiệm|công nhận|sử dụng đất)(?!\p{L})[^.;]{0,80}$/iu;
/** What has happened by a day. */
const DONE = /(?<!\p{L})(?:tính đến|đến)\s+(?:hết\s+)?ngày\s+$/iu;
const FORECAST = /(?<!\p{L})(?:ước|dự kiến|phấn đấu|dự báo|kế hoạch|đến hết|hoàn thành)(?!\p{L})/iu;
const HELD =
  /^(?:\s*(?:Vào\s+)?(?:Sáng|Chiều|Tối|Trưa)?\s*(?:ngày|thứ\s+\p{L}+,?\s+ngày)\s+|[^.;]{0,30}hồi\s+\d{1,2}\s+giờ(?:\s+\d{1,2}\s+phút)?,?\s+(?:thứ\s+\p{L}+,?\s+)?ngày\s+|[^.;]{0,160}(?<!\p{L})thông qua\s+ngày\s+)$/iu;
const OWN_EFFECT =
  /(?<!\p{L})(?:Quyết định|Chỉ thị|Nghị quyết|Quy chế|Quy định|Kế hoạch)\s+này\s+có hiệu lực(?:\s+thi hành)?(?:\s+kể)?\s+từ\s+ngày\s+$/u;
const INVITED = /^\s*Thời gian\s*:/u;

/** A deadline years back is one of another time, told as history. */
const YEARS_BACK = 3 * 365;

/** Days that cannot stand so beside the day of the document itself. */
export const dayOrder: CheckRule<Content> = {
  id: "content/day-order",
  severity: "warning",
  check: ({ passages, day: written, title }) => {
    // Minutes say their day in their first lines.
    const day = written ?? (title === "BIÊN BẢN" ? passages.slice(0, 30).flatMap(namedDays)[0]?.day : undefined);
    return day === undefined
      ? []
      : passages.flatMap((passage) =>
          passage.kind === "cell" ? [] : namedDays(passage).flatMap((one) => orderHit(passage, one, day, title)),
        );
  },
};

function orderHit(passage: Passage, named: NamedDay, day: IsoDate, title: string | undefined): readonly RuleHit[] {
  const start = Math.max(0, named.from - 200);
  const sentence = passage.text.slice(start, named.from).replace(/^.*(?<!\d)[.;]\s/su, "");
  const hit = (found: string, expected: string): readonly RuleHit[] => [
    { at: placeIn(passage, named.from, named.to), found, expected, fix: "Kiểm tra ngày, tháng, năm" },
  ];
  const own = formatDate(day);
  if (named.day < day) {
    const back = (timeOf(day) - timeOf(named.day)) / DAY_LENGTH;
    if (OWN_EFFECT.test(sentence))
      return hit(`hiệu lực từ ngày ${named.text}, trước ngày ban hành`, `không sớm hơn ngày ${own}`);
    if (title === "GIẤY MỜI" && INVITED.test(passage.text))
      return hit(`mời dự ngày ${named.text}, trước ngày ký giấy mời`, `sau ngày ${own}`);
    if (DEADLINE.test(sentence) && !PAST.test(sentence.replace(DEADLINE, "")) && back < YEARS_BACK)
      return hit(`thời hạn ${named.text} đã qua khi văn bản được ký`, `sau ngày ${own}`);
    return [];
  }
  if (named.day === day) return [];
  if (
    DONE.test(sentence) &&
    /^[^.;]*(?<!\p{L})(?:đã|có|đạt|toàn)(?!\p{L})/u.test(passage.text.slice(named.to, named.to + 60)) &&
    !FORECAST.test(sentence)
  )
    return hit(`số liệu đến ngày ${named.text}, sau ngày ký`, `không muộn hơn ngày ${own}`);
  if (HELD.test(sentence) && !FORECAST.test(sentence) && title !== "GIẤY MỜI" && isTold(passage, named))
    return hit(`việc đã diễn ra ngày ${named.text}, sau ngày ký`, `không muộn hơn ngày ${own}`);
  return [];
}

/** "…, Phó Chủ tịch chủ trì cuộc họp"; "tâm bão ở khoảng …": told as what was. */
const isTold = ({ text }: Passage, { to, from }: NamedDay): boolean =>
  /thông qua\s+ngày\s+$/u.test(text.slice(0, from)) ||
  /^[^.;]{0,140}(?<!\p{L})(?:chủ trì|đã|họp|tại|tổ chức họp|tâm|làm việc|tiến hành)(?!\p{L})/u.test(
    text.slice(to, to + 160),
  );
