import type { LegalDocument } from "../../domain/criteria/legal.ts";
import type { View } from "../../domain/document/view.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { nextPeriod, type Period, sameLastYear } from "../../domain/office/period.ts";
import { formatDate, lowerFirst, upperVi } from "../../domain/text/vietnamese.ts";
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

export const CITATION_FORMS = ["full", "dated", "titled", "short", "number"] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

/**
 * full: type, number, day, issuer; dated: without issuer; titled: dated, with what it is about; short: type and number;
 * number: the symbol alone.
 */
export function citationParts(
  ledger: Ledger,
  document: LegalDocument,
  form: CitationForm = "full",
  type = true,
): readonly Part[] {
  const origin = ledger.origin({ kind: "citation", document: document.number }, `citation ${document.number}`);
  const symbol = symbolParts(document).map((part) => ({ ...part, origin }));
  if (form === "number") return symbol;
  const dated = form !== "short" && document.date ? ` ngày ${formatDate(document.date)}` : "";
  const issuer = form === "full" && document.issuer ? ` của ${document.issuer}` : "";
  const title = form === "titled" && document.title ? ` ${aboutOf(document.title)}` : "";
  const after = dated + issuer + title;
  return [
    { text: type ? `${document.type} số ` : "số " },
    ...symbol,
    ...(after === "" ? [] : [{ text: after, origin }]),
  ];
}

const aboutOf = (title: string): string => (/^về /iu.test(title) ? lowerFirst(title) : `về việc ${lowerFirst(title)}`);

function symbolParts({ number, subscript }: LegalDocument): readonly Part[] {
  if (subscript === undefined || !number.endsWith(subscript)) return [{ text: number }];
  return [{ text: number.slice(0, -subscript.length) }, { text: subscript, subscript: true }];
}
