import type { CheckRule } from "../../domain/checking/check-rule.ts";
import { clock } from "../calendar/clock.ts";
import { dateEffect, dateNumberYear, datePadding, futureDate, impossibleDate } from "../calendar/dates.ts";
import { dayOrder } from "../calendar/order.ts";
import { ordinals } from "../calendar/ordinals.ts";
import { timeRanges } from "../calendar/ranges.ts";
import { session } from "../calendar/session.ts";
import { weekday } from "../calendar/weekday.ts";
import { announcedCount } from "../figures/announced-count.ts";
import { backReference } from "../figures/back-reference.ts";
import { backwards } from "../figures/backwards.ts";
import { bulletedTotals } from "../figures/bulleted-totals.ts";
import { change } from "../figures/change.ts";
import { composition } from "../figures/composition.ts";
import { each } from "../figures/each.ts";
import { leftOver } from "../figures/left-over.ts";
import { partWhole } from "../figures/part-whole.ts";
import { ratio, ratioUnit } from "../figures/ratio.ts";
import { remaining } from "../figures/remaining.ts";
import { share } from "../figures/share.ts";
import { smallMoney } from "../figures/small-money.ts";
import { sumAfter } from "../figures/sum-after.ts";
import { tableTotals } from "../figures/table-totals.ts";
import { noteTotals, totals } from "../figures/totals.ts";
import { twoValues } from "../figures/two-values.ts";
import { annexOf } from "../references/annex-of.ts";
import { annexReference } from "../references/annex-reference.ts";
import {
  citationComma,
  citationForms,
  citationNumberWord,
  citationOf,
  citationRegister,
} from "../references/citation-rules.ts";
import { innerReference } from "../references/inner.ts";
import { symbolIssuer, symbolType } from "../references/symbols.ts";
import { doubledPair } from "../spelling/doubled-pair.ts";
import { mistaken } from "../spelling/mistaken.ts";
import { personNames } from "../spelling/person-names.ts";
import { toneMark } from "../spelling/tone-mark.ts";
import { twoStyles } from "../spelling/two-styles.ts";
import type { Content } from "../text/content.ts";
import { abbreviation } from "./abbreviations.ts";
import { announcedNames } from "./announced-names.ts";
import { BROKEN_SENTENCES, lostObject } from "./broken-sentences.ts";
import {
  capitalBody,
  capitalClause,
  capitalDocumentType,
  capitalPeople,
  capitalState,
  capitalUnit,
} from "./capitals.ts";
import { unicode } from "./characters.ts";
import { emptyIntroduction } from "./empty-introduction.ts";
import { balance, dash, doubleSpace, hyphenSpace, spaceAfterMark, spaceBeforeMark } from "./marks.ts";
import { numberStyle, paddedCount, percentSpace, rangeStyle, unitSpace } from "./number-style.ts";
import { confusion, doubledWord, missingYear, truncatedYear } from "./wording.ts";

/** Everything that is checked over the words of a document: arithmetic, dates, citations, wording. */
export const contentRules: readonly CheckRule<Content>[] = [
  ratio,
  ratioUnit,
  share,
  change,
  composition,
  partWhole,
  leftOver,
  each,
  sumAfter,
  bulletedTotals,
  backwards,
  backReference,
  smallMoney,
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
  weekday,
  clock,
  timeRanges,
  ordinals,
  dayOrder,
  session,
  citationRegister,
  citationForms,
  citationNumberWord,
  citationOf,
  citationComma,
  symbolType,
  symbolIssuer,
  innerReference,
  annexOf,
  numberStyle,
  percentSpace,
  unitSpace,
  rangeStyle,
  paddedCount,
  doubledWord,
  confusion,
  mistaken,
  toneMark,
  doubledPair,
  personNames,
  twoStyles,
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
  ...BROKEN_SENTENCES,
  lostObject,
  emptyIntroduction,
];
