import type { Line } from "../support/word/checked-document.ts";

/** A line of a source: its mark ("type", "h1", "" for prose), what its look changes, its words. */
export interface MarkedLine {
  readonly mark: string;
  readonly look: Partial<Line>;
  /** Length of the rule below it as a part of its words, where it has another than the lawful one. */
  readonly rule?: number;
  readonly text: string;
}

const MARKED = /^(?:@([a-z0-9-]+))?(?:\{([^}]*)\})?[ ]?(.*)$/;

/** "@type{bold=false} BÁO CÁO"; a line that begins with "|" is a row of a table. */
export function markedLines(source: string): readonly MarkedLine[] {
  return source
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [, mark = "", looks = "", text = ""] = MARKED.exec(line)!;
      const pairs = looks
        .split(",")
        .filter(Boolean)
        .map((pair) => pair.trim().split("=") as [string, string]);
      const { rule, ...look } = Object.fromEntries(pairs.map(([name, value]) => [name, lookValue(name, value)]));
      const isRow = mark === "" && text.startsWith("|");
      return {
        mark: isRow ? "row" : mark,
        look: look as Partial<Line>,
        ...(typeof rule === "number" ? { rule } : {}),
        text: text.replaceAll("\\n", "\n"),
      };
    });
}

function lookValue(name: string, value: string): unknown {
  if (value === "true" || value === "false") return value === "true";
  if (name === "line") return { kind: "multiple", value: Number(value) };
  return /^[\d.]+$/.test(value) ? Number(value) : value;
}
