import { upperFirst } from "../domain/vietnamese.ts";
import type { View } from "../domain/view.ts";
import { unissued } from "./document-issue.ts";
import type { Composition } from "./helper.ts";
import type { Ledger } from "./ledger.ts";
import { namesIn } from "./names-in.ts";
import { officerTexts } from "./officer-text.ts";
import type { ParsedTemplate } from "./template.ts";

/** What the helpers of one composition share. */
export const createComposition = (
  view: View,
  ledger: Ledger,
  { programs, annexes, front }: Pick<ParsedTemplate, "programs" | "annexes" | "front">,
): Composition => ({
  view,
  ledger,
  documentType: sentenceCase(front.type),
  annexes,
  names: namesIn(programs),
  issue: unissued(view.period.end),
  contexts: new Map(),
  narratives: officerTexts(view),
});

/** "CÔNG VĂN" inside a sentence: "Công văn". */
const sentenceCase = (type: string): string => upperFirst(type.toLocaleLowerCase("vi"));
