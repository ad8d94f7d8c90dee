import { createHash } from "node:crypto";
import { parseTemplate } from "../../../src/compose/template/template.ts";
import { templateDefects as judge } from "../../../src/compose/template-defects.ts";
import { idOf } from "./identity.ts";

/** `templateDefects`, a template held once in a process against a vocabulary that says the same: each command reads both anew. */
export const templateDefects: typeof judge = (template, vocabulary) => {
  const parsed = parseTemplate(template);
  const { programs, findings, body, partials, ...rest } = parsed;
  // A text is parsed once in a process (`compose/template/template.ts`), as long as it is not broken.
  const texts = programs.map(({ file, partial, content }) => [file, partial, idOf(content)]);
  const sound = new Set(programs.map(({ partial }) => partial));
  const broken = [...partials].filter(([name]) => !sound.has(name));
  const words = Object.entries(vocabulary).map(([name, value]) => [name, isObject(value) ? hashOnce(value) : value]);
  const key = hashOf([rest, body.text, broken, texts, findings, words]);
  const before = kept.get(key) ?? judge(parsed, vocabulary);
  kept.set(key, before);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return before;
};

const kept = new Map<string, ReturnType<typeof judge>>();
const MOST_KEPT = 600;

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const hashes = new WeakMap<object, string>();

/** All templates of a command share what they may speak of. */
function hashOnce(value: object): string {
  const hash = hashes.get(value) ?? hashOf(value);
  hashes.set(value, hash);
  return hash;
}

const hashOf = (value: unknown): string =>
  createHash("sha1")
    .update(JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map ? [...inner] : inner)))
    .digest("base64");
