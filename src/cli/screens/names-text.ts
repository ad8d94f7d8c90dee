import picocolors from "picocolors";
import { type KnownName, NAME_KINDS, type NameKind } from "../../domain/document/known-name.ts";
import { NO_BREAK_SPACE } from "../../domain/text/vietnamese.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { wrapText } from "../terminal/wrap-text.ts";

/** Width where the output goes to a file or a pipe: sentences need breaking there too. */
const PIPE_WIDTH = 80;

interface KindWords {
  readonly title: string;
  /** Word by which a kind is asked for. */
  readonly word: string;
}

export const KIND_WORDS: Readonly<Record<NameKind, KindWords>> = {
  figure: { title: "Chỉ tiêu số liệu", word: "chỉ tiêu" },
  sheet: { title: "Bảng (trang danh sách của biểu)", word: "bảng" },
  column: { title: "Cột của bảng", word: "cột" },
  set: { title: "Bộ tiêu chí", word: "bộ tiêu chí" },
  threshold: { title: "Mức yêu cầu của bộ tiêu chí", word: "mức yêu cầu" },
  helper: { title: "Từ lệnh của mẫu", word: "từ lệnh" },
  quote: { title: "Mã trong ngoặc nhọn của đoạn thuyết minh", word: "ngoặc nhọn" },
  document: { title: "Văn bản viện dẫn", word: "văn bản" },
  officialName: { title: "Tên chính thức có chữ số", word: "tên" },
  unit: { title: "Đơn vị hành chính", word: "đơn vị" },
  annex: { title: "Phụ lục", word: "phụ lục" },
  partial: { title: "Phần dùng chung của mẫu", word: "phần" },
  section: { title: "Mục thuyết minh, mục nhiệm vụ", word: "mục" },
  line: { title: "Dòng của mẫu có chữ ấy", word: "dòng" },
};

/** The names by kind: what stands in a template, what it means, how it is written. */
export function namesText(names: readonly KnownName[], terminal: Pick<Terminal, "columns" | "colours">): string {
  const columns = terminal.columns || PIPE_WIDTH;
  const { bold } = picocolors.createColors(terminal.colours);
  const groups = NAME_KINDS.map((kind) => [kind, names.filter((name) => name.kind === kind)] as const);
  const lines = groups.flatMap(([kind, found]) =>
    found.length === 0
      ? []
      : [bold(`${KIND_WORDS[kind].title} (${found.length})`), ...found.flatMap((name) => nameLines(name, columns)), ""],
  );
  return lines.join("\n");
}

/** How many names of each kind there are, how to look for one, and where the guide to templates is. */
export function kindsText(names: readonly KnownName[], templates: string): string {
  const lines = NAME_KINDS.map((kind) => [KIND_WORDS[kind], names.filter((name) => name.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([{ word, title }, count]) => `  ${String(count).padStart(5)}  ${word.padEnd(12)}  ${title}`);
  return [
    "Tên dùng được trong mẫu văn bản và đoạn thuyết minh:",
    ...lines,
    "",
    ...HINTS,
    `Cách viết mẫu:     ${templates}/README.md`,
    "",
  ].join("\n");
}

const HINTS = ['Tìm theo chữ:      ntm names "xi măng"', 'Xem cả một loại:   ntm names --kind "từ lệnh"'];

function nameLines(name: KnownName, columns: number): readonly string[] {
  const { kind, id, unit, of, facts, template, narrative, words } = name;
  if (kind === "line") return wrapText(name.name, columns, `  ${id}  `, 4);
  const meaning = name.name === id ? "" : `${name.name}${unit === undefined ? "" : ` (${unit})`}`;
  const about = [meaning, ...facts].filter((text) => text !== "").join("; ");
  // The name stands above: what quotes it with a word before it needs no second copy.
  const quotes = narrative.map((quote, index) => (index === 0 ? quote : quote.replace(name.name, "…")));
  const codes = words.map(([code, text]) => `${code}: ${text}`).join("; ");
  return [
    `  ${id}${of === undefined ? "" : `  (${of})`}`,
    ...(about === "" ? [] : wrapText(about, columns, "      ")),
    ...exampleLines(template, columns, "      mẫu: "),
    ...exampleLines(quotes, columns, "      thuyết minh: "),
    ...(codes === "" ? [] : wrapText(codes, columns, `      ${CODES[kind] ?? "mã"}: `, 8)),
  ];
}

/** What the codes of a name are. */
const CODES: Partial<Readonly<Record<NameKind, string>>> = { helper: "tùy chọn" };

/** Examples are copied: one that fits on a line is not broken. */
function exampleLines(examples: readonly string[], columns: number, lead: string): readonly string[] {
  if (examples.length === 0) return [];
  const room = columns - lead.length;
  const whole = examples.map((text) => (text.length <= room ? text.replaceAll(" ", NO_BREAK_SPACE) : text));
  return wrapText(whole.join(" · "), columns, lead, 8).map((line) => line.replaceAll(NO_BREAK_SPACE, " "));
}
