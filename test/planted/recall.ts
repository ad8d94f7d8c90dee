import { checkDocument } from "../../src/check/check-document.ts";
import type { RuleFinding } from "../../src/check/run-rules.ts";
import { checkingOn } from "../../src/commands/check.ts";
import type { CheckedBlock, CheckedDocument } from "../../src/domain/checking/checked-document.ts";
import { ROOT } from "../support/workspace.ts";
import { DRAWINGS, type Drawing, drawn } from "./drawing.ts";
import { type Defect, type Planted, plantedDocuments, type SetName, withDefect } from "./source.ts";

const KNOWLEDGE = checkingOn(ROOT, "2025-06-30");

/** What is said of a correct document beside the one line that other law governs it. */
export interface FalseAlarm {
  readonly document: string;
  readonly set: SetName;
  readonly drawing: string;
  readonly code: string;
  readonly found: string;
}

export interface Attempt {
  readonly document: string;
  readonly set: SetName;
  readonly defect: Defect;
  readonly drawing: string;
  /** Codes that were given for it; none when it was missed. */
  readonly codes: readonly string[];
  /** Codes given elsewhere in the document because of it. */
  readonly elsewhere: readonly string[];
}

export const isLayout = ({ kind }: Defect): boolean => kind.startsWith("L-");

const findingsOf = (document: CheckedDocument): readonly RuleFinding[] =>
  checkDocument(document, KNOWLEDGE, "draft").filter(({ finding: { code } }) => code !== "nd30/other-law");

/** Every correct document in every drawing, or the drawings taken in turn. */
export const falseAlarms = ({ inTurn = false } = {}): readonly FalseAlarm[] =>
  plantedDocuments().flatMap(({ name, set, source }, at) =>
    (inTurn ? [DRAWINGS[at % DRAWINGS.length]!] : DRAWINGS).flatMap((drawing) =>
      findingsOf(drawn(source, drawing)).map(({ finding: { code, found } }) => ({
        document: name,
        set,
        drawing: drawing.name,
        code,
        found,
      })),
    ),
  );

/** Every defect alone in its document, the drawings taken in turn. */
export const attempts = (): readonly Attempt[] =>
  plantedDocuments().flatMap((planted) =>
    planted.defects.map((defect, index) => attempt(planted, defect, DRAWINGS[index % DRAWINGS.length]!)),
  );

/** Kinds of defect that stand in two places, or whose line is gone: any place of the document is the right one. */
const ANYWHERE = /two-values|reference|name|count|two-styles|total|unit|signature|capital|L-/;

interface Right {
  readonly known: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
}

const rights = new Map<string, Right>();

/** What is said of the correct document, and its texts. */
function rightOf({ name, source }: Planted, drawing: Drawing): Right {
  const key = `${name}|${drawing.name}`;
  const document = drawn(source, drawing);
  const right = rights.get(key) ?? {
    known: new Set(findingsOf(document).map(keyOf)),
    kept: new Set(textsOf(document)),
  };
  rights.set(key, right);
  return right;
}

function attempt(planted: Planted, defect: Defect, drawing: Drawing): Attempt {
  const { name, set, source } = planted;
  const { known, kept } = rightOf(planted, drawing);
  const wrong = drawn(withDefect(source, defect), drawing);
  const family = isLayout(defect) ? /^(?:nd30|content)\// : /^(?:content|nd30)\//;
  const texts = placesOf(wrong);
  const met = findingsOf(wrong).filter((one) => !known.has(keyOf(one)) && family.test(one.finding.code));
  const isHere = ({ hit }: RuleFinding): boolean => {
    const text = texts.get(`${hit.at?.part}#${hit.at?.index}`);
    return ANYWHERE.test(defect.kind) || text === undefined || !kept.has(text);
  };
  const codes = (all: readonly RuleFinding[]) => [...new Set(all.map(({ finding }) => finding.code))];
  return {
    document: name,
    set,
    defect,
    drawing: drawing.name,
    codes: codes(met.filter(isHere)),
    elsewhere: codes(met.filter((one) => !isHere(one))),
  };
}

const keyOf = ({ finding: { code, found, expected } }: RuleFinding): string => `${code}|${found}|${expected}`;

const paragraphsOf = (blocks: readonly CheckedBlock[]): readonly (readonly [string, string])[] =>
  blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? [[`${block.place.part}#${block.place.index}`, block.text] as const]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsOf(cell.blocks))),
  );

const all = ({ sections, footnotes }: CheckedDocument): readonly (readonly [string, string])[] => [
  ...sections.flatMap(({ blocks }) => paragraphsOf(blocks)),
  ...[...footnotes.values()].flatMap(paragraphsOf),
];

const textsOf = (document: CheckedDocument): readonly string[] => all(document).map(([, text]) => text);
const placesOf = (document: CheckedDocument): ReadonlyMap<string, string> => new Map(all(document));
