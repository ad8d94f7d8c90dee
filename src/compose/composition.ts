import type { Topic, View } from "../domain/document/view.ts";
import { upperFirst } from "../domain/text/vietnamese.ts";
import type { Composition } from "./core/helper.ts";
import { unissued } from "./core/issue.ts";
import type { Ledger } from "./core/ledger.ts";
import { officerTexts } from "./core/officer-text.ts";
import type { ParsedTemplate } from "./template/template.ts";

/** What the helpers of one composition share. */
export const createComposition = (
  view: View,
  ledger: Ledger,
  { programs, annexes, front }: Pick<ParsedTemplate, "programs" | "annexes" | "front">,
  topic?: Topic,
): Composition => ({
  ...(topic ? { topic } : {}),
  view,
  ledger,
  documentType: sentenceCase(front.type),
  annexes,
  names: new Set(programs.flatMap(({ content }) => content.facts.names)),
  issue: unissued(view.period.end),
  contexts: new Map(),
  narratives: officerTexts(view),
});

/** "CÔNG VĂN" inside a sentence: "Công văn". */
const sentenceCase = (type: string): string => upperFirst(type.toLocaleLowerCase("vi"));
