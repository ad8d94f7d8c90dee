import type { EditedDocument, EditedParagraph } from "../../domain/document/edited-document.ts";
import type { MarkedDocument } from "../../domain/document/marked-document.ts";
import {
  type AnchorKind,
  type TracedFigure,
  tracedCells,
  type WrittenTrace,
} from "../../domain/figures/written-trace.ts";
import type { Finding } from "../../domain/findings/finding.ts";
import { placeText } from "../../domain/workbook/cell.ts";
import type { FoundText } from "./found-text.ts";
import { figureState, markDocument, unseenIn } from "./mark-document.ts";
import { type MatchedAnchor, matchAnchors } from "./match-anchors.ts";
import { type NewNumber, newNumbers } from "./new-numbers.ts";
import { hasBlank, quoted, sameText } from "./passage.ts";
import type { PresentTexts } from "./present-texts.ts";

export interface Verified {
  readonly findings: readonly Finding[];
  /** Printings of figures as written, and how many of them stand as written. */
  readonly figures: number;
  readonly standing: number;
  /** The document with each of its numbers marked, for who asks for it. */
  readonly marked: () => MarkedDocument;
}

/** More cells than this are counted, not named: the trace file names them all. */
const MAX_CELLS = 3;

/** What a document is held against, beside its trace; each absent where it is unknown. */
export interface Reference {
  /** What each figure reads in the present data. */
  readonly present?: PresentTexts;
  /** All that the document showed when written, line by line. */
  readonly recorded?: readonly string[];
}

/** What people did to the figures of a document, and what the data did since. */
export function verifyDocument(
  trace: WrittenTrace,
  document: EditedDocument,
  { present, recorded }: Reference = {},
): Verified {
  const figures = new Map(trace.figures.map((figure) => [figure.id, figure]));
  const sourceOfFigure = (id: string): string => sourceOf(figures, id);
  const matched = matchAnchors(trace, document);
  const printed = matched.filter(({ anchor }) => anchor.kind === "figure");
  const renamed = renamedTexts(matched);
  const added = newNumbers(trace, document, matched, recorded);
  const placeOf: PlaceOf = ({ place }) => ({ file: document.file, passage: place });
  const findings = [
    ...printed.flatMap((match) =>
      printedFindings(match, present?.get(match.anchor.name), sourceOfFigure(match.anchor.of), placeOf),
    ),
    ...renamed.map(({ found, written }) => renamedFinding(found, written, placeOf(found.paragraph))),
    ...added.map((one) => newNumberFinding(one, placeOf(one.paragraph))),
    ...unreadFindings(document),
  ];
  const standing = printed.filter(
    ({ found, text }) => found.length > 0 && found.every((one) => sameText(one.text, text)),
  );
  const compared = { matched, renamed, added, ...(present ? { present } : {}), sourceOf: sourceOfFigure };
  return {
    findings,
    figures: printed.length,
    standing: standing.length,
    marked: () => markDocument(document, compared),
  };
}

type PlaceOf = (paragraph: Pick<EditedParagraph, "place">) => Finding["place"];

/** What became of one printing of a figure; `now` is what it reads in the present data. */
function printedFindings(
  { anchor, text, written, found }: MatchedAnchor,
  now: string | undefined,
  source: string,
  placeOf: PlaceOf,
): readonly Finding[] {
  if (found.length === 0) return [removedFinding(text, quoted(written, anchor), source, placeOf(written))];
  const isHeld = found.some(({ anchor: held }) => held !== undefined);
  return found.flatMap((one) => {
    const place = placeOf(one.paragraph);
    return [
      ...figureFindings(one, text, now, source, place),
      ...(isHeld ? [] : [lostFinding(one, place)]),
      ...unseenFindings(one, place),
    ];
  });
}

const removedFinding = (text: string, quote: string, source: string, place: Finding["place"]): Finding => ({
  code: "verify/removed",
  severity: "warning",
  place,
  found: `số ${inQuotes(text)} không còn trong văn bản`,
  expected: `như khi lập: ${quote} (${source})`,
  fix: "nếu bỏ có chủ ý thì không cần làm gì; nếu không, gõ lại hoặc lập lại văn bản",
});

function newNumberFinding(one: NewNumber, place: Finding["place"]): Finding {
  const [unseen] = unseenIn(one);
  return {
    code: "verify/new-number",
    severity: one.named || one.paragraph.kind === "comment" ? "info" : "warning",
    place,
    found: `${inQuotes(one.text)} gõ thêm${unseen === undefined ? "" : ` (${unseen})`}: ${quoted(one.paragraph, one)}`,
    expected: "mỗi số liệu có nguồn",
    fix: "kiểm tra lại số này; nếu là số liệu của kỳ thì nhập vào biểu mẫu và đưa vào mẫu văn bản",
  };
}

