import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { judgedTemplate } from "../../src/commands/steps/documents/template/judged-template.ts";
import { parseTemplate } from "../../src/compose/template/template.ts";
import { CannotRun } from "../../src/domain/findings/finding.ts";
import { type DocumentSources, documentSources } from "../../src/load/document-sources.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { ROOT, smallWorkspace } from "../support/workspace.ts";

const TYPE = "bao-cao-so-ket";
const PROGRAM = "this program";
const folder = smallWorkspace();
const kept = join(folder, ".ntm/sound-templates.json");
const knowledge = openKnowledge(folder);
const period = knowledge.period("2024-H1");
const known = documentSources(knowledge, period, TYPE);

const judged = (
  { sources = known, program = PROGRAM as string | undefined, text = known.template.text } = {},
  workspace = knowledge.workspace,
) => judgedTemplate(parseTemplate({ ...sources.template, text }), { type: TYPE, sources, period }, workspace, program);

const keptHashes = (): readonly string[] => Object.keys(JSON.parse(readFileSync(kept, "utf8")));

/** A vocabulary without indicators: whoever judges the template by it refuses it. */
const unjudgeable: DocumentSources = { ...known, vocabulary: { ...known.vocabulary, indicators: new Map() } };

test("a template that was found sound by the same rules is not judged again", () => {
  expect(judged()).toBe("sound");
  expect(keptHashes()).toHaveLength(1);
  expect(judged({ sources: unjudgeable })).toBe("sound");
});

test("another text, other rules, another program: it is judged anew, and a broken one is refused every time", () => {
  const edited = `${known.template.text}\n{{qty "khong-co"}}\n`;
  expect(() => judged({ text: edited })).toThrow(CannotRun);
  expect(() => judged({ text: edited })).toThrow(CannotRun);
  const [first, ...others] = known.files.rules;
  const rules = [{ ...first!, sha256: "other" }, ...others];
  expect(() => judged({ sources: { ...unjudgeable, files: { ...known.files, rules } } })).toThrow(CannotRun);
  expect(() => judged({ sources: unjudgeable, program: "next program" })).toThrow(CannotRun);
  expect(keptHashes()).toHaveLength(1);
});

test("what is kept may be damaged or deleted: the template is judged and kept again", () => {
  judged();
  for (const damaged of ['{"', "[1]", "null", `{"${keptHashes()[0]}":"fine"}`]) {
    writeFileSync(kept, damaged);
    expect(() => judged({ sources: unjudgeable })).toThrow(CannotRun);
  }
  rmSync(join(folder, ".ntm"), { recursive: true });
  expect(judged()).toBe("sound");
  expect(keptHashes()).toHaveLength(1);
});

test("nothing is kept where there is no folder to keep it in, in the program's own, or by sources that change", () => {
  rmSync(join(folder, ".ntm"), { recursive: true });
  writeFileSync(join(folder, ".ntm"), "");
  expect(judged()).toBe("sound");
  rmSync(join(folder, ".ntm"));
  expect(judged({}, openKnowledge(ROOT).workspace)).toBe("sound");
  expect(existsSync(join(ROOT, ".ntm"))).toBe(false);
  judgedTemplate(parseTemplate(known.template), { type: TYPE, sources: known, period }, knowledge.workspace);
  expect(existsSync(kept)).toBe(false);
});
