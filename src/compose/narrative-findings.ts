import type { Narrative, ViewRow } from "../domain/document/view.ts";
import type { Finding } from "../domain/findings/finding.ts";
import { type NameSplitter, nameSplitter } from "./core/name-splitter.ts";
import { type NarrativePiece, type NarrativeReader, narrativeReader, taskReader } from "./core/narrative-text.ts";
import type { OfficerText } from "./core/officer-text.ts";
import { TASK_TEXTS, taskTextOf } from "./core/task-text.ts";
import type { Vocabulary } from "./template/template-source.ts";

/** What officers wrote that cannot be printed as meant: unknown names in `{…}`, and numerals typed by hand. */
export const narrativeFindings = (narratives: readonly Narrative[], vocabulary: Vocabulary): readonly Finding[] =>
  checkTexts(narratives, narrativeReader(vocabulary), vocabulary);

/** The same in the ledger's rows that a document prints, where `{hạn}` and `{mức}` are names too. */
export const taskTextFindings = (rows: readonly ViewRow[], vocabulary: Vocabulary): readonly Finding[] =>
  checkTexts(
    rows.flatMap((row) => TASK_TEXTS.flatMap((column) => taskTextOf(row, column) ?? [])),
    taskReader(vocabulary),
    vocabulary,
  );

type Text = Pick<OfficerText, "text" | "place">;

function checkTexts(texts: readonly Text[], read: NarrativeReader, vocabulary: Vocabulary): readonly Finding[] {
  if (texts.length === 0) return [];
  const names = [...vocabulary.legal.names, ...vocabulary.units].map(({ name }) => name);
  const split = nameSplitter([...names, ...vocabulary.units.map(({ shortName }) => shortName)]);
  return texts.flatMap((text) =>
    read(text.text).flatMap((piece): readonly Finding[] => {
      if (piece.kind === "unknown") return [unknownQuote(text, piece)];
      return piece.kind === "words" ? typedNumbers(text, piece.text, split) : [];
    }),
  );
}

const unknownQuote = (
  { place }: Text,
  { quote, what, nearest }: Extract<NarrativePiece, { readonly kind: "unknown" }>,
): Finding => ({
  code: "narrative/unknown-name",
  severity: "error",
  place,
  found: `"{${quote}}": không có ${what}`,
  expected: "tên chỉ tiêu, {kế hoạch …}, {cùng kỳ …}, {vb …}, {tên …} hoặc {ngày …}",
  ...(nearest === undefined ? {} : { fix: `Có phải là "${nearest}"?` }),
});

function typedNumbers({ place }: Text, text: string, split: NameSplitter): readonly Finding[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const typed = split(text).flatMap((piece) =>
    piece.isName ? [] : (piece.text.match(/\p{Nd}[\p{Nd}.,/-]*\p{Nd}|\p{Nd}/gu) ?? []),
  );
  if (typed.length === 0) return [];
  return [
    {
      code: "narrative/typed-number",
      severity: "warning",
      place,
      found: `có số gõ tay: ${typed.join("; ")}`,
      expected: "số lấy từ số liệu để truy được nguồn",
      fix: "Viết tên chỉ tiêu trong ngoặc nhọn, ví dụ {số lớp tập huấn}; văn bản viết {vb …}, ngày viết {ngày 2024-06-14}.",
    },
  ];
}
