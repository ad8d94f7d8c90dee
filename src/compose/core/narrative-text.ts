import type { LegalRegister } from "../../domain/criteria/legal.ts";
import type { Indicator } from "../../domain/figures/indicator.ts";
import { nearestName } from "../../domain/text/nearest-name.ts";
import type { CitationForm, PeriodForm } from "./name-parts.ts";

/** A piece of an officer's text: words as they are, or what a `{…}` in them quotes. */
export type NarrativePiece =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "figure"; readonly ref: string }
  | { readonly kind: "citation"; readonly document: string; readonly form: CitationForm; readonly type: boolean }
  | { readonly kind: "name"; readonly of: string }
  | { readonly kind: "date"; readonly day: string }
  | { readonly kind: "period"; readonly form: PeriodForm }
  | { readonly kind: "footnote" }
  /** Only in the ledger: what stands in the row's own cells. */
  | { readonly kind: "task"; readonly of: TaskQuote }
  | { readonly kind: "unknown"; readonly quote: string; readonly what: string; readonly nearest?: string };

/** The day of the row's deadline, its year alone, the year before, the level to be reached. */
export type TaskQuote = "deadline" | "year" | "yearBefore" | "target";

export type NarrativeReader = (text: string) => readonly NarrativePiece[];

/** What only one kind of text may quote, by its word. */
type OwnQuotes = ReadonlyMap<string, NarrativePiece>;

interface Known extends Names {
  readonly ids: ReadonlyMap<string, string>;
  readonly names: readonly string[];
  readonly own: OwnQuotes;
}

interface Names {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly legal: LegalRegister;
}

const PERIODS: ReadonlyMap<string, PeriodForm> = new Map<string, PeriodForm>([
  ["kỳ này", "this"],
  ["kỳ sau", "ahead"],
  ["cùng kỳ", "sameLastYear"],
  ["năm", "year"],
  ["năm trước", "lastYear"],
  ["năm sau", "nextYear"],
  ["ngày chốt", "end"],
]);

const FOOTNOTE = "chú thích";

/**
 * Reads an officer's text. `{…}` quotes a figure by an indicator's name or id, `{kế hoạch …}` its plan,
 * `{cùng kỳ …}` last year's, `{từ đầu năm …}` the year's so far, `{vb …}` a document, `{tên …}` an official name, `{ngày …}` a day, `{năm}` and
 * its like a period, `{chú thích}` the next footnote. Nothing else is interpreted.
 */
export function narrativeReader({ indicators, legal }: Names, own: OwnQuotes = new Map()): NarrativeReader {
  const ids = new Map(
    [...indicators.values()].flatMap(
      ({ id, name }) =>
        [
          [fold(id), id],
          [fold(name), id],
        ] as const,
    ),
  );
  const known: Known = { indicators, legal, ids, names: legal.names.map(({ name }) => name), own };
  return (text) =>
    text
      .normalize("NFC")
      .split(/\{([^{}]*)\}/)
      .map((piece, index): NarrativePiece => (index % 2 === 0 ? { kind: "words", text: piece } : quoted(piece, known)))
      .filter((piece) => piece.kind !== "words" || piece.text !== "");
}

const TASK_QUOTES: OwnQuotes = new Map<string, NarrativePiece>([
  ["hạn", { kind: "task", of: "deadline" }],
  ["năm hạn", { kind: "task", of: "year" }],
  ["năm trước hạn", { kind: "task", of: "yearBefore" }],
  ["mức", { kind: "task", of: "target" }],
  // A row of the ledger has no row of footnotes after it.
  [FOOTNOTE, { kind: "unknown", quote: FOOTNOTE, what: "chú thích trong sổ nhiệm vụ" }],
]);

/** The same for the ledger of tasks, where `{hạn}` quotes the row's deadline, `{năm hạn}` and `{năm trước hạn}` its year and the one before, and `{mức}` the target. */
export const taskReader = (names: Names): NarrativeReader => narrativeReader(names, TASK_QUOTES);

function quoted(quote: string, known: Known): NarrativePiece {
  const { legal, names, own } = known;
  const text = quote.trim().replace(/\s+/g, " ");
  const key = text.toLowerCase();
  const ownQuote = own.get(key);
  if (ownQuote !== undefined) return ownQuote;
  if (key === FOOTNOTE) return { kind: "footnote" };
  const form = PERIODS.get(key);
  if (form !== undefined) return { kind: "period", form };
  const [, word = "", rest = ""] = /^(vb|tên|ngày) (.+)$/i.exec(text) ?? [];
  switch (word.toLowerCase()) {
    case "vb":
      return citationQuoted(quote, rest, legal);
    case "tên":
      return names.includes(rest) ? { kind: "name", of: rest } : unknown(quote, "tên chính thức", rest, names);
    case "ngày":
      return isDay(rest) ? { kind: "date", day: rest } : unknown(quote, "ngày (viết 2024-06-14)", rest, []);
    default:
      return figureQuoted(quote, text, known);
  }
}

/** "{vb ngắn …}" type and number, "{vb số …}" without the type, "{vb trích yếu …}" with what it is about. */
const CITATION_FORMS: ReadonlyMap<string, { readonly form: CitationForm; readonly type: boolean }> = new Map([
  ["", { form: "full", type: true }],
  ["ngắn", { form: "short", type: true }],
  ["số", { form: "dated", type: false }],
  ["trích yếu", { form: "titled", type: true }],
] as const);

function citationQuoted(quote: string, text: string, { documents }: LegalRegister): NarrativePiece {
  const [, word = "", number = text] = /^(ngắn|số|trích yếu) (.+)$/i.exec(text) ?? [];
  if (!documents.has(number)) return unknown(quote, "văn bản", number, documents.keys());
  return { kind: "citation", document: number, ...CITATION_FORMS.get(word.toLowerCase())! };
}

/** "Kế hoạch …", "Cùng kỳ …" and "Từ đầu năm …" may begin an indicator's own name: the whole name is tried first. */
function figureQuoted(quote: string, text: string, { indicators, ids }: Known): NarrativePiece {
  const whole = ids.get(fold(text));
  if (whole !== undefined) return { kind: "figure", ref: whole };
  const [, word = "", rest = text] = /^(kế hoạch|cùng kỳ|từ đầu năm) (.+)$/i.exec(text) ?? [];
  const id = ids.get(fold(rest));
  if (id === undefined)
    return unknown(
      quote,
      "chỉ tiêu",
      rest,
      [...indicators.values()].map(({ name }) => name),
    );
  if (word.toLowerCase() === "cùng kỳ") return { kind: "figure", ref: `previous:${id}` };
  if (word.toLowerCase() === "từ đầu năm") return { kind: "figure", ref: `year:${id}` };
  if (indicators.get(id)!.plan === "none") return { kind: "unknown", quote, what: `kế hoạch của chỉ tiêu "${rest}"` };
  return { kind: "figure", ref: `plan:${id}` };
}

const fold = (name: string): string => name.normalize("NFC").toLowerCase().trim().replace(/\s+/g, " ");

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

function unknown(quote: string, what: string, name: string, candidates: Iterable<string>): NarrativePiece {
  const nearest = nearestName(name, candidates);
  return { kind: "unknown", quote, what: `${what} "${name}"`, ...(nearest === undefined ? {} : { nearest }) };
}
