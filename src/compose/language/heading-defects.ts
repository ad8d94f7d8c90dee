import type { FindingWords } from "../../domain/findings/finding.ts";
import { depthBefore, type Numbering, parentDepth } from "../markdown/numbering.ts";
import { positionAt } from "../template/padded-text.ts";
import type { Report } from "../template/template-source.ts";

/** A text of a template with its words, and where its problems go. */
export interface HeadedText {
  readonly prose: string;
  readonly tree: hbs.AST.Program;
  readonly text: string;
  readonly report: Report;
}

/**
 * Headings in the order of the document, through the partials that stand in it: numbers come from the depth and are
 * never typed; no level may lack the one it is numbered under.
 */
export function checkHeadings(body: HeadedText, partials: ReadonlyMap<string, HeadedText>, numbering: Numbering): void {
  const shift = depthBefore(numbering);
  const open = new Set<number>();
  for (const { level, typed, complain } of headingsOf(body, partials, [])) {
    if (typed) {
      const found = `số thứ tự "${typed}" viết sẵn trước tiêu đề`;
      complain("template/typed-heading-number", { found, expected: "tiêu đề không số: số thứ tự được đánh tự động" });
    }
    const depth = level + shift;
    const parent = parentDepth(depth, shift);
    const missing =
      depth > 6 ? "quá sâu" : parent !== undefined && !open.has(parent) ? "thiếu tiêu đề cấp trên" : undefined;
    if (missing) {
      const found = `tiêu đề cấp ${level} ${missing}`;
      complain("template/heading-order", { found, expected: "tiêu đề lần lượt từng cấp, không quá sáu cấp" });
    }
    for (const deeper of open) if (deeper > depth) open.delete(deeper);
    open.add(depth);
  }
}

interface Heading {
  readonly level: number;
  /** A number that stands before its words. */
  readonly typed?: string | undefined;
  readonly complain: (code: string, words: FindingWords) => void;
}

const HEADING = /^(#{1,6}) ((?:[A-ZĐ]|[IVX]+|[a-zđ](?=\)))[.)](?= ))?/gm;

function headingsOf(
  { prose, text, report }: HeadedText,
  partials: ReadonlyMap<string, HeadedText>,
  path: readonly string[],
): readonly Heading[] {
  const own = [...prose.matchAll(HEADING)].map((match) => ({
    at: match.index,
    headings: [
      {
        level: match[1]!.length,
        typed: match[2],
        complain: (code: string, words: FindingWords) =>
          report(code, positionAt(prose, match.index + (code.includes("typed") ? match[1]!.length + 1 : 0)), words),
      },
    ],
  }));
  const included = [...text.matchAll(/\{\{~?>\s*([^\s}~]+)/g)].map((match) => {
    const partial = path.includes(match[1]!) ? undefined : partials.get(match[1]!);
    return { at: match.index, headings: partial ? headingsOf(partial, partials, [...path, match[1]!]) : [] };
  });
  return [...own, ...included].sort((one, other) => one.at - other.at).flatMap(({ headings }) => headings);
}
