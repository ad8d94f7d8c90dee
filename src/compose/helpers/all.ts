import type { Helper } from "../core/helper.ts";
import { amounts } from "./amounts.ts";
import { answerHelpers } from "./answers.ts";
import { breakdown } from "./breakdown.ts";
import { comparisonHelpers } from "./comparisons.ts";
import { criteriaHelpers } from "./criteria.ts";
import { criteriaTable } from "./criteria-table.ts";
import { figureHelpers } from "./figures.ts";
import { listHelpers } from "./lists.ts";
import { logicHelpers } from "./logic.ts";
import { nameHelpers } from "./names.ts";
import { narrative } from "./narrative.ts";
import { planTable } from "./plan-table.ts";
import { submissionHelpers } from "./submissions.ts";
import { annex, districtTable, hasAnnex } from "./tables.ts";
import { taskHelpers } from "./tasks.ts";
import { documentHelpers } from "./this-document.ts";
import { timeHelpers } from "./times.ts";
import { unitHelpers } from "./units.ts";
import { verdicts } from "./verdicts.ts";

/** Every word of the template language besides Handlebars' own `each`, `if`, `unless`, `with`. */
export const HELPERS: ReadonlyMap<string, Helper> = new Map(
  Object.entries({
    ...figureHelpers,
    ...comparisonHelpers,
    ...listHelpers,
    ...unitHelpers,
    ...nameHelpers,
    ...documentHelpers,
    ...logicHelpers,
    ...timeHelpers,
    ...criteriaHelpers,
    ...answerHelpers,
    ...submissionHelpers,
    ...taskHelpers,
    amounts,
    breakdown,
    verdicts,
    narrative,
    districtTable,
    planTable,
    criteriaTable,
    annex,
    hasAnnex,
  }),
);
