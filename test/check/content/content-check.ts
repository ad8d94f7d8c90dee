import { readFileSync } from "node:fs";
import { join } from "node:path";
import { contentRules } from "../../../src/check/content/rules.ts";
import { placesOf } from "../../../src/check/places/places.ts";
import { contentOf } from "../../../src/check/text/content.ts";
import type { Profile } from "../../../src/domain/checking/check-rule.ts";
import type { CheckedDocument } from "../../../src/domain/checking/checked-document.ts";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import { textDocument } from "../../../src/read/text/text-document.ts";
import { findWorkspace } from "../../../src/read/workspace/workspace.ts";
import { readYaml } from "../../../src/read/workspace/yaml-file.ts";
import { checkWords } from "../../../src/validate/rules/document-words.ts";
import { ROOT } from "../../support/workspace.ts";

const { locate } = findWorkspace(ROOT);
const source = (path: string) => readYaml(locate(path), path);
const legal = openKnowledge(ROOT).legal();
const words = checkWords(
  source("data/document-rules/words.yaml"),
  source("data/document-rules/confusions.yaml"),
  source("data/document-rules/compounds.yaml"),
);
const { districts, communes } = openKnowledge(ROOT).registerOn("2024-06-30");
const numbered = [...districts, ...communes].map(({ name }) => name).filter((name) => /\d/.test(name));
const names = [...legal.names.map(({ name }) => name), ...numbered];

export const KNOWLEDGE = { words, legal, names };

export interface Hit {
  readonly id: string;
  readonly severity: string;
  readonly line: number;
  /** The characters that the hit points at. */
  readonly at: string;
  /** "Phần A.II.1.1, đoạn 4" */
  readonly place: string;
  readonly found: string;
  readonly expected: string;
  readonly replacement?: string;
}

/** Everything that the content rules say about a text, in the order of the text. */
export const contentHits = (text: string, { only = "" } = {}): readonly Hit[] =>
  hitsIn(textDocument(text, "thử.txt"), { only });

/** The same for a document that has been read. */
export function hitsIn(document: CheckedDocument, { profile = "draft" as Profile, only = "" } = {}): readonly Hit[] {
  const content = contentOf(document, words, legal, names);
  const placeOf = placesOf(content.document);
  return contentRules
    .filter(({ id }) => only === "" || id === only)
    .flatMap((rule) =>
      rule.check(content, { profile }).map((hit) => {
        // The cells of a row stand on one line; a hit in a table points at a whole cell.
        const there = content.passages.filter(
          ({ place, text }) => place.index === hit.at?.index && (hit.at?.to ?? 0) <= text.length,
        );
        const passage = there.findLast(({ text, kind }) => kind === "cell" && text.length === hit.at?.to) ?? there[0];
        return {
          id: rule.id,
          severity: hit.severity ?? rule.severity,
          line: (hit.at?.index ?? -1) + 1,
          at: passage?.text.slice(hit.at?.from, hit.at?.to) ?? "",
          place: hit.at ? placeOf(hit.at) : "",
          found: hit.found,
          expected: hit.expected,
          ...(hit.replacement === undefined ? {} : { replacement: hit.replacement }),
        };
      }),
    )
    .sort((one, other) => one.line - other.line);
}

/** The characters at which one rule hits, or everything when no rule is named. */
export const struck = (id: string, text: string): readonly string[] =>
  contentHits(text, { only: id }).map(({ at }) => at);

/** Our own report as it is composed, in the marks of text files instead of those of the golden file. */
export function ownReport(): string {
  return readFileSync(join(ROOT, "test/golden/bao-cao-so-ket-2024-H1.txt"), "utf8")
    .replace(/^\[(\d+)\] /gm, "[^$1]: ")
    .replace(/(?<=\S)\[(\d+)\]/g, "[^$1]")
    .replace(/^=== .*$/gm, (title) => `\n\n${title.replace(/^=+ /, "## ")}`);
}
