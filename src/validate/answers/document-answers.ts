import * as z from "zod";
import type { DocumentAnswer } from "../../domain/checking/document-answer.ts";
import type { DataSource } from "../rules/data-source.ts";
import { late, parseRules, ruleDate, ruleObject, ruleText } from "../rules/rule-data.ts";

/** Shape of `<văn bản>.giai-trinh.yaml`, for editors too (`data/schemas`). */
export const documentAnswersFile = late(() =>
  z.array(
    ruleObject({
      code: ruleText,
      passage: ruleText.optional(),
      found: ruleText.optional(),
      reason: ruleText,
      by: ruleText,
      until: ruleDate,
    }),
  ),
);

/** The answers beside a document, a list. Throws `CannotRun` with every defect and its place. */
export const documentAnswers = (source: DataSource): readonly DocumentAnswer[] =>
  parseRules(documentAnswersFile, source).map(({ code, passage, found, reason, by, until }, index) => ({
    code,
    ...(passage === undefined ? {} : { passage }),
    ...(found === undefined ? {} : { found }),
    answer: { reason, by, until },
    line: source.locate([index]).line,
  }));
