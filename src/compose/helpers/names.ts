import type { LegalDocument, LegalRegister } from "../../domain/criteria/legal.ts";
import type { Hole } from "../../domain/figures/figure.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { lowerFirst, upperFirst, upperVi } from "../../domain/text/vietnamese.ts";
import { placeText } from "../../domain/workbook/cell.ts";
import type { Helper } from "../core/helper.ts";
import { type Ledger, type Part, withText } from "../core/ledger.ts";
import {
  CITATION_FORMS,
  type CitationForm,
  citationParts,
  datePartsOf,
  LIST_IT,
  PERIOD_FORMS,
  type PeriodForm,
  periodParts,
} from "../core/name-parts.ts";
import { nameParts } from "../core/print.ts";
import { holeOf, plain, sourceOf } from "../core/values.ts";

const PRINTED = { kind: "printed" } as const;

/** A day: dd/m/yyyy. */
const date: Helper = {
  params: ["date"],
  yields: PRINTED,
  run: ({ composition: { ledger }, params }) => {
    const blank = blankPart(ledger, params[0]);
    const day = String(plain(params[0]));
    return ledger.print(blank ? [blank] : datePartsOf(ledger, day));
  },
};

/** Name of the period or year: {{period "this"}} → 6 tháng đầu năm 2024. */
const period: Helper = {
  params: [PERIOD_FORMS],
  options: { upper: "boolean" },
  yields: PRINTED,
  run: ({ composition, params, options }) =>
    composition.ledger.print(periodParts(composition, params[0] as PeriodForm, options.upper === true)),
};

/** A legal document of the register: Nghị quyết số 44/2021/NQ-HĐND ngày 16/12/2021 của HĐND tỉnh. */
const cite: Helper = {
  params: ["citation"],
  options: { form: CITATION_FORMS, type: "boolean" },
  yields: PRINTED,
  run: ({ composition, params, options }) => {
    const { ledger, view } = composition;
    const blank = blankPart(ledger, params[0]);
    if (blank) return ledger.print([blank]);
    const number = String(plain(params[0]));
    if (sourceOf(params[0]) && !view.legal.documents.has(number)) return ledger.print([ledger.hole(unlisted(number))]);
    const document = decisionOfRow(view.legal, params[0]) ?? documentOf(view.legal, number);
    return ledger.print(
      citationParts(ledger, document, (options.form ?? "full") as CitationForm, options.type !== false),
    );
  },
};

/** What somebody wrote in a cell and what is no number of a document: no defect of the template. */
const unlisted = (number: string): Hole => ({
  id: `citation:${number}`,
  label: `Văn bản ${number}`,
  reason: "không phải số, ký hiệu văn bản",
  places: [],
  code: "citation/unlisted",
  fix: `sửa số, ký hiệu như trên văn bản, rồi ${LIST_IT}`,
});

/** The decision of a row, where others of its number were taken in other years. */
function decisionOfRow({ rowDecisions }: LegalRegister, value: unknown): LegalDocument | undefined {
  if (!rowDecisions) return undefined;
  const source = sourceOf(value);
  const place = source?.kind === "field" ? source.row?.place : undefined;
  return place && rowDecisions.get(placeText(place));
}

function documentOf(legal: LegalRegister, number: string): LegalDocument {
  const document = legal.documents.get(number);
  if (document) return document;
  throw new CannotRun(
    `văn bản "${number}" chưa có trong danh mục văn bản (data/legal), cũng không có ở trang Văn bản của kỳ.`,
  );
}

/** The symbol of a document as a cell gives it, which need not be one of the register: 149/QĐ-TTg. */
const symbol: Helper = {
  params: ["citation"],
  yields: PRINTED,
  run: ({ composition: { ledger }, params }) => {
    const blank = blankPart(ledger, params[0]);
    if (blank) return ledger.print([blank]);
    const document = String(plain(params[0]));
    const origin = ledger.origin({ kind: "citation", document }, `citation ${document}`);
    return ledger.print([{ text: document, origin }]);
  },
};

/** An official name that contains a numeral. */
const name: Helper = {
  params: ["fixedName"],
  yields: PRINTED,
  run: ({ composition: { ledger }, params }) => {
    const of = String(params[0]);
    return ledger.print(nameParts(ledger, of));
  },
};

/** Changes letters of words and of printed parts alike. */
const changed = (change: (text: string) => string, everyPart: boolean): Helper => ({
  params: ["words"],
  yields: PRINTED,
  run: ({ composition: { ledger }, params }) =>
    ledger.print(
      ledger
        .partsOf(String(params[0]))
        .map((part, index) => (everyPart || index === 0 ? withText(part, change) : part)),
    ),
});

const blankPart = (ledger: Ledger, value: unknown): Part | undefined => {
  const blank = holeOf(value);
  return blank && ledger.hole(blank);
};

export const nameHelpers: Readonly<Record<string, Helper>> = {
  date,
  period,
  cite,
  symbol,
  name,
  upper: changed(upperVi, true),
  lowerFirst: changed(lowerFirst, false),
  upperFirst: changed(upperFirst, false),
};
