import type { CheckedDocument } from "../domain/checking/checked-document.ts";
import { BROKEN_SENTENCES } from "./content/broken-sentences.ts";
import { emptyIntroduction } from "./content/empty-introduction.ts";
import { placesOf } from "./places/places.ts";
import { type RuleFinding, runRules } from "./run-rules.ts";
import { passagesOf } from "./text/passages.ts";

/** A broken sentence with the paragraph that holds it. */
export interface BrokenSentence extends RuleFinding {
  readonly text: string;
}

/**
 * Sentences of a composed document that lost their subject or object: what a template prints where a list was empty. Asked
 * before an official file is written, so it reads the words alone and needs no law.
 */
export function brokenSentences(document: CheckedDocument): readonly BrokenSentence[] {
  const passages = passagesOf(document, [], []);
  const texts = new Map(passages.map(({ place, text }) => [place.index, text]));
  const rules = [...BROKEN_SENTENCES, emptyIntroduction];
  const run = { file: document.file, context: { profile: "draft" as const }, placeOf: placesOf(document) };
  return runRules(rules, { passages }, run).map((one) => ({ ...one, text: texts.get(one.hit.at?.index ?? -1) ?? "" }));
}
