import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import type { LegalRegister } from "../../domain/criteria/legal.ts";
import type { Indicator } from "../../domain/figures/indicator.ts";
import type { Finding, FindingWords } from "../../domain/findings/finding.ts";
import type { Period } from "../../domain/office/period.ts";
import type { Position } from "../../domain/text/position.ts";
import type { Unit } from "../../domain/units/unit.ts";
import type { Column } from "../../domain/workbook/form.ts";
import type { WordSource } from "../word/word-source.ts";
import type { TemplateFacts } from "./template-facts.ts";

/** A template as text, with the partials that it may include by name. `file` is for messages. */
export interface TemplateSource {
  readonly file: string;
  readonly text: string;
  readonly partials: ReadonlyMap<string, { readonly file: string; readonly text: string }>;
  /** What was made of a text before; nothing of most. */
  readonly made?: (file: string, text: string) => MadeTemplate | undefined;
  /** Of a template drawn in Word; `text` is what `wordText` says of it, and what is added behind. */
  readonly word?: WordSource;
}

/** What the build made of a text. */
export interface MadeTemplate {
  /** Read when it is asked for; nothing of one whose file is gone. */
  readonly tree: () => hbs.AST.Program | undefined;
  readonly facts: TemplateFacts;
  readonly code: () => TemplateSpecification;
  readonly walkable: () => hbs.AST.Program;
}

/** Handlebars' block words that templates may use. */
export const BLOCKS: readonly string[] = ["each", "if", "unless", "with"];

/** Every name that a template or a narrative may speak of, known before any data is read. */
export interface Vocabulary {
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Every set of the names that the template uses, whatever its time. */
  readonly sets: readonly CriteriaSet[];
  /** What the document is made for each of, as its settings say: what it may call `unit`. */
  readonly each?: string;
  /** The period of the document; without it nothing is said of what a period asks for. */
  readonly period?: Period;
  /** List sheets of the forms by id. */
  readonly lists: ReadonlyMap<string, readonly Column[]>;
  /** Those of them, with their columns, that the period asks for; all of them without a period. */
  readonly asked?: ReadonlyMap<string, readonly Column[]>;
  readonly legal: LegalRegister;
  /** Districts and communes, for references by code and for names with numerals. */
  readonly units: readonly Unit[];
  /** Codes of narrative sections; any code passes when absent. */
  readonly sections?: readonly string[];
  /** Words that claim a direction or a judgement. */
  readonly claims?: readonly Claim[];
  readonly sentenceWords?: SentenceWords;
  /** Names, offices and abbreviations that keep their capital wherever they stand. */
  readonly properNames?: readonly string[];
}

/** A word that only a figure can bear out: "tăng"; it claims nothing in the phrases of `unless`: "tăng cường". */
export interface Claim {
  readonly word: string;
  readonly unless?: readonly string[] | undefined;
  /** Which way it says that a figure goes; `short` of what it is held to. */
  readonly direction?: "up" | "down" | "same" | "short" | undefined;
}

/** Words by which a sentence claims a result ("đã") or speaks of a plan ("phấn đấu"), and units of money. */
export interface SentenceWords {
  readonly results: readonly Claim[];
  readonly plans: readonly Claim[];
  readonly money: readonly string[];
}

/** Collects what is wrong with one file; `template/…` codes are explained in `data/findings.yaml`. */
export type Report = (code: string, at: Position, words: FindingWords) => void;

/** A defect at a place of a template: always an error. */
export const templateFinding = (file: string, code: string, at: Position, words: FindingWords): Finding => ({
  code,
  severity: "error",
  place: { file, ...at },
  ...words,
});
