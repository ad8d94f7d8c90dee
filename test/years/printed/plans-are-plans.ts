import type { Figure } from "../../../src/domain/figures/figure.ts";
import type { Flaw } from "./flaw.ts";
import { clausesOf, type PrintedPassage } from "./passages.ts";

/** Words by which a reader knows that a number is wanted and not reached. */
const WANTED =
  /kế hoạch|[Pp]hấn đấu|[Mm]ục tiêu|[Cc]hỉ tiêu|[Yy]êu cầu|được giao|^\s*(?:Có thêm|Có ít nhất|Giữ vững)|(?:thêm|còn) ít nhất|[Dd]ự kiến|hoàn thành/;

/** A plan stands after the "/" of its result, or in a clause that says it is one. */
export function plansAsResults(passages: readonly PrintedPassage[]): readonly Flaw[] {
  return passages
    .filter(({ isTable }) => !isTable)
    .flatMap((passage) =>
      clausesOf(passage).flatMap(({ text, pieces }) =>
        pieces.flatMap(({ figure, from, text: printed }): readonly Flaw[] => {
          if (!figure || !isPlan(figure) || text.slice(0, from).endsWith("/") || WANTED.test(text)) return [];
          return [{ rule: "plan-as-result", text, why: `"${printed}" là ${figure.id}` }];
        }),
      ),
    );
}

/** A plan, or a sum in which a plan counts as if it were reached. */
function isPlan({ id, trace }: Figure): boolean {
  if (id.startsWith("plan:")) return true;
  return trace.kind === "operation" && trace.operation === "sum" && trace.inputs.some(isPlan);
}
