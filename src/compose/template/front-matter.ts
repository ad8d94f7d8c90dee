import type { FindingWords } from "../../domain/findings/finding.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";
import { NUMBERINGS, type Numbering } from "../markdown/numbering.ts";
import { type Complain, type HeadEntry, type HeadValue, readHead } from "./front-matter-head.ts";
import { type PaddedText, paddedText } from "./padded-text.ts";
import type { Report } from "./template-source.ts";

/** The head of a template, between two lines of `---`. */
export interface FrontMatter {
  /** letter: công văn; named: văn bản có tên loại. */
  readonly kind: "letter" | "named";
  /** "THÔNG BÁO", "CÔNG VĂN": printed above the subject of named documents, and how any document calls itself. */
  readonly type: string;
  /** Lines of "V/v …", or of the subject under the type. */
  readonly subject: readonly PaddedText[];
  /** Lines of Kính gửi in place of the office's settings. */
  readonly addressees?: readonly PaddedText[];
  /** Title in the file's properties; the subject without one. */
  readonly title?: PaddedText;
  /** The first day that it prints gives month and year until there is a day of issue; the period's end without one. Empty: undated. */
  readonly date?: PaddedText;
  /** Level of the first heading. */
  readonly numbering: Numbering;
  /** Mark after the last word of the body. */
  readonly ending: string;
}

/** Minutes have no place and day above them: an empty `date:` (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.9). */
export const isDated = ({ date }: Pick<FrontMatter, "date">): boolean => date === undefined || date.text.trim() !== "";

const KEYS = ["kind", "type", "subject", "addressees", "title", "date", "numbering", "ending"] as const;
type Key = (typeof KEYS)[number];

const FRONT = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

/** Splits a template into head and body; both keep their lines and columns. */
export function readFrontMatter(
  text: string,
  report: Report,
): { readonly front: FrontMatter; readonly body: PaddedText } {
  const match = FRONT.exec(text);
  if (!match) {
    const found = "mẫu không bắt đầu bằng phần khai báo";
    report("template/front-matter", { line: 1, column: 1 }, { found, expected: 'phần khai báo giữa hai dòng "---"' });
    return { front: EMPTY, body: paddedText(text, 0, text.length) };
  }
  const front = frontOf(text, match[1]!, text.indexOf("\n") + 1, report);
  return { front, body: paddedText(text, match[0].length, text.length) };
}

const EMPTY: FrontMatter = { kind: "letter", type: "", subject: [], numbering: "A", ending: "./." };

/** The entries of a head by key, what is no key told; and its single values. */
function headOf(entries: readonly HeadEntry[], complain: Complain) {
  const values = new Map<Key, HeadEntry>();
  for (const entry of entries) {
    const { key, at } = entry;
    if (KEYS.includes(key as Key)) values.set(key as Key, entry);
    else complain(at, { found: `không có mục "${key}"`, expected: ONE_OF_KEYS, ...nearestFix(key, KEYS) });
  }
  const scalar = (key: Key): string | undefined => {
    const entry = values.get(key);
    if (entry === undefined) return undefined;
    const [only] = entry.values;
    if (!entry.isList && only !== undefined) return only.text;
    complain(entry.valueAt, { found: `mục "${key}" là danh sách hoặc để trống`, expected: "một dòng chữ" });
    return undefined;
  };
  const choice = <T extends string>(key: Key, choices: readonly T[], otherwise: T): T => {
    const value = scalar(key);
    if (value === undefined) return otherwise;
    if (!choices.includes(value as T))
      complain(values.get(key)!.valueAt, {
        found: `mục "${key}" là "${value}"`,
        expected: `một trong: ${choices.join(", ")}`,
        ...nearestFix(value, choices),
      });
    return value as T;
  };
  return { values, scalar, choice };
}

function frontOf(text: string, yaml: string, offset: number, report: Report): FrontMatter {
  const complain: Complain = (position, words) => {
    const before = yaml.slice(0, position).split("\n");
    report("template/front-matter", { line: before.length + 1, column: before.at(-1)!.length + 1 }, words);
  };
  const { values, scalar, choice } = headOf(readHead(yaml, complain), complain);
  const padded = ({ text: value, start, end }: HeadValue): PaddedText => {
    if (yaml.slice(start, end) !== value)
      complain(start, { found: "dòng có ký tự thoát hoặc nối dòng", expected: "viết trên một dòng" });
    return paddedText(text, offset + start, offset + end);
  };
  const paddedTexts = (key: Key): readonly PaddedText[] | undefined => values.get(key)?.values.map(padded);
  const kind = choice("kind", ["letter", "named"], "letter");
  const type = scalar("type") ?? (kind === "named" ? "" : "CÔNG VĂN");
  const subject = paddedTexts("subject") ?? [];
  const [title] = paddedTexts("title") ?? [];
  const [date] = paddedTexts("date") ?? [];
  const addressees = paddedTexts("addressees");
  if (!values.has("kind")) complain(0, missing("kind", "letter (công văn) hoặc named (văn bản có tên loại)"));
  if (type === "") complain(0, missing("type", "tên loại văn bản, ví dụ THÔNG BÁO"));
  if (subject.length === 0) complain(0, missing("subject", "trích yếu, mỗi dòng một gạch đầu dòng"));
  return {
    kind,
    type,
    subject,
    ...(addressees ? { addressees } : {}),
    ...(title ? { title } : {}),
    ...(date ? { date } : {}),
    numbering: choice("numbering", NUMBERINGS, "A"),
    ending: scalar("ending") ?? "./.",
  };
}

const ONE_OF_KEYS = `một trong: ${KEYS.join(", ")}`;

const missing = (key: Key, expected: string): FindingWords => ({ found: `thiếu mục "${key}"`, expected });
