import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { hitsOf, quoted } from "../text/passages.ts";

const MONTH = /(?<!\p{L})tháng\s+(1[3-9]|[2-9]\d)(?:\/\d{4}|\s+năm\s+\d{4})(?!\d)/giu;
const QUARTER = /(?<!\p{L})quý\s+(V|VI|VII|VIII|IX|X|[5-9]|0)(?:\s+năm|\/|\s*[,.;]|$)/gu;

/** A month after December, a quarter after the fourth. */
export const ordinals: CheckRule<Content> = {
  id: "content/no-such-month",
  severity: "error",
  check: ({ passages }) => [
    ...hitsOf(passages, MONTH, ([text]) => ({
      found: `${quoted(text)} không có trong lịch`,
      expected: "tháng từ 1 đến 12",
      fix: "Ghi lại tháng",
    })),
    ...hitsOf(passages, QUARTER, ([text]) => ({
      found: `${quoted(text.trim())} không có`,
      expected: "quý từ I đến IV",
      fix: "Ghi lại quý",
    })),
  ],
};
