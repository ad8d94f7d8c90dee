import * as z from "zod";
import { CannotRun } from "../../domain/findings/finding.ts";
import { nearestName } from "../../domain/text/nearest-name.ts";
import type { DataSource } from "./data-source.ts";

// Rule files are checked once a run: compiling their schemas costs more than it saves.
z.config({ jitless: true });

/** One defect of a rule file: `data/criteria/x.yaml:12:5 thiếu khóa "name"`. */
export type RuleProblem = string;

/** An object that rejects unknown keys and names the known key that was probably meant. */
export function ruleObject<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== "unrecognized_keys") return undefined;
      return issue.keys.map((key) => unknownKey(key, nearestName(key, known))).join("\n");
    },
  });
}

/** Name of a thing: not empty, no space at either end, composed characters (NFC). */
export const ruleText = z
  .string()
  .refine((text) => text !== "" && text === text.trim() && text === text.normalize("NFC"), {
    error: "cần chữ không rỗng, không thừa dấu cách, mã Unicode dựng sẵn (NFC)",
  });

/** An ISO day that exists: 2026-02-30 is refused. */
export const ruleDate = z.iso.date();

/** The value of a rule file, or all its defects. */
export function checkRules<T>(schema: z.ZodType<T>, source: DataSource): T | readonly RuleProblem[] {
  const result = schema.safeParse(source.value);
  return result.success ? result.data : result.error.issues.flatMap((issue) => problemsOf(issue, source));
}

/** The value of a rule file. Throws `CannotRun` with one sentence that lists every defect with its place. */
export function parseRules<T>(schema: z.ZodType<T>, source: DataSource): T {
  const result = schema.safeParse(source.value);
  if (result.success) return result.data;
  return refuseRules(result.error.issues.flatMap((issue) => problemsOf(issue, source)));
}

/** One defect at a place in a rule file. */
export function ruleProblem(source: DataSource, path: readonly (string | number)[], message: string): RuleProblem {
  const { line, column } = source.locate(path);
  return `${source.file}:${line}:${column} ${message}`;
}

export function refuseRules(problems: readonly RuleProblem[]): never {
  throw new CannotRun(`Dữ liệu quy tắc có ${problems.length} chỗ sai: ${problems.join("; ")}.`);
}

const unknownKey = (key: string, near: string | undefined): string =>
  `khóa lạ "${key}"${near === undefined ? "" : `, có phải "${near}"`}`;

function problemsOf(issue: z.core.$ZodIssue, source: DataSource): RuleProblem[] {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  if (issue.code === "unrecognized_keys") {
    const messages = issue.message.split("\n");
    return issue.keys.map((key, index) =>
      ruleProblem(source, [...path, key], messages[index] ?? unknownKey(key, undefined)),
    );
  }
  if (issue.code === "invalid_key" || issue.code === "invalid_element") {
    return issue.issues.map((inner) => ruleProblem(source, path, messageOf(inner, path)));
  }
  return [ruleProblem(source, path, messageOf(issue, path))];
}

const KINDS: Readonly<Record<string, string>> = {
  string: "chữ",
  number: "số",
  int: "số nguyên",
  boolean: "true hoặc false",
  array: "danh sách",
  object: "nhóm khóa",
  record: "nhóm khóa",
};

function messageOf(issue: z.core.$ZodIssue, path: readonly (string | number)[]): string {
  const key = path.at(-1) === undefined ? "nội dung tệp" : `"${path.at(-1)}"`;
  if (issue.code === "custom") return `${key} ${issue.message}`;
  if (issue.code === "invalid_type" && issue.input === undefined && /undefined$/.test(issue.message)) {
    return `thiếu khóa ${key}`;
  }
  if (issue.code === "invalid_type") return `${key} cần ${KINDS[issue.expected] ?? issue.expected}`;
  if (issue.code === "invalid_value") return `${key} cần một trong: ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_union") return `${key} có giá trị không nằm trong danh mục cho phép`;
  if (issue.code === "invalid_format")
    return `${key} sai dạng (${issue.format === "date" ? "cần ngày YYYY-MM-DD có thật" : "xem hướng dẫn"})`;
  return `${key} nằm ngoài khoảng cho phép`;
}
