import { createHash } from "node:crypto";
import { templateDefects as judge } from "../../../src/compose/template-defects.ts";

/** `templateDefects`, a template held once in a process against a vocabulary that says the same: each command reads both anew. */
export const templateDefects: typeof judge = (template, vocabulary) => {
  if (!("programs" in template)) return judge(template, vocabulary);
  const { programs, findings, body, partials, ...rest } = template;
  const texts = programs.map(({ file, partial, text }) => [file, partial, text]);
  const key = hashOf([rest, body.text, [...partials], texts, findings, vocabulary]);
  const before = kept.get(key) ?? judge(template, vocabulary);
  kept.set(key, before);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return before;
};

const kept = new Map<string, ReturnType<typeof judge>>();
const MOST_KEPT = 200;

const hashOf = (value: unknown): string =>
  createHash("sha1")
    .update(JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map ? [...inner] : inner)))
    .digest("base64");
