import type { LegalDocument } from "../../domain/criteria/legal.ts";
import type { View } from "../../domain/document/view.ts";
import type { Hole } from "../../domain/figures/figure.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { endsYear, nextPeriod, type Period, sameLastYear } from "../../domain/office/period.ts";
import { formatDate, lowerFirst, upperVi } from "../../domain/text/vietnamese.ts";
import { placeText } from "../../domain/workbook/cell.ts";
import type { Ledger, Part } from "./ledger.ts";
import { dateParts } from "./print.ts";

/** The day as printed; its origin is the ISO day. */
export function datePartsOf(ledger: Ledger, day: string): readonly Part[] {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new CannotRun(`"${day}" không phải là ngày dạng 2024-06-14.`);
  return dateParts(ledger, formatDate(day), day);
}

type Dated = Pick<View, "period" | "office">;

const PERIODS = {
  this: ({ period }: Dated) => period.name,
  bare: ({ period }: Dated) => period.bareName,
  year: ({ period }: Dated) => String(period.year),
  end: ({ period }: Dated) => formatDate(period.end),
  next: (view: Dated) => following(view).name,
  ahead: (view: Dated) => (endsYear(view.period) ? `năm ${view.period.year + 1}` : following(view).name),
  nextBare: (view: Dated) => following(view).bareName,
  sameLastYear: (view: Dated) => sameLastYear(view.period, view.office.calendar).name,
  lastYear: ({ period }: Dated) => String(period.year - 1),
  nextYear: ({ period }: Dated) => String(period.year + 1),
} as const satisfies Readonly<Record<string, (view: Dated) => string>>;

export type PeriodForm = keyof typeof PERIODS;
export const PERIOD_FORMS = Object.keys(PERIODS) as readonly PeriodForm[];

const following = ({ period, office }: Dated): Period => nextPeriod(period, office.calendar);

export function periodParts(
  { ledger, view }: { readonly ledger: Ledger; readonly view: Dated },
  form: PeriodForm,
  upper = false,
): readonly Part[] {
  const name = PERIODS[form](view);
  return dateParts(ledger, upper ? upperVi(name) : name, name);
}

export const CITATION_FORMS = ["full", "dated", "titled", "ground", "short", "number"] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

/**
 * A document as it is cited; of one that only a cell names, a hole where more is wanted than the cell says.
 * full: type, number, day, issuer; dated: without issuer; titled: dated, with what it is about;
 * ground: in full, with what it is about (căn cứ, Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6); short: type and number;
 * number: the symbol alone.
 */
export function citationParts(
  ledger: Ledger,
  document: LegalDocument,
  form: CitationForm = "full",
  type = true,
): readonly Part[] {
  const lacking = lackingIn(document, form);
  if (lacking.length > 0) return [ledger.hole(unlisted(document, lacking))];
  const { number, place } = document;
  const key = `citation ${number}${place ? ` ${placeText(place)}` : ""}`;
  const origin = ledger.origin({ kind: "citation", document: number, ...(place ? { place } : {}) }, key);
  const symbol = symbolParts(document).map((part) => ({ ...part, origin }));
  if (form === "number") return symbol;
  const dated = form !== "short" && document.date ? ` ngày ${formatDate(document.date)}` : "";
  const issuer = (form === "full" || form === "ground") && document.issuer ? ` của ${document.issuer}` : "";
  const title = (form === "titled" || form === "ground") && document.title ? ` ${aboutOf(document.title)}` : "";
  const after = dated + issuer + title;
  return [
    { text: type ? `${document.type} số ` : "số " },
    ...symbol,
    ...(after === "" ? [] : [{ text: after, origin }]),
  ];
}

/** What a form of citation wants and a document that only a cell names lacks; the register's documents print what is known. */
function lackingIn(document: LegalDocument, form: CitationForm): readonly string[] {
  if (!document.unlisted) return [];
  const wanted = [
    ["ngày ban hành", document.date, ["full", "dated", "titled", "ground"]],
    ["cơ quan ban hành", document.issuer, ["full", "ground"]],
    ["trích yếu", document.title, ["titled", "ground"]],
  ] as const;
  return wanted.flatMap(([name, value, forms]) =>
    value === undefined && (forms as readonly CitationForm[]).includes(form) ? [name] : [],
  );
}

const unlisted = ({ number, place }: LegalDocument, lacking: readonly string[]): Hole => ({
  id: `citation:${number}`,
  label: `Văn bản ${number}`,
  reason: `danh mục văn bản chưa có, nên chưa biết ${lacking.join(", ")}`,
  places: place ? [place] : [],
  code: "citation/unlisted",
  fix: LIST_IT,
});

/** What to do about a document that nobody lists yet. */
export const LIST_IT = "ghi văn bản thành một dòng ở trang Văn bản trong biểu của tỉnh";

const aboutOf = (title: string): string => (/^về /iu.test(title) ? lowerFirst(title) : `về việc ${lowerFirst(title)}`);

function symbolParts({ number, subscript }: LegalDocument): readonly Part[] {
  if (subscript === undefined || !number.endsWith(subscript)) return [{ text: number }];
  return [{ text: number.slice(0, -subscript.length) }, { text: subscript, subscript: true }];
}
