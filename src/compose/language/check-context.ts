import type { Report, Vocabulary } from "../template/template-source.ts";
import type { CallNode } from "./call-node.ts";
import type { Scope } from "./scope.ts";
import type { TemplateText } from "./surroundings.ts";

/** Prose of a template, a call that prints, or words put before what a list prints, in reading order. */
export interface Said {
  readonly scope: Scope;
  readonly context: CheckContext;
  readonly said:
    | { readonly kind: "prose"; readonly node: hbs.AST.ContentStatement }
    | { readonly kind: "call"; readonly node: CallNode }
    | { readonly kind: "between"; readonly text: string };
}

/** What the checks of one text of a template share. */
export interface CheckContext extends TemplateText {
  readonly vocabulary: Vocabulary;
  /** Names of the template's annexes. */
  readonly annexes: readonly string[];
  readonly report: Report;
  /** A line of the head: it names the document and says nothing of the data. */
  readonly isHead: boolean;
  /** Notes what the template says, for what only a whole sentence tells. */
  readonly say: (said: Said) => void;
}
