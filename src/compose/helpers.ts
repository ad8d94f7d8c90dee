import type { Helper } from "./helper.ts";
import { answerHelpers } from "./helpers/answers.ts";
import { breakdown } from "./helpers/breakdown.ts";
import { criteriaHelpers } from "./helpers/criteria.ts";
import { criteriaTable } from "./helpers/criteria-table.ts";
import { figureHelpers } from "./helpers/figures.ts";
import { listHelpers } from "./helpers/lists.ts";
import { logicHelpers } from "./helpers/logic.ts";
import { nameHelpers } from "./helpers/names.ts";
import { narrative } from "./helpers/narrative.ts";
import { planTable } from "./helpers/plan-table.ts";
import { annex, districtTable, hasAnnex } from "./helpers/tables.ts";
import { taskHelpers } from "./helpers/tasks.ts";
import { documentHelpers } from "./helpers/this-document.ts";
import { unitHelpers } from "./helpers/units.ts";

/** Every word of the template language besides Handlebars' own `each`, `if`, `unless`, `with`. */
export const HELPERS: ReadonlyMap<string, Helper> = new Map(
  Object.entries({
    ...figureHelpers,
    ...listHelpers,
    ...unitHelpers,
    ...nameHelpers,
    ...documentHelpers,
    ...logicHelpers,
    ...criteriaHelpers,
    ...answerHelpers,
    ...taskHelpers,
    breakdown,
    narrative,
    districtTable,
    planTable,
    criteriaTable,
    annex,
    hasAnnex,
  }),
);
