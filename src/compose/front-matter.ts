import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar } from "yaml";
import { nearestName } from "../domain/nearest-name.ts";
import { type Fragment, fragmentOf } from "./fragment.ts";
import { NUMBERINGS, type Numbering } from "./numbering.ts";
import type { Report } from "./template-source.ts";

/** The head of a template, between two lines of `---`. */
export interface FrontMatter {
  /** letter: công văn; named: văn bản có tên loại. */
  readonly kind: "letter" | "named";
  /** "THÔNG BÁO", for named documents. */
  readonly type: string;
  /** Lines of "V/v …", or of the subject under the type. */
  readonly subject: readonly Fragment[];
  /** Lines of Kính gửi in place of the office's settings. */
  readonly addressees?: readonly Fragment[];
  /** Title in the file's properties; the subject without one. */
  readonly title?: Fragment;
  /** Level of the first heading. */
  readonly numbering: Numbering;
  /** Mark after the last word of the body. */
  readonly ending: string;
}

const KEYS = ["kind", "type", "subject", "addressees", "title", "numbering", "ending"] as const;
type Key = (typeof KEYS)[number];

const FRONT = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

/** Splits a template into head and body; both keep their lines and columns. */
export function readFrontMatter(
  text: string,
  report: Report,
): { readonly front: FrontMatter; readonly body: Fragment } {
  const match = FRONT.exec(text);
  if (!match) {
    report("template/front-matter", { line: 1, column: 1 }, 'Mẫu phải bắt đầu bằng phần khai báo giữa hai dòng "---".');
    return { front: EMPTY, body: fragmentOf(text, 0, text.length) };
  }
  const front = frontOf(text, match[1]!, text.indexOf("\n") + 1, report);
  return { front, body: fragmentOf(text, match[0].length, text.length) };
}

const EMPTY: FrontMatter = { kind: "letter", type: "", subject: [], numbering: "A", ending: "./." };

function frontOf(text: string, yaml: string, offset: number, report: Report): FrontMatter {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const at = (position: number) => {
    const { line, col } = lines.linePos(position);
    return { line: line + 1, column: col };
  };
  const complain = (position: number, message: string): void => report("template/front-matter", at(position), message);
  for (const error of document.errors) {
    complain(
      error.pos[0],
      'Không đọc được dòng này; nếu trong dòng có "{{", ": " hoặc dấu nháy thì hãy đặt cả dòng trong nháy đơn.',
    );
  }
  const values = new Map<Key, Node>();
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      const name = isScalar(key) ? String(key.value) : "";
      if (KEYS.includes(name as Key)) values.set(name as Key, value as Node);
      else complain((key as Node).range?.[0] ?? 0, `Không có mục "${name}".${hint(name)}`);
    }
  }
  const scalar = (key: Key): string | undefined => {
    const node = values.get(key);
    if (node === undefined) return undefined;
    if (isScalar(node) && node.value !== null) return String(node.value);
    complain(node?.range?.[0] ?? 0, `Mục "${key}" phải là một dòng chữ.`);
    return undefined;
  };
  const choice = <T extends string>(key: Key, choices: readonly T[], otherwise: T): T => {
    const value = scalar(key);
    if (value === undefined) return otherwise;
    if (!choices.includes(value as T))
      complain(values.get(key)!.range![0], `Mục "${key}" phải là một trong: ${choices.join(", ")}.`);
    return value as T;
  };
  const fragment = (node: Scalar): Fragment => {
    const [start, end] = node.range!;
    const quoted = /^["']/.test(yaml[start] ?? "") ? 1 : 0;
    if (yaml.slice(start + quoted, end - quoted) !== node.value)
      complain(start, "Hãy viết trên một dòng, không dùng ký tự thoát.");
    return fragmentOf(text, offset + start + quoted, offset + end - quoted);
  };
  const fragments = (key: Key): readonly Fragment[] | undefined => {
    const node = values.get(key);
    if (node === undefined) return undefined;
    const items = isSeq(node) ? node.items : [node];
    return items.flatMap((item) => {
      if (isScalar(item) && typeof item.value === "string") return [fragment(item)];
      complain((item as Node | null)?.range?.[0] ?? 0, `Mỗi dòng của "${key}" phải là chữ.`);
      return [];
    });
  };
  const kind = choice("kind", ["letter", "named"], "letter");
  const type = scalar("type") ?? "";
  const subject = fragments("subject") ?? [];
  const [title] = fragments("title") ?? [];
  const addressees = fragments("addressees");
  if (!values.has("kind")) complain(0, 'Thiếu mục "kind": letter (công văn) hoặc named (văn bản có tên loại).');
  if (kind === "named" && type === "") complain(0, 'Văn bản có tên loại thiếu mục "type", ví dụ THÔNG BÁO.');
  if (subject.length === 0) complain(0, 'Thiếu mục "subject": trích yếu, mỗi dòng một gạch đầu dòng.');
  return {
    kind,
    type,
    subject,
    ...(addressees ? { addressees } : {}),
    ...(title ? { title } : {}),
    numbering: choice("numbering", NUMBERINGS, "A"),
    ending: scalar("ending") ?? "./.",
  };
}

const hint = (name: string): string => {
  const nearest = nearestName(name, KEYS);
  return nearest === undefined ? ` Các mục dùng được: ${KEYS.join(", ")}.` : ` Có phải là "${nearest}"?`;
};
