import * as z from "zod";
import type { CheckWords } from "../../domain/checking/document-words.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import type { DataSource } from "./data-source.ts";
import { keptAs, late, parseRules, readRules, ruleObject, ruleText } from "./rule-data.ts";
import { ruleFinding } from "./rule-finding.ts";

/** A list of words with where it comes from. */
const words = late(() => ruleObject({ source: ruleText, words: z.array(ruleText) }));
const some = late(() => z.array(ruleText).optional());

/** Shape of the word lists of the content rules, for editors too (`data/schemas`). */
export const checkWordsFile = keptAs("words", () =>
  ruleObject({
    reduplications: words(),
    abbreviations: words(),
    units: words(),
    documentTypes: words(),
    issuers: words(),
    capitals: ruleObject({
      people: words(),
      state: words(),
      units: words(),
      unitNames: words(),
      bodies: ruleObject({
        source: ruleText,
        names: z.array(ruleObject({ name: ruleText, always: z.boolean().optional() })),
      }),
    }),
    symbols: ruleObject({
      source: ruleText,
      types: z.record(z.string(), z.array(ruleText)),
      issuers: z.record(z.string(), z.array(ruleText)),
      loose: z.array(ruleText),
    }),
    style: ruleObject({
      source: ruleText,
      unitSpace: z.boolean(),
      beforeYear: z.array(ruleText),
      afterMissingYear: z.array(ruleText),
    }),
  }),
);

/** Shape of the list of confusions, for editors too. */
export const confusionsFile = keptAs("confusions", () =>
  ruleObject({
    confusions: z.array(
      ruleObject({ wrong: ruleText, right: ruleText, source: ruleText, before: some(), after: some(), unless: some() }),
    ),
  }),
);

const sentenceWords = late(() => z.array(ruleObject({ word: ruleText, unless: some(), source: ruleText })));

/** Shape of the list of claims and of the other words that templates are held to, for editors too. */
export const claimsFile = keptAs("claims", () =>
  ruleObject({
    claims: z.array(
      ruleObject({
        word: ruleText,
        unless: some(),
        direction: z.enum(["up", "down", "same", "short"]).optional(),
        source: ruleText,
      }),
    ),
    results: sentenceWords(),
    plans: sentenceWords(),
    money: words(),
  }),
);

/** Claims that are listed twice or not in lower case, and phrases that do not have the word: they never strike as meant. */
export function claimFindings(source: DataSource): readonly Finding[] {
  const result = readRules(claimsFile, source);
  if (!result.ok) return result.findings;
  const { claims, results, plans } = result.value;
  return Object.entries({ claims, results, plans }).flatMap(([list, entries]) => listFindings(list, entries, source));
}

function listFindings(
  list: string,
  entries: readonly { readonly word: string; readonly unless?: readonly string[] | undefined }[],
  source: DataSource,
): readonly Finding[] {
  return entries.flatMap(({ word, unless = [] }, index): readonly Finding[] => {
    const say = (code: string, key: string, found: string, expected: string): Finding =>
      ruleFinding(code, source, [list, index, key], { found, expected });
    const isAgain = entries.findIndex((entry) => entry.word === word) < index;
    return [
      ...(isAgain ? [say("rules/duplicate", "word", `"${word}" ghi hai lần`, "mỗi từ ghi một lần")] : []),
      ...(word === word.toLowerCase()
        ? []
        : [say("rules/wrong-format", "word", `"${word}" có chữ hoa`, "từ viết thường")]),
      ...unless
        .filter((phrase) => !phrase.includes(word))
        .map((phrase) => say("rules/contradiction", "unless", `"${phrase}" không có chữ "${word}"`, "cụm có từ ấy")),
    ];
  });
}

/** By first syllable the second ones. */
export const compoundsFile = keptAs("compounds", () =>
  ruleObject({
    source: ruleText,
    alone: z.array(ruleText),
    compounds: z.record(z.string(), z.array(ruleText)),
  }),
);

/** The words that templates are held to. Throws `CannotRun` with every defect of a file. */
export function templateWords(claimed: DataSource, words: DataSource) {
  const { claims, results, plans, money } = parseRules(claimsFile, claimed);
  const { abbreviations, issuers, capitals } = parseRules(checkWordsFile, words);
  return {
    claims,
    sentenceWords: { results, plans, money: money.words },
    properNames: [...abbreviations.words, ...issuers.words, ...capitals.bodies.names.map(({ name }) => name)],
  };
}

/** The words of the content rules. Throws `CannotRun` with every defect of a file. */
export function checkWords(words: DataSource, confusions: DataSource, compounds: DataSource): CheckWords {
  const listed = parseRules(checkWordsFile, words);
  const joined = parseRules(compoundsFile, compounds);
  const { capitals } = listed;
  return {
    confusions: parseRules(confusionsFile, confusions).confusions,
    reduplications: listed.reduplications.words,
    compounds: new Set(
      Object.entries(joined.compounds).flatMap(([first, seconds]) => seconds.map((second) => `${first} ${second}`)),
    ),
    alone: new Set(joined.alone),
    abbreviations: listed.abbreviations.words,
    units: [...listed.units.words].sort((one, other) => other.length - one.length),
    documentTypes: [...listed.documentTypes.words].sort((one, other) => other.length - one.length),
    issuers: listed.issuers.words,
    capitals: {
      people: capitals.people.words,
      state: capitals.state.words,
      units: capitals.units.words,
      unitNames: capitals.unitNames.words,
      bodies: capitals.bodies.names,
    },
    symbols: {
      types: new Map(Object.entries(listed.symbols.types)),
      issuers: new Map(Object.entries(listed.symbols.issuers)),
      loose: listed.symbols.loose,
    },
    style: listed.style,
  };
}

/** Confusions that are listed twice, corrected to themselves, or not in lower case: they never strike as meant. */
export function confusionFindings(source: DataSource): readonly Finding[] {
  const result = readRules(confusionsFile, source);
  if (!result.ok) return result.findings;
  const seen = new Set<string>();
  return result.value.confusions.flatMap(({ wrong, right }, index) => {
    const say = (code: string, found: string, expected: string): Finding =>
      ruleFinding(code, source, ["confusions", index, "wrong"], { found, expected });
    const again = seen.has(wrong) ? [say("rules/duplicate", `"${wrong}" ghi hai lần`, "mỗi cụm từ ghi một lần")] : [];
    seen.add(wrong);
    const same =
      wrong === right ? [say("rules/contradiction", `"${wrong}" sửa thành chính nó`, "right khác wrong")] : [];
    const isUpper = wrong !== wrong.toLowerCase();
    const upper = isUpper ? [say("rules/wrong-format", `"${wrong}" có chữ hoa`, "cụm từ viết thường")] : [];
    return [...again, ...same, ...upper];
  });
}
