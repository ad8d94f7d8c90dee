import { createHash } from "node:crypto";
import { contentOf } from "../../../src/read/package/file-content.ts";
import { readWorkbook as read } from "../../../src/read/workbook/workbook.ts";

/** `readWorkbook`, the same sheets of the same bytes under the same name read once in a process. */
export const readWorkbook: typeof read = async (path, file, options = {}) => {
  const content = contentOf(path, file);
  if (!content.ok) return read(path, file, options);
  const { sheets: wanted = () => true } = options;
  const key = `${file} ${createHash("sha1").update(content.value).digest("base64")}`;
  const before = kept.get(key)?.find(({ answers }) => [...answers].every(([name, answer]) => wanted(name) === answer));
  if (before) return before.workbook;
  const answers = new Map<string, boolean>();
  const sheets = (name: string): boolean => {
    answers.set(name, wanted(name));
    return answers.get(name)!;
  };
  const workbook = await read(path, file, { ...options, sheets });
  kept.set(key, [...(kept.get(key) ?? []), { answers, workbook }]);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return workbook;
};

interface Kept {
  /** Which sheets were wanted. */
  readonly answers: ReadonlyMap<string, boolean>;
  readonly workbook: Awaited<ReturnType<typeof read>>;
}

const kept = new Map<string, readonly Kept[]>();
/** The sample has some 40 workbooks; each damaged one is read once and pushes an older one out. */
const MOST_KEPT = 100;
