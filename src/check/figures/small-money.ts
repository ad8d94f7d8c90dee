import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { placeIn } from "../text/passages.ts";
import { textOf } from "./share.ts";

/** Đồng: less than any coin that is paid out. */
const LEAST = 500;

/** "bố trí bổ sung 35 đồng": an amount that lost its thousands, millions or billions. */
export const smallMoney: CheckRule<Content> = {
  id: "content/small-money",
  severity: "warning",
  check: ({ passages }) =>
    passages.flatMap((passage) =>
      passage.quantities.flatMap((one) => {
        const rest = passage.plain.slice(one.end, one.end + 12);
        if (one.unit !== "đồng" || one.value.gte(LEAST) || one.value.eq(0) || /^\s*(?:\/|mỗi|một|trên)/u.test(rest))
          return [];
        return [
          {
            at: placeIn(passage, one.from, one.end),
            found: `${textOf(passage, one)} là số tiền quá nhỏ`,
            expected: "nghìn đồng, triệu đồng hoặc tỷ đồng",
            fix: "Kiểm tra đơn vị tính",
          },
        ];
      }),
    ),
};
