import { formatDate } from "../text/vietnamese.ts";
import type { Standing } from "./criteria.ts";

/** " (số 525/QĐ-TTg, ngày 27/4/2022)", as far as number and day are known. */
export function decisionText({ decision, date }: NonNullable<Standing["recognised"]>): string {
  const parts = [...(decision ? [`số ${decision}`] : []), ...(date ? [`ngày ${formatDate(date)}`] : [])];
  return parts.length > 0 ? ` (${parts.join(", ")})` : "";
}
