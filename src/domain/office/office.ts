import type { Dated } from "../text/dated.ts";
import { plainText } from "../text/plain-text.ts";
import type { CommuneGroups } from "../units/unit-groups.ts";
import { isCurrent } from "./current.ts";
import type { EachWhere } from "./each.ts";
import { kindOfPeriod, type Period, type PeriodKind } from "./period.ts";

/** `data/office.yaml`: who issues, to whom, signed by whom, and where. */
export interface Office {
  /** GSO code of the province. */
  readonly province: string;
  /** Key of regional thresholds: `north-central-coast` (Bắc Trung Bộ). */
  readonly region: string;
  /** Địa danh on documents. */
  readonly place: string;
  /** How the office calls itself in a sentence. */
  readonly name: WrittenWords;
  /** Calendar of reporting periods: NĐ 09/2019/NĐ-CP (15/12 to 14/6 for H1), or whole calendar months. */
  readonly calendar: "nd-09-2019" | "calendar-months";
  /** Days after the cut-off by which the units send their workbooks; where it is not set nobody is late. */
  readonly dueDays?: number;
  readonly documents: Readonly<Record<string, WrittenSettings>>;
}

/** Words that only some periods have: a name that changed, a body that was there until then. */
export interface DatedWords extends Dated {
  readonly text: string;
}

/** One line of a document, for every period or for some. */
export type WrittenLine = string | DatedWords;

/** The same words for every period, or those of each. */
export type WrittenWords = string | readonly DatedWords[];

interface DocumentFiles {
  readonly template: string;
  /** Of a template drawn in Word, `templates/<template>.docx`: what the head of a Markdown template says. */
  readonly head?: WordHead;
  /** Annexes in order, by the name of their partial: `ke-hoach` is `templates/partials/phu-luc-ke-hoach.md.hbs`. */
  readonly annexes?: readonly string[];
  /** How its tables of communes are divided; by former district where it is not said. */
  readonly communeGroups?: CommuneGroups;
  /** Kinds of period that it is made for when every document of a period is; all of them when absent, none: only by its name. */
  readonly periods?: readonly PeriodKind[];
  /** Name of the file written, without its ending; the type's own name without it. */
  readonly file?: string;
  /**
   * One document for each of these: units of a level, those that report, or rows of a list sheet. Its files stand in a
   * folder of their own, and only by its name is it made.
   */
  readonly each?: string;
  /** Which of them. */
  readonly where?: EachWhere;
  /** `submissions`: it tells what came of workbooks, so that their defects do not refuse it. */
  readonly about?: "submissions";
}

/** Settings of one document type (`bao-cao-so-ket`), of all periods. */
export interface WrittenSettings extends DocumentFiles, Dated {
  readonly parent: readonly WrittenLine[];
  readonly issuer: readonly WrittenLine[];
  readonly issuerName?: WrittenWords;
  readonly symbol: WrittenWords;
  readonly addressees: readonly WrittenLine[];
  readonly authority: readonly WrittenLine[];
  readonly signer: WrittenWords;
  /** Of minutes: who signs beside the chair. */
  readonly secretary?: { readonly authority: readonly WrittenLine[]; readonly signer: WrittenWords };
  readonly recipients: readonly WrittenLine[];
}

/** The settings of one document type in one period. Lines are printed as they are written. */
export interface DocumentSettings extends DocumentFiles {
  /** How the office calls itself in a sentence. */
  readonly officeName: string;
  readonly parent: readonly string[];
  readonly issuer: readonly string[];
  /** How the issuing body is called in a sentence; the office's own name without it. */
  readonly issuerName?: string;
  /** "VPĐP-NV~3~": text with `~…~` for a subscript. */
  readonly symbol: string;
  readonly addressees: readonly string[];
  readonly authority: readonly string[];
  readonly signer: string;
  readonly secretary?: { readonly authority: readonly string[]; readonly signer: string };
  readonly recipients: readonly string[];
}

/** What a Word template cannot say in a head of its own; texts are of the template language. */
export interface WordHead {
  readonly kind: "letter" | "named";
  readonly type?: string;
  readonly subject: readonly string[];
  readonly addressees?: readonly string[];
  readonly title?: string;
  readonly date?: string;
  readonly numbering?: string;
  /** Mark after the last word of the body: "./."; without it what is typed stands. */
  readonly ending?: string;
}

/** The document types that a period always has, in the order of the settings; those of no kind of period are asked for by name. */
export const documentsFor = ({ documents }: Office, period: Period): readonly string[] =>
  Object.entries(documents).flatMap(([type, settings]) => {
    const { periods = settings.each === undefined ? undefined : [] } = settings;
    const isOfKind = periods === undefined || periods.includes(kindOfPeriod(period));
    return isOfKind && isCurrent(settings, period) ? [type] : [];
  });

/** The document type that people name as they speak: "thông báo", "Thong bao" and "thong-bao" are `thong-bao`. */
export function documentTypeNamed({ documents }: Office, text: string): string {
  const plain = plainText(text);
  return Object.keys(documents).find((type) => type === text || plainText(type) === plain) ?? text;
}
