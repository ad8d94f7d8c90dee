import { unitTable as read } from "../../../src/validate/units/unit-table.ts";

export * from "../../../src/validate/units/unit-table.ts";

/** `unitTable`, the table of a text read once in a process: those of the country hold 12,000 units. */
export const unitTable: typeof read = (file, text) => {
  const key = `${file}\n${text}`;
  const before = kept.get(key) ?? read(file, text);
  kept.set(key, before);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return before;
};

const kept = new Map<string, ReturnType<typeof read>>();
const MOST_KEPT = 60;
