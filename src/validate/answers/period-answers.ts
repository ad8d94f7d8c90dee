import * as z from "zod";
import type { WrittenAnswer } from "../../domain/findings/written-answer.ts";
import type { DataSource } from "../rules/data-source.ts";
import { late, parseRules, ruleDate, ruleObject, ruleText } from "../rules/rule-data.ts";

const RANGE = /^[A-Z]{1,3}[1-9]\d{0,6}(:[A-Z]{1,3}[1-9]\d{0,6})?$/;

const cells = late(() =>
  ruleText
    .transform((text) => text.split(/[,;\s]+/))
    .refine((ranges) => ranges.every((range) => RANGE.test(range)), {
      error: "địa chỉ ô hoặc vùng, ví dụ F12 hoặc F12:F27, cách nhau bằng dấu phẩy",
    }),
);

/** Shape of `giai-trinh.yaml` of a period, for editors too (`data/schemas`). */
export const periodAnswersFile = late(() =>
  z.array(
    ruleObject({
      code: ruleText,
      file: ruleText,
      sheet: ruleText.optional(),
      cells: cells().optional(),
      unit: ruleText.optional(),
      reason: ruleText,
      by: ruleText,
      until: ruleDate,
    }),
  ),
);

/**
 * The answers of a period (`giai-trinh.yaml`), a list. `folder` is the period's folder as findings have it; a bare file
 * name means a file in it. Throws `CannotRun` with every defect and its place.
 */
export function writtenAnswers(source: DataSource, folder: string): readonly WrittenAnswer[] {
  return parseRules(periodAnswersFile, source).map(
    ({ code, file, sheet, cells: ranges = [], unit, reason, by, until }, index) => ({
      code,
      file: file.includes("/") ? file : `${folder}/${file}`,
      ...(sheet === undefined ? {} : { sheet }),
      cells: ranges,
      ...(unit === undefined ? {} : { unit }),
      answer: { reason, by, until },
      line: source.locate([index]).line,
    }),
  );
}
