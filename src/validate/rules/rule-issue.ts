import type * as z from "zod";
import type { Finding } from "../../domain/findings/finding.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";
import type { DataSource } from "./data-source.ts";
import { type RulePath, ruleFinding } from "./rule-finding.ts";

type Issue = z.core.$ZodIssue;

/** What zod found at one place of a rule file, as findings. */
export function issueFindings(issue: Issue, source: DataSource, above: RulePath = []): readonly Finding[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
  const value = valueAt(source.value, path);
  switch (issue.code) {
    case "unrecognized_keys":
      return unknownKeys(issue, source, path);
    case "invalid_element":
      return issue.issues.flatMap((inner) => issueFindings(inner, source, path));
    case "invalid_type":
      return [wrongType(issue, source, path, value)];
    case "invalid_value":
      return oneOf(issue.values.map(String), path, source, value);
    case "invalid_union":
      return unionFindings(issue, source, path, value);
    case "invalid_key":
      return [ruleFinding("rules/wrong-key", source, path, { found: `khóa ${nameOf(path)}`, expected: keyOf(issue) })];
    default: {
      const [code, expected] = valueDefect(issue);
      return [ruleFinding(code, source, path, { found: told(path, value), expected })];
    }
  }
}

type IssueOf<Code extends Issue["code"]> = Extract<Issue, { readonly code: Code }>;

function unknownKeys(issue: IssueOf<"unrecognized_keys">, source: DataSource, path: RulePath): readonly Finding[] {
  const known = issue.message.split("\n").filter((key) => key !== "");
  return issue.keys.map((key) =>
    ruleFinding("rules/unknown-key", source, [...path, key], {
      found: `khóa lạ "${key}"`,
      expected: known.length > 0 ? `một trong các khóa: ${known.join(", ")}` : "chỉ các khóa đã định",
      ...nearestFix(key, known),
    }),
  );
}

/** A key that is not there is another kind of slip than one of the wrong kind. */
function wrongType(issue: IssueOf<"invalid_type">, source: DataSource, path: RulePath, value: unknown): Finding {
  const expected = KINDS[issue.expected] ?? issue.expected;
  return value === undefined && path.length > 0
    ? missingKey(source, path, expected)
    : ruleFinding("rules/wrong-type", source, path, { found: told(path, value), expected });
}

const missingKey = (source: DataSource, path: RulePath, expected: string): Finding =>
  ruleFinding("rules/missing-key", source, path, {
    found: `thiếu khóa ${nameOf(path)}`,
    expected: `${nameOf(path)} là ${expected}`,
  });

function keyOf({ issues: [inner] }: IssueOf<"invalid_key">): string {
  return inner?.code === "invalid_value" ? `một trong: ${inner.values.join(", ")}` : inner?.message || FORM;
}

type ValueIssue = IssueOf<"invalid_format" | "too_small" | "too_big" | "not_multiple_of" | "custom">;

/** Of a value of the right kind: the code, and what was expected. */
function valueDefect(issue: ValueIssue): readonly [code: string, expected: string] {
  switch (issue.code) {
    case "invalid_format":
      return ["rules/wrong-format", issue.message || FORM];
    case "too_small":
    case "too_big":
      return ["rules/out-of-range", issue.message || limitText(issue)];
    case "not_multiple_of":
      return ["rules/out-of-range", `bội số của ${issue.divisor}`];
    case "custom":
      return ["rules/wrong-value", issue.message || FORM];
  }
}

const FORM = "giá trị đúng dạng, xem lời giải thích ở đầu tệp";

const KINDS: Readonly<Record<string, string>> = {
  string: "chữ",
  number: "số",
  int: "số nguyên",
  boolean: "true hoặc false",
  array: "danh sách, mỗi mục một gạch đầu dòng",
  tuple: "danh sách đủ số mục",
  object: "nhóm khóa",
  record: "nhóm khóa",
};

function oneOf(values: readonly string[], path: RulePath, source: DataSource, value: unknown): readonly Finding[] {
  const expected = `một trong: ${values.join(", ")}`;
  if (value === undefined && path.length > 0) return [missingKey(source, path, expected)];
  const words = { found: told(path, value), expected, ...nearestFix(String(value), values) };
  return [ruleFinding("rules/unknown-word", source, path, words)];
}

/** Of several shapes the one that is meant tells what is wrong: its keys are there, or its kind of value is. */
function unionFindings(
  issue: IssueOf<"invalid_union">,
  source: DataSource,
  path: RulePath,
  value: unknown,
): readonly Finding[] {
  if ("options" in issue && Array.isArray(issue.options)) {
    return oneOf(issue.options.map(String), path, source, value);
  }
  const meant = issue.errors.filter((issues) => issues.every((one) => !isOtherShape(one)));
  if (meant.length === 1) return meant[0]!.flatMap((one) => issueFindings(one, source, path));
  const words = {
    found: told(path, value),
    expected: issue.message || "một trong các dạng cho phép, xem lời giải thích ở đầu tệp",
  };
  return [ruleFinding("rules/wrong-shape", source, path, words)];
}

const isOtherShape = ({ code, path }: Issue): boolean =>
  path.length === 0 && (code === "invalid_type" || code === "invalid_value" || code === "unrecognized_keys");

function limitText(issue: IssueOf<"too_small" | "too_big">): string {
  const isLow = issue.code === "too_small";
  const limit = String(isLow ? issue.minimum : issue.maximum);
  if (issue.origin === "array") return `${isLow ? "ít nhất" : "nhiều nhất"} ${limit} mục`;
  if (issue.origin === "string") return `${isLow ? "ít nhất" : "nhiều nhất"} ${limit} ký tự`;
  const relation = isLow ? "lớn hơn" : "nhỏ hơn";
  return `số ${relation}${issue.inclusive ? " hoặc bằng" : ""} ${limit.replace(".", ",")}`;
}

/** "name"; an item of a list is told by its list. */
function nameOf(path: RulePath): string {
  const key = path.at(-1);
  if (key === undefined) return "nội dung tệp";
  if (typeof key === "string") return `"${key}"`;
  return `mục thứ ${key + 1}${path.length > 1 ? ` của ${nameOf(path.slice(0, -1))}` : ""}`;
}

const LONGEST = 60;

/** The key with what stands there. */
function told(path: RulePath, value: unknown): string {
  if (value === null || value === undefined) return `${nameOf(path)} để trống`;
  if (Array.isArray(value)) return `${nameOf(path)} là danh sách ${value.length} mục`;
  if (typeof value === "object") return `${nameOf(path)} là nhóm khóa ${Object.keys(value).slice(0, 5).join(", ")}`;
  const text = String(value);
  return `${nameOf(path)} là "${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}"`;
}

const valueAt = (value: unknown, path: RulePath): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    value,
  );
