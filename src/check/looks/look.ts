import type { RuleHit } from "../../domain/checking/check-rule.ts";
import type { CheckedRun } from "../../domain/checking/checked-document.ts";
import type { ComponentLook } from "../../domain/checking/layout-law.ts";
import type { TextPlace } from "../../domain/findings/text-place.ts";
import type { Component, Piece } from "../components/components.ts";
import { letteredRuns } from "../components/pieces.ts";
import { numeral, placeOf, span } from "./layout-rule.ts";

const ALIGNMENTS = { left: "canh trái", centre: "canh giữa", right: "canh phải", justify: "canh đều hai lề" } as const;

/** One hit for each component that does not look as it must, with all that is wrong with it. */
export const lookHits = (components: readonly Component[], look: ComponentLook): readonly RuleHit[] =>
  components.flatMap(({ piece }) => lookHit(piece, look));

export function lookHit(piece: Piece, look: ComponentLook, runs = letteredRuns(piece)): readonly RuleHit[] {
  const faults = [...runFaults(runs, look), ...alignFault(piece, look), ...lettersFault(runs, look)];
  if (faults.length === 0) return [];
  const wrong = faults.flatMap((fault) => fault.runs ?? runs);
  return [
    {
      at: faults.every((fault) => fault.runs) ? placeOfRuns(piece, runs, wrong) : placeOf(piece),
      found: faults.map(({ found }) => found).join(", "),
      expected: faults.map(({ expected }) => expected).join(", "),
    },
  ];
}

interface Fault {
  readonly found: string;
  readonly expected: string;
  /** The runs that are wrong; the whole paragraph without them. */
  readonly runs?: readonly CheckedRun[];
}

/** What is said of a run that has a flag, and of one that has not. */
const FLAGS = {
  bold: ["chữ đậm", "chữ không đậm"],
  italic: ["chữ nghiêng", "chữ đứng"],
  underline: ["gạch chân", "không gạch chân"],
} as const;

function runFaults(runs: readonly CheckedRun[], look: ComponentLook): readonly Fault[] {
  const flags = (["bold", "italic", "underline"] as const).flatMap((flag): readonly Fault[] => {
    const wanted = look[flag];
    const wrong = wanted === undefined ? [] : runs.filter((run) => run.look[flag] !== wanted);
    const [has, lacks] = FLAGS[flag];
    return wrong.length === 0 ? [] : [{ found: wanted ? lacks : has, expected: wanted ? has : lacks, runs: wrong }];
  });
  return [...sizeFault(runs, look), ...flags];
}

function sizeFault(runs: readonly CheckedRun[], { size }: ComponentLook): readonly Fault[] {
  if (size === undefined) return [];
  const wrong = runs.filter((run) => run.look.size < size[0] || run.look.size > size[1]);
  const [first] = wrong;
  return first ? [{ found: `cỡ ${numeral(first.look.size)}`, expected: `cỡ ${span(size)}`, runs: wrong }] : [];
}

/** Sides of a line that is set with tabs have no alignment of their own. */
function alignFault({ paragraph }: Piece, { align }: ComponentLook): readonly Fault[] {
  if (align === undefined || paragraph.text.includes("\t") || align.includes(paragraph.look.align)) return [];
  return [{ found: ALIGNMENTS[paragraph.look.align], expected: ALIGNMENTS[align[0]!] }];
}

function lettersFault(runs: readonly CheckedRun[], { letters }: ComponentLook): readonly Fault[] {
  const printed = runs.map((run) => (run.look.caps ? run.text.toUpperCase() : run.text)).join("");
  // Abbreviations within a symbol or a name are short: one word of capitals is no title in capitals.
  const small = /\p{Ll}/u.test(printed);
  if (letters === "upper" && small) return [{ found: "chữ in thường", expected: "chữ in hoa" }];
  if (letters === "lower" && !small && /\p{Lu}{2}.*\s\p{Lu}{2}/u.test(printed)) {
    return [{ found: "chữ in hoa", expected: "chữ in thường" }];
  }
  return [];
}

function placeOfRuns(piece: Piece, runs: readonly CheckedRun[], wrong: readonly CheckedRun[]): TextPlace {
  if (new Set(wrong).size === runs.length) return placeOf(piece);
  const from = Math.min(...wrong.map(({ start }) => start));
  const to = Math.max(...wrong.map(({ start, text }) => start + text.length));
  return { ...piece.paragraph.place, from, to };
}
