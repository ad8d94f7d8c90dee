import * as z from "zod";
import type { Outcome } from "../../domain/findings/finding.ts";
import type { DataSource } from "./data-source.ts";
import { requireValue } from "./rule-finding.ts";
import { issueFindings } from "./rule-issue.ts";

// Rule files are checked once a run: compiling their schemas costs more than it saves. Findings have words of their own,
// so an issue has a message only where a schema gives it one.
z.config({ jitless: true, localeError: () => "" });

/** An object that rejects unknown keys; the message of that issue is the known keys, one a line. */
export function ruleObject<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape).join("\n");
  return z.strictObject(shape, { error: ({ code }) => (code === "unrecognized_keys" ? known : undefined) });
}

/** Name of a thing: not empty, no space at either end, composed characters (NFC). */
export const ruleText = z
  .string()
  .refine((text) => text !== "" && text === text.trim() && text === text.normalize("NFC"), {
    error: "chữ không rỗng, không thừa dấu cách ở hai đầu, mã Unicode dựng sẵn (NFC)",
  });

/** An ISO day that exists: 2026-02-30 is refused. */
export const ruleDate = z.iso.date({ error: "ngày có thật, viết dạng 2024-06-14" });

/** Text of a form that is told in words when it is not met. */
export const rulePattern = (pattern: RegExp, expected: string) => z.string().regex(pattern, { error: expected });

/** Id of a thing, as references have it: "cement-roads". */
export const ruleId = rulePattern(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  "mã viết bằng chữ thường không dấu, số và gạch nối, ví dụ cement-roads",
);

/** A schema that is made when it is first needed: of the program's own files the build keeps what schemas make of them. */
export type Late<Schema extends z.ZodType> = () => Schema;

export function late<Schema extends z.ZodType>(make: () => Schema): Late<Schema> {
  let made: Schema | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const names = new WeakMap<Late<z.ZodType>, string>();

/** The same under a name by which the build keeps what it makes of the program's own files. */
export function keptAs<Schema extends z.ZodType>(name: string, make: () => Schema): Late<Schema> {
  const schema = late(make);
  names.set(schema, name);
  return schema;
}

/** The name under which it is kept. */
export const keptName = (schema: Late<z.ZodType>): string | undefined => names.get(schema);

/** What the build kept of a rule file; nothing of one that somebody has edited. */
export function keptRules<T>(schema: Late<z.ZodType<T>>, source: DataSource): T | undefined {
  const name = keptName(schema);
  return name === undefined ? undefined : (source.made?.(name) as T | undefined);
}

/** The value of a rule file, or everything wrong with its shape. */
export function readRules<T>(schema: Late<z.ZodType<T>>, source: DataSource): Outcome<T> {
  const made = keptRules(schema, source);
  if (made !== undefined) return { ok: true, value: made, findings: [] };
  const result = schema().safeParse(source.value);
  return result.success
    ? { ok: true, value: result.data, findings: [] }
    : { ok: false, findings: result.error.issues.flatMap((issue) => issueFindings(issue, source)) };
}

/** The value of a rule file. Throws `CannotRun` with every finding. */
export const parseRules = <T>(schema: Late<z.ZodType<T>>, source: DataSource): T =>
  requireValue(readRules(schema, source));
