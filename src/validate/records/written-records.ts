import type * as z from "zod";
import { parseManifest, type WrittenManifest } from "../../domain/document/written-manifest.ts";
import type { WrittenTrace } from "../../domain/figures/written-trace.ts";
import type { Finding, Outcome } from "../../domain/findings/finding.ts";
import { manifestSchema, traceSchema } from "./record-schemas.ts";

/** A trace from the text of its file, or what is wrong with it. `file` is its name in findings. */
export function readTrace(text: string, file: string): Outcome<WrittenTrace> {
  const read = checked(text, file, traceSchema, "tệp nguồn số liệu");
  // As written, with keys that the schema does not speak of.
  return read.ok ? { ...read, value: read.value as WrittenTrace } : read;
}

/** A manifest from the text of its file, or what is wrong with it. */
export function readManifest(text: string, file: string): Outcome<WrittenManifest> {
  const read = checked(text, file, manifestSchema, "manifest");
  const value = parseManifest(text);
  if (read.ok && value) return { ok: true, value, findings: [] };
  return { ok: false, findings: read.findings };
}

/** More than these say nothing new about a damaged file. */
const MOST = 5;

function checked(text: string, file: string, schema: z.ZodType, what: string): Outcome<unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, findings: [damaged(file, what, "không phải JSON đúng")] };
  }
  const read = schema.safeParse(value);
  if (read.success) return { ok: true, value, findings: [] };
  const { issues } = read.error;
  const findings = issues.slice(0, MOST).map((issue) => {
    const at = issue.path.map(String).join(".");
    return damaged(
      file,
      what,
      at === "" ? `nội dung là ${kindOf(value)}` : `"${at}" ${toldOf(valueAt(value, issue.path))}`,
    );
  });
  return { ok: false, findings };
}

const damaged = (file: string, what: string, found: string): Finding => ({
  code: "verify/damaged-record",
  severity: "error",
  place: { file },
  found: `${what} hỏng hoặc đã bị sửa: ${found}`,
  expected: `${what} như ntm report đã ghi`,
  fix: "lấy lại tệp ấy từ bản lưu; không có thì lập lại văn bản bằng ntm report",
});

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, step) => (inner as Partial<Record<PropertyKey, unknown>> | undefined | null)?.[step],
    value,
  );

const toldOf = (value: unknown): string => (value === undefined ? "không có" : `là ${kindOf(value)}`);

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return `một danh sách ${value.length} mục`;
  if (typeof value === "object") return "một nhóm khóa";
  return JSON.stringify(value).slice(0, 60);
}
