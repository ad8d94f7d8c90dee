import type { CheckRule } from "../../domain/checking/check-rule.ts";
import type { Content } from "../text/content.ts";
import { abbreviation } from "./abbreviations.ts";
import { annexReference } from "./annex-reference.ts";
import { announcedCount } from "./announced-count.ts";
import { announcedNames } from "./announced-names.ts";
import {
  doubledMark,
  emptyBrackets,
  emptyItem,
  equalComparison,
  leadingMark,
  lostObject,
  paddedZero,
} from "./broken-sentences.ts";
import {
  capitalBody,
  capitalClause,
  capitalDocumentType,
  capitalPeople,
  capitalState,
  capitalUnit,
} from "./capitals.ts";
import { unicode } from "./characters.ts";
import { citationComma, citationForms, citationNumberWord, citationOf, citationRegister } from "./citation-rules.ts";
import { dateEffect, dateNumberYear, datePadding, futureDate, impossibleDate } from "./dates.ts";
import { emptyIntroduction } from "./empty-introduction.ts";
import { balance, dash, doubleSpace, hyphenSpace, spaceAfterMark, spaceBeforeMark } from "./marks.ts";
import { numberStyle, paddedCount, percentSpace, rangeStyle, unitSpace } from "./number-style.ts";
import { ratio, ratioUnit } from "./ratio.ts";
import { remaining } from "./remaining.ts";
import { tableTotals } from "./table-totals.ts";
import { noteTotals, totals } from "./totals.ts";
import { twoValues } from "./two-values.ts";
import { confusion, doubledWord, missingYear, truncatedYear } from "./wording.ts";

/** Everything that is checked over the words of a document: arithmetic, dates, citations, wording. */
export const contentRules: readonly CheckRule<Content>[] = [
  ratio,
  ratioUnit,
  totals,
  noteTotals,
  tableTotals,
  announcedCount,
  announcedNames,
  remaining,
  twoValues,
  impossibleDate,
  datePadding,
  futureDate,
  dateNumberYear,
  dateEffect,
  citationRegister,
  citationForms,
  citationNumberWord,
  citationOf,
  citationComma,
  numberStyle,
  percentSpace,
  unitSpace,
  rangeStyle,
  paddedCount,
  doubledWord,
  confusion,
  truncatedYear,
  missingYear,
  balance,
  capitalPeople,
  capitalState,
  capitalClause,
  capitalDocumentType,
  capitalUnit,
  capitalBody,
  abbreviation,
  annexReference,
  doubleSpace,
  spaceBeforeMark,
  spaceAfterMark,
  hyphenSpace,
  dash,
  unicode,
  emptyBrackets,
  doubledMark,
  emptyItem,
  leadingMark,
  equalComparison,
  paddedZero,
  lostObject,
  emptyIntroduction,
];
