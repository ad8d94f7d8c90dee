import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { isFraction } from "../text/measure.ts";
import { type Passage, placeIn, quoted } from "../text/passages.ts";
import { printed, type Quantity } from "../text/quantities.ts";
import { textAfter } from "../text/window.ts";

/** Between a fraction and its percentage: what is counted, then a word or bracket that says it is the share. */
const LEADS_TO_SHARE =
  /^(?!.*(?:tăng|giảm|yêu cầu|so với|tối thiểu|ít nhất|vượt))[^\d;.:]{0,90}?(?:đạt(?: tỷ lệ)?|chiếm(?: tỷ lệ)?|tỷ lệ|bằng|tương ứng|tương đương|\()\s*$/u;

const TRUNCATED = 0;
const HALF_UP = 1;
const ROUNDED_UP = 3;

interface Share {
  readonly part: Quantity;
  readonly whole: Quantity;
  readonly percent: Quantity;
}

/** A fraction and its percentage: "15,78 km/301,8 km (đạt 5,2% KH)", "60/181 xã …, chiếm 33%". */
export const ratio: CheckRule<Content> = {
  id: "content/ratio",
  severity: "error",
  check: ({ passages }) =>
    passages.flatMap((passage) => sharesOf(passage, passage.quantities).flatMap((share) => wrongShare(passage, share))),
};

/** The two sides of a fraction measure different things: "670,8 tấn/738,9 tấn/ngày". */
export const ratioUnit: CheckRule<Content> = {
  id: "content/ratio-unit",
  severity: "warning",
  check: ({ passages }) =>
    passages.flatMap((passage) =>
      sharesOf(passage, passage.quantities).flatMap(({ part, whole }) =>
        part.unit === "" || part.unit === whole.unit
          ? []
          : [
              {
                at: placeIn(passage, part.from, whole.end),
                found: `tử số ghi “${part.unit}”, mẫu số ghi “${whole.unit || "không có đơn vị"}”`,
                expected: "hai vế của một tỷ lệ cùng đơn vị tính",
                fix: "Ghi cùng một đơn vị cho cả hai số",
              },
            ],
      ),
    ),
};

function sharesOf(passage: Passage, quantities: readonly Quantity[]): readonly Share[] {
  return quantities.flatMap((part, index) => {
    const whole = quantities[index + 1];
    const percent = quantities[index + 2];
    if (!whole || !isFraction(passage, part, whole) || percent?.unit !== "%" || whole.value.eq(0)) return [];
    const between = passage.plain.slice(whole.end, percent.from);
    return LEADS_TO_SHARE.test(between) && !/^\s*[-–]\s*\d/.test(textAfter(passage.plain, percent.end, 8))
      ? [{ part, whole, percent }]
      : [];
  });
}

function wrongShare(passage: Passage, { part, whole, percent }: Share): readonly RuleHit[] {
  const exact = part.value.times(100).div(whole.value);
  const right = exact.round(percent.decimals, HALF_UP);
  if (right.eq(percent.value)) return [];
  const mode = exact.round(percent.decimals, TRUNCATED).eq(percent.value)
    ? "bỏ phần lẻ"
    : exact.round(percent.decimals, ROUNDED_UP).eq(percent.value)
      ? "làm tròn lên"
      : undefined;
  const value = `${printed(right, percent.decimals)}%`;
  return [
    {
      at: placeIn(passage, part.from, percent.end),
      found: `${quoted(passage.text.slice(part.from, whole.end))} ghi ${percent.digits}%${mode ? `, là số ${mode}` : ""}`,
      expected: `${printed(part.value)} chia ${printed(whole.value)} bằng ${value} (${printed(exact, 4)}%)`,
      fix: mode ? `Làm tròn theo quy tắc thông thường: ${value}` : `Kiểm tra tử số, mẫu số; nếu đúng thì ghi ${value}`,
      ...(mode ? { severity: "warning" as const } : {}),
    },
  ];
}
