import type { Said } from "../language/check-context.ts";
import type { Vocabulary } from "../template/template-source.ts";
import { checkCapitals } from "./capitals.ts";
import { checkClaims } from "./claims.ts";
import { checkMoney } from "./money.ts";
import { piecesOf } from "./pieces.ts";
import { checkPlans } from "./plans.ts";

/** What only whole sentences of a template tell, whatever blocks and partials they run through. */
export function checkSentences(said: readonly Said[], vocabulary: Vocabulary): void {
  const pieces = piecesOf(said);
  const { claims = [], sentenceWords } = vocabulary;
  checkCapitals(pieces, vocabulary);
  checkClaims(pieces, claims);
  if (!sentenceWords) return;
  checkMoney(pieces, sentenceWords.money);
  checkPlans(pieces, sentenceWords);
}
