import { CannotRun } from "../../domain/findings/finding.ts";
import { clauseLetter, roman, upperVi } from "../../domain/text/vietnamese.ts";

/** Level of the first heading: "A." for reports, "I." or "1." for shorter documents, "Điều 1." for decisions. */
export const NUMBERINGS = ["A", "I", "1", "Điều"] as const;
export type Numbering = (typeof NUMBERINGS)[number];

/** How deep the first heading is; an article stands where "1." does. */
export const depthBefore = (numbering: Numbering): number =>
  numbering === "Điều" ? NUMBERINGS.indexOf("1") : NUMBERINGS.indexOf(numbering);

export type Depth = 1 | 2 | 3 | 4 | 5 | 6;

/** A., I., 1., 1.1., 1.1.1., a): a level's depth says how it is numbered, whatever the document begins with. */
export interface Numbers {
  /** Number of the next heading; `level` counts from 1 at the document's first level of headings. */
  readonly heading: (level: number) => { readonly depth: Depth; readonly label: string };
  /** Number of the next item under the current heading: "1." or, for `letters`, "a)". */
  readonly item: (letters: boolean) => string;
}

export function createNumbers(numbering: Numbering): Numbers {
  const shift = depthBefore(numbering);
  const counts = [0, 0, 0, 0, 0, 0, 0];
  let items = { numbers: 0, letters: 0 };
  return {
    heading: (level) => {
      const depth = level + shift;
      if (depth > 6)
        throw new CannotRun(
          `tiêu đề cấp ${level} quá sâu: tài liệu bắt đầu từ "${numbering}" chỉ có ${6 - shift} cấp.`,
        );
      const parent = parentDepth(depth, shift);
      if (parent !== undefined && counts[parent] === 0) {
        throw new CannotRun(`tiêu đề cấp ${level} đứng khi chưa có tiêu đề cấp ${parent - shift} phía trên.`);
      }
      counts[depth] = counts[depth]! + 1;
      counts.fill(0, depth + 1);
      items = { numbers: 0, letters: 0 };
      const label = labelOf(depth, counts);
      return { depth: depth as Depth, label: numbering === "Điều" && level === 1 ? `Điều ${label}` : label };
    },
    item: (letters) => {
      items = letters ? { ...items, letters: items.letters + 1 } : { numbers: items.numbers + 1, letters: 0 };
      return letters ? `${clauseLetter(items.letters)})` : `${items.numbers}.`;
    },
  };
}

/** The level that must be open: I. needs A., 1.1. needs 1., 1.1.1. needs 1.1.; 1. and a) may stand under any. */
export function parentDepth(depth: number, shift: number): number | undefined {
  if (depth === 2 && shift === 0) return 1;
  return depth === 4 || depth === 5 ? depth - 1 : undefined;
}

function labelOf(depth: number, counts: readonly number[]): string {
  const count = counts[depth]!;
  switch (depth) {
    case 1:
      return `${upperVi(clauseLetter(count))}.`;
    case 2:
      return `${roman(count)}.`;
    case 6:
      return `${clauseLetter(count)})`;
    default:
      return `${counts.slice(3, depth + 1).join(".")}.`;
  }
}
