import { placeOf } from "../language/call-node.ts";
import { standsInCell } from "../language/surroundings.ts";
import type { SentenceWords } from "../template/template-source.ts";
import { clauseOf, type Piece, sentenceOf, wordsOf } from "./pieces.ts";
import { figuresOf, type PrintedFigure, referenceIn } from "./printed.ts";
import { addsPlan, isRelated } from "./related.ts";
import { wordPattern } from "./word-pattern.ts";

/**
 * A plan stands in no sentence that claims a result, unless the result itself stands beside it. A word of its own clause
 * ("phấn đấu có thêm") makes it a plan, else the nearest one before it decides.
 */
export function checkPlans(pieces: readonly Piece[], { results, plans }: SentenceWords): void {
  if (results.length === 0) return;
  const [claiming, planning] = [wordPattern(results), wordPattern(plans)];
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== "call" || piece.scope.inCell || standsInCell(piece.call!, piece.context)) continue;
    const { vocabulary, report } = piece.context;
    const plan = figuresOf(piece).find(({ subject, by }) => by === "target" || addsPlan(subject, vocabulary));
    if (plan === undefined || isBesideResult(plan, piece, figuresOf(piece))) continue;
    const claim = claimAround(index);
    if (claim === undefined) continue;
    if (sentenceOf(pieces, index).some((one) => one !== piece && isBesideResult(plan, piece, figuresOf(one)))) continue;
    report("template/plan-as-result", placeOf(piece.call!.path), {
      found: `kế hoạch của "${idOf(plan)}" đứng trong câu nói về kết quả ("${claim.word}")`,
      expected: "số kế hoạch trong câu nói về kế hoạch, hoặc đứng bên kết quả của chính chỉ tiêu ấy",
      fix: 'viết "phấn đấu", "kế hoạch" trước số ấy, hoặc in kết quả: {{ratio "…" "plan:…"}}',
    });
  }

  /** The word that makes the sentence one about a result. */
  function claimAround(index: number): Said | undefined {
    const piece = pieces[index]!;
    const [clause, sentence] = [clauseOf(pieces, index), sentenceOf(pieces, index)];
    const said = wordsOf(clause.slice(0, clause.indexOf(piece)));
    if (lastOf(planning, said)) return undefined;
    const before = wordsOf(sentence.slice(0, sentence.indexOf(piece)));
    const [result, intent] = [lastOf(claiming, before), lastOf(planning, before)];
    if (result && (!intent || intent.at < result.at)) return result;
    return intent ? undefined : lastOf(claiming, wordsOf(clause.slice(clause.indexOf(piece) + 1)));
  }

  function isBesideResult(plan: PrintedFigure, piece: Piece, printed: readonly PrintedFigure[]): boolean {
    const { vocabulary } = piece.context;
    return printed.some(
      ({ subject, isPlan }) =>
        !isPlan && !addsPlan(subject, vocabulary) && isRelated(subject, plan.subject, vocabulary),
    );
  }
}

const idOf = ({ subject }: PrintedFigure): string =>
  subject.kind === "figure" ? referenceIn(subject.key).id : subject.base;

interface Said {
  readonly word: string;
  readonly at: number;
}

function lastOf(pattern: RegExp, text: string): Said | undefined {
  const last = [...text.matchAll(pattern)].at(-1);
  return last && { word: last[0], at: last.index };
}
