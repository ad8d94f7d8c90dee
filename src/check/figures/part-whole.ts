import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { amountOf, isSideOfFraction, sameThing, sentencesWithNumbers } from "../text/measure.ts";
import { placeIn } from "../text/passages.ts";
import type { Quantity } from "../text/quantities.ts";
import { textOf } from "./share.ts";

/** What stands between a whole and a part of it. */
const PART =
  /(?<!\p{L})(?:trong đó(?: có)?|trong số đó(?: có)?)\s*,?\s*[^\d.;:,]{0,40}$|(?<!\p{L})đã(?: được)?\s+(?:xử lý|giải quyết|giải ngân|ký|ký kết|phê duyệt|thẩm định|xác minh|chi trả|thu hồi|lắp đặt|sửa chữa|kiểm đếm|số hóa|bàn giao|di dời|sơ tán|thanh toán|cấp|khắc phục|kiểm tra|nghiệm thu|tiêm|trả|có)(?!\p{L})[^\d.;:]{0,30}$|(?<!\p{L})(?:thu về|hợp lệ|có mặt)\s*$|(?<!\p{L})phát hiện\s*$/u;
/** More than was planned is no fault; what comes on top is no part. */
const NO_PART =
  /(?<!\p{L})(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|vượt|tăng|giảm|so với|bình quân|thêm|ngoài ra|lũy kế|mỗi|từng)(?!\p{L})/iu;
/** Characters before a part that tell what it is. */
const BETWEEN = 120;

/** Households have at least a person each. */
const PEOPLE = /^[^\d.;]{0,30}(?<!\p{L})(?:với|gồm|có|,)\s+$/u;

/** A part that is larger than its whole: "có 96 ổ dịch, đã xử lý 191 ổ dịch". */
export const partWhole: CheckRule<Content> = {
  id: "content/part-whole",
  severity: "error",
  check: ({ passages }) =>
    passages.flatMap((passage) =>
      sentencesWithNumbers(passage).flatMap(({ quantities }) =>
        quantities.flatMap((part, index) => {
          const last = quantities[index - 1];
          if (!last || isSideOfFraction(passage.plain, part)) return [];
          const whole = largest(quantities.slice(0, index).filter((one) => sameThing(one, part))) ?? last;
          if (whole === last && !sameThing(part, whole) && whole.noun[0] !== "hộ") return [];
          const between = passage.plain.slice(Math.max(last.end, part.from - BETWEEN), part.from);
          const crowded =
            whole.noun[0] === "hộ" && /^(?:người|nhân|khẩu)$/.test(part.noun[0] ?? "") && PEOPLE.test(between);
          const isLarger = crowded ? part.value.lt(whole.value) : amountOf(part).gt(amountOf(whole));
          const isPart =
            crowded || (sameThing(part, whole) && PART.test(between) && !isPlan(passage.plain, whole.from, between));
          if (!isPart || !isLarger) return [];
          return [
            {
              at: placeIn(passage, part.from, part.end),
              found: crowded
                ? `${textOf(passage, part)} người ít hơn số hộ (${textOf(passage, whole)})`
                : `${textOf(passage, part)} là một phần mà lớn hơn tổng ${textOf(passage, whole)}`,
              expected: crowded ? "số người không ít hơn số hộ" : "một phần không lớn hơn tổng",
              fix: "Kiểm tra lại hai số",
            },
          ];
        }),
      ),
    ),
};

const largest = (all: readonly Quantity[]): Quantity | undefined =>
  all.reduce<Quantity | undefined>((most, one) => (!most || amountOf(one).gt(amountOf(most)) ? one : most), undefined);

/** "Được giao kế hoạch vốn …": spent money cannot pass it; other plans can be passed. */
const isPlan = (plain: string, from: number, between: string): boolean =>
  NO_PART.test(between) ||
  (NO_PART.test(plain.slice(Math.max(0, from - 60), from)) && !/(?<!\p{L})giải ngân/u.test(between));
