import type { CriteriaSet } from "../../domain/criteria/criteria.ts";
import type { LegalRegister } from "../../domain/criteria/legal.ts";
import type { Indicator } from "../../domain/figures/indicator.ts";
import type { Position } from "../../domain/text/position.ts";
import type { Unit } from "../../domain/units/unit.ts";
import type { Column } from "../../domain/workbook/form.ts";

/** A template as text, with the partials that it may include by name. `file` is for messages. */
export interface TemplateSource {
  readonly file: string;
  readonly text: string;
  readonly partials: ReadonlyMap<string, { readonly file: string; readonly text: string }>;
}

/** Every name that a template or a narrative may speak of, known before any data is read. */
export interface Vocabulary {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly sets: readonly CriteriaSet[];
  /** List sheets of the forms by id. */
  readonly lists: ReadonlyMap<string, readonly Column[]>;
  readonly legal: LegalRegister;
  /** Districts and communes, for references by code and for names with numerals. */
  readonly units: readonly Unit[];
  /** Codes of narrative sections; any code passes when absent. */
  readonly sections?: readonly string[];
}

/** One thing wrong with a template. Line and column are 1-based. */
export interface TemplateProblem {
  /** Stable id: `template/unknown-helper`. */
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Vietnamese, one or two sentences; the nearest name is suggested. */
  readonly message: string;
}

/** Collects problems of one file. */
export type Report = (code: string, at: Position, message: string) => void;