function figureFindings(
  one: FoundText,
  text: string,
  now: string | undefined,
  source: string,
  place: Finding["place"],
): readonly Finding[] {
  const quote = `${inQuotes(one.text)}: ${quoted(one.paragraph, one)}`;
  switch (figureState(one.text, text, now)) {
    case "changed": {
      const before = now !== undefined && !sameText(now, text) ? ` (khi lập: ${inQuotes(text)})` : "";
      const expected = `${inQuotes(now ?? text)}${before}; ${source}`;
      const fix = "sửa lại cho khớp; nếu số mới đúng thì sửa ở ô số liệu rồi chạy ntm refresh";
      return [{ code: "verify/changed", severity: "error", place, found: quote, expected, fix }];
    }
    case "outdated": {
      const expected = `${inQuotes(now!)} theo số liệu hiện nay; ${source}`;
      const fix = "chạy ntm refresh để cập nhật";
      return [{ code: "verify/outdated", severity: "error", place, found: quote, expected, fix }];
    }
    case "corrected": {
      const found = `${inQuotes(one.text)} sửa tay (khi lập: ${inQuotes(text)})`;
      const expected = `${inQuotes(one.text)} theo số liệu hiện nay; ${source}`;
      return [{ code: "verify/corrected", severity: "info", place, found, expected }];
    }
    default:
      return [];
  }
}

const lostFinding = (one: FoundText, place: Finding["place"]): Finding => ({
  code: "verify/anchor-lost",
  severity: "info",
  place,
  found: `${inQuotes(one.text)} không còn dấu neo: ${quoted(one.paragraph, one)}`,
  expected: "mỗi số liệu nằm trong dấu neo ẩn của nó",
  fix: "ntm refresh chỉ thay được số này khi nó còn như khi lập; khi sửa số, đặt con trỏ vào trong số thay vì bôi đen rồi gõ đè",
});

/** A figure that stands in the file and that nobody reads. */
const unseenFindings = (one: FoundText, place: Finding["place"]): readonly Finding[] =>
  unseenIn(one).map((why) => ({
    code: "verify/unseen",
    severity: "error",
    place,
    found: `${inQuotes(one.text)} có trong tệp nhưng người đọc không thấy (${why}): ${quoted(one.paragraph, one)}`,
    expected: "số liệu hiện trên trang như khi lập",
    fix: "bỏ định dạng ấy, hoặc xóa hẳn số liệu nếu không dùng",
  }));

/** Pictures, embedded files and the like, each kind once for a place. */
export function unreadFindings({ file, unread }: EditedDocument): readonly Finding[] {
  const counts = new Map<string, { readonly place: string; readonly what: string; count: number }>();
  for (const { place, what } of unread) {
    const known = counts.get(`${place}\n${what}`) ?? { place, what, count: 0 };
    counts.set(`${place}\n${what}`, known);
    known.count += 1;
  }
  return [...counts.values()].map(({ place, what, count }) => ({
    code: "verify/unread",
    severity: "warning",
    place: { file, passage: place },
    found: `${count > 1 ? `${count} ` : ""}${what}: không đọc được chữ, số bên trong`,
    expected: "mọi số liệu ở dạng chữ đọc được",
    fix: "tự xem phần này có số liệu nào không",
  }));
}

const NAMES: ReadonlySet<AnchorKind> = new Set(["citation", "date", "name", "hole", "finding"]);

/** Dates, names and citations whose numerals somebody changed; words around them are free, and so are blanks. */
const renamedTexts = (matched: readonly MatchedAnchor[]): readonly { found: FoundText; written: string }[] =>
  matched
    .filter(({ anchor, written }) => NAMES.has(anchor.kind) && !hasBlank(written.text))
    .flatMap(({ text, found }) =>
      found.filter((one) => digitsOf(one.text) !== digitsOf(text)).map((one) => ({ found: one, written: text })),
    );

const renamedFinding = (found: FoundText, written: string, place: Finding["place"]): Finding => ({
  code: "verify/changed-name",
  severity: "warning",
  place,
  found: `${inQuotes(found.text)}: ${quoted(found.paragraph, found)}`,
  expected: `${inQuotes(written)} như khi lập`,
  fix: "kiểm tra lại ngày, tên hoặc số ký hiệu này; nếu đúng thì sửa ở nguồn để kỳ sau không sai lại",
});

const digitsOf = (text: string): string => text.replace(/\P{Nd}+/gu, " ").trim();

const inQuotes = (text: string): string => `"${text.replace(/\s+/gu, " ").trim()}"`;

/** "Đường giao thông làm được; data/periods/2024-H1/duc-tho.xlsx › Chỉ tiêu!F7 và 25 ô khác". */
function sourceOf(figures: ReadonlyMap<string, TracedFigure>, id: string): string {
  const cells = tracedCells(figures, id);
  const named = cells.slice(0, MAX_CELLS).map(placeText).join("; ");
  const more = cells.length - MAX_CELLS;
  const label = figures.get(id)?.label ?? id;
  return [label, ...(named === "" ? [] : [`${named}${more > 0 ? ` và ${more} ô khác` : ""}`])].join("; ");
}
