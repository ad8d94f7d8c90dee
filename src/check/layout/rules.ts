import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import type { LayoutLaw } from "../../domain/checking/layout-law.ts";
import type { RecognisedDocument } from "../components/components.ts";
import type { LayoutRule } from "../looks/layout-rule.ts";
import * as addressees from "./addressees.ts";
import * as annex from "./annex.ts";
import * as authority from "./authority.ts";
import { deputy } from "./deputy.ts";
import { endMark } from "./end-mark.ts";
import * as headings from "./headings.ts";
import * as issuer from "./issuer.ts";
import * as legalBasis from "./legal-basis.ts";
import * as nationalTitle from "./national-title.ts";
import * as number from "./number.ts";
import * as numbering from "./numbering.ts";
import * as page from "./page.ts";
import * as pageNumber from "./page-number.ts";
import * as placeDate from "./place-date.ts";
import * as prose from "./prose.ts";
import * as recipients from "./recipients.ts";
import * as title from "./title.ts";
import * as typeface from "./typeface.ts";

/** Every rule over layout, in the order of the decree. Add one here and in `data/document-rules/layout-rules.yaml`. */
export const LAYOUT_RULES: readonly LayoutRule[] = [
  page.paper,
  page.orientation,
  page.margins,
  page.landscapeMargins,
  typeface.font,
  typeface.colour,
  pageNumber.pageNumber,
  pageNumber.pageNumberStyle,
  pageNumber.pageNumberFirst,
  nationalTitle.nationalTitle,
  nationalTitle.nationalTitleStyle,
  nationalTitle.nationalTitleWrap,
  nationalTitle.motto,
  nationalTitle.mottoStyle,
  nationalTitle.mottoLine,
  nationalTitle.sizeStep,
  issuer.parent,
  issuer.issuer,
  issuer.issuerLine,
  number.number,
  number.numberBlank,
  number.numberSize,
  number.numberStyle,
  number.numberFormat,
  number.symbol,
  placeDate.placeDate,
  placeDate.dayBlank,
  placeDate.placeDateFormat,
  placeDate.placeDateItalic,
  placeDate.placeDateStyle,
  placeDate.sameLine,
  title.type,
  title.subject,
  title.subjectStyle,
  title.subjectLine,
  title.letterSubject,
  title.letterSubjectStyle,
  title.letterSubjectGap,
  addressees.addressees,
  addressees.addresseesStyle,
  addressees.addresseesPunctuation,
  addressees.addresseesDashes,
  legalBasis.legalBasisStyle,
  legalBasis.legalBasisPunctuation,
  prose.bodySize,
  prose.bodySizeSame,
  prose.bodyAlign,
  prose.bodyIndent,
  prose.bodySpacing,
  prose.bodyLineSpacing,
  headings.division,
  headings.article,
  headings.headingStyle,
  numbering.headingNumbering,
  numbering.itemLetters,
  numbering.itemFormat,
  endMark,
  authority.authority,
  authority.authorityPrefix,
  authority.authorityOrder,
  deputy,
  authority.authorityStyle,
  authority.signer,
  authority.signerTitle,
  authority.signerStyle,
  recipients.recipients,
  recipients.recipientsLabel,
  recipients.recipientsStyle,
  recipients.recipientsPunctuation,
  recipients.recipientsKept,
  recipients.recipientsAbove,
  annex.annexLabel,
  annex.annexTitle,
  annex.annexReference,
  annex.annexNumbering,
  annex.annexSingle,
  annex.annexMention,
  pageNumber.annexPageNumber,
];

/** The rules with severity, clause and profiles of the data; a rule that the data leaves out is not applied. */
export const layoutRules = (law: LayoutLaw): readonly CheckRule<RecognisedDocument>[] =>
  LAYOUT_RULES.flatMap(({ id, check }) => {
    const data = law.rules[id];
    if (!data) return [];
    const { severity, clause, profiles } = data;
    return [
      {
        id,
        severity,
        clause: `${law.document}, ${clause}`,
        ...(profiles === undefined ? {} : { profiles }),
        check: (document: RecognisedDocument, context) => {
          const hits = check(document, law, context);
          const texts = hits.length === 0 ? new Map<string, string>() : decomposedTexts(document);
          return texts.size === 0 ? hits : hits.map((hit) => inWrittenText(texts, hit));
        },
      } satisfies CheckRule<RecognisedDocument>,
    ];
  });

/** Offsets are those of composed characters: in a paragraph written otherwise they say nothing, the paragraph does. */
function inWrittenText(texts: ReadonlyMap<string, string>, hit: RuleHit): RuleHit {
  const { at } = hit;
  if (at?.from === undefined || !texts.has(`${at.part}#${at.index}`)) return hit;
  const { replacement: _, ...rest } = hit;
  return { ...rest, at: { part: at.part, index: at.index } };
}

/** Paragraphs whose letters the file writes apart, by place. */
const decomposedTexts = ({ pieces }: RecognisedDocument): ReadonlyMap<string, string> =>
  new Map(
    pieces
      .filter(({ paragraph: { text } }) => text !== text.normalize("NFC"))
      .map(({ paragraph: { place, text } }) => [`${place.part}#${place.index}`, text]),
  );
