import type { Finding } from "../../domain/findings/finding.ts";
import { mergeMarkersIn, mergeMarkerWords } from "../../domain/findings/merge-markers.ts";

/** What hinders YAML at a line, in the words of somebody who edits with Notepad. */
export interface YamlTrouble extends Pick<Finding, "found" | "expected" | "fix"> {
  /** 1-based; where it can be told better than the parser does, which often stops behind the cause. */
  readonly line?: number;
  readonly column?: number;
}

/** What the parser said, with the lines of the file and the one it stopped at (from 0). */
interface Stop {
  readonly reason: string;
  readonly lines: readonly string[];
  readonly at: number;
}

/** js-yaml speaks English and of its grammar; the causes that officers meet are told apart here, the surest first. */
export function yamlTrouble(stop: Stop): YamlTrouble {
  for (const cause of CAUSES) {
    const trouble = cause(stop);
    if (trouble) return trouble;
  }
  return {
    found: "từ chỗ này không đọc được theo cú pháp YAML",
    expected: "khóa và dấu hai chấm, thụt lề bằng dấu cách, đủ dấu nháy",
    fix: "xem dòng này và dòng ngay trên; chữ có dấu hai chấm thì đặt trong ngoặc kép",
  };
}

type Cause = (stop: Stop) => YamlTrouble | undefined;

const mergeMarker: Cause = ({ lines }) => {
  const [line] = mergeMarkersIn(lines.join("\n"));
  return line === undefined ? undefined : { line, column: 1, ...mergeMarkerWords(lines[line - 1]!) };
};

const tab: Cause = ({ reason, lines, at }) =>
  /tab characters/.test(reason) || /^ *\t/.test(lines[at] ?? "")
    ? {
        found: "dấu Tab ở đầu dòng",
        expected: "thụt lề bằng dấu cách",
        fix: "xóa dấu Tab, gõ dấu cách cho thẳng hàng với các dòng cùng bậc",
      }
    : undefined;

const repeated: Cause = ({ reason, lines, at }) => {
  if (!/duplicated mapping key/.test(reason)) return undefined;
  const [, indent = "", key = ""] = /^((?: |- )*)([^:]+):/.exec(lines[at] ?? "") ?? [];
  const first = lines.slice(0, at).findLastIndex((line) => {
    const [, other = "", name] = /^((?: |- )*)([^:]+):/.exec(line) ?? [];
    return name === key && other.length === indent.length;
  });
  return {
    found: `khóa "${key}" lặp lại${first < 0 ? "" : `, đã có ở dòng ${first + 1}`}`,
    expected: "mỗi khóa một lần trong một nhóm",
    fix: "gộp hai khóa làm một, hoặc đổi tên khóa gõ nhầm",
  };
};

const unprintable: Cause = ({ reason }) =>
  /non-printable/.test(reason)
    ? {
        found: "ký tự điều khiển không nhìn thấy",
        expected: "chỉ chữ, số, dấu",
        fix: "xóa rồi gõ lại dòng này; đừng dán thẳng từ chương trình khác",
      }
    : undefined;

const severalDocuments: Cause = ({ reason, lines }) => {
  if (!/single document/.test(reason)) return undefined;
  const line = lines.findLastIndex((one) => /^---/.test(one)) + 1;
  return {
    line,
    column: 1,
    found: "dòng --- chia tệp làm hai phần",
    expected: "tệp chỉ có một phần",
    fix: "xóa dòng ---",
  };
};

/** Up to where a value begins: dashes of lists, then perhaps a key. */
const LEAD = /^(?:\s|- )*(?:[^\s:#'"[{][^:'"]*: +)?/;

const valuePart = (line: string): string => line.replace(LEAD, "");

/** The nearest line up to the stop whose value opens with one of the signs and does not close on it. */
function opened({ lines, at }: Stop, opens: RegExp, closes: (sign: string) => RegExp) {
  for (let line = Math.min(at, lines.length - 1); line >= Math.max(0, at - SPAN); line -= 1) {
    const text = lines[line]!;
    const value = valuePart(text);
    const [sign] = opens.exec(value) ?? [];
    if (sign === undefined || closes(sign).test(value.slice(1))) continue;
    // A value of several lines ends before the stop; it is not the cause.
    const isClosed = lines.slice(line + 1, at).some((later) => closes(sign).test(later));
    return isClosed ? undefined : { line: line + 1, column: text.length - value.length + 1, sign };
  }
  return undefined;
}

/** Lines that a value may be long. */
const SPAN = 20;

const openQuote: Cause = (stop) => {
  const found = opened(stop, /^["']/, (sign) => (sign === '"' ? /(?<!\\)(?:\\\\)*"/ : /(?<!')'(?:'')*(?!')/));
  return (
    found && {
      line: found.line,
      column: found.column,
      found: `dấu nháy ${found.sign} mở ra mà không đóng lại`,
      expected: `một dấu ${found.sign} nữa ở cuối giá trị`,
      fix: `gõ thêm dấu ${found.sign} vào cuối giá trị của dòng này`,
    }
  );
};

const openBracket: Cause = (stop) => {
  if (!/indentation|flow|comma|end of the stream/.test(stop.reason)) return undefined;
  const found = opened(stop, /^[[{]/, (sign) => (sign === "[" ? /\]/ : /\}/));
  const close = found?.sign === "[" ? "]" : "}";
  return (
    found && {
      line: found.line,
      column: found.column,
      found: `dấu ngoặc ${found.sign} mở ra mà không đóng lại`,
      expected: `dấu ${close} ở cuối danh sách`,
      fix: `gõ thêm dấu ${close} vào cuối giá trị của dòng này`,
    }
  );
};

const afterQuote: Cause = ({ lines, at }) => {
  const value = valuePart(lines[at] ?? "");
  const rest = /^"(?:\\.|[^"\\])*"|^'(?:''|[^'])*'/.exec(value);
  const behind = rest ? value.slice(rest[0].length).trim() : "";
  if (behind === "" || /^[#,:\]}]/.test(behind)) return undefined;
  return {
    found: `chữ đứng sau dấu nháy đóng: ${behind}`,
    expected: "cả giá trị nằm trong một cặp dấu nháy",
    fix: "đặt cả câu trong một cặp ngoặc kép; chữ trích dẫn ở trong câu thì dùng “ ”",
  };
};

const specialSign: Cause = ({ reason, lines, at }) => {
  const value = valuePart(lines[at] ?? "");
  const isMeant = /alias|tag|anchor/.test(reason);
  if (!/^[@`%]/.test(value) && !(isMeant && /^[*&!]/.test(value))) return undefined;
  return {
    found: `giá trị bắt đầu bằng dấu ${value[0]}, dấu có nghĩa riêng trong YAML`,
    expected: "chữ có dấu ấy ở đầu đặt trong ngoặc kép",
    fix: `đặt cả giá trị trong ngoặc kép: "${value}"`,
  };
};

const strayColon: Cause = ({ lines, at }) => {
  const line = lines[at] ?? "";
  const [, lead = "", value = ""] = /^((?:\s|- )*[^\s:#'"[{][^:'"]*: +)([^"'[{|>].*)$/.exec(line) ?? [];
  if (!/:(?: |$)/.test(value)) return undefined;
  return {
    column: lead.length + 1,
    found: `dấu hai chấm ở trong giá trị: ${value}`,
    expected: "giá trị có dấu hai chấm đặt trong ngoặc kép",
    fix: `đặt cả giá trị trong ngoặc kép: ${lead.trim()} "${value.replaceAll('"', "”")}"`,
  };
};

const noColon: Cause = ({ reason, lines, at }) => {
  if (!/separator is expected|implicit key|expected ':'/.test(reason)) return undefined;
  for (const index of [at - 1, at]) {
    const line = lines[index]?.trimEnd() ?? "";
    if (line.trim() === "" || /^\s*(?:#|- )/.test(line) || /:(?: |$)/.test(line)) continue;
    const column = line.length - line.trimStart().length + 1;
    const [, key] = /^\s*([^\s:]+):\S/.exec(line) ?? [];
    return key === undefined
      ? {
          line: index + 1,
          column,
          found: `dòng không có dấu hai chấm: ${line.trim()}`,
          expected: "khóa, dấu hai chấm, dấu cách, rồi giá trị",
          fix: "gõ dấu hai chấm và dấu cách sau khóa; dòng nối tiếp dòng trên thì thụt vào",
        }
      : {
          line: index + 1,
          column,
          found: `thiếu dấu cách sau dấu hai chấm: ${line.trim()}`,
          expected: `"${key}:" rồi dấu cách rồi giá trị`,
          fix: "gõ một dấu cách sau dấu hai chấm",
        };
  }
  return undefined;
};

const indentation: Cause = ({ reason }) =>
  /indentation/.test(reason)
    ? {
        found: "thụt lề không thẳng hàng với các dòng trên",
        expected: "dòng cùng bậc thẳng hàng; bậc dưới thụt vào hai dấu cách, dòng trên nó chỉ có khóa và dấu hai chấm",
        fix: "thêm hoặc bớt dấu cách ở đầu dòng cho thẳng hàng với dòng cùng bậc",
      }
    : undefined;

const CAUSES: readonly Cause[] = [
  mergeMarker,
  tab,
  repeated,
  unprintable,
  severalDocuments,
  openQuote,
  afterQuote,
  openBracket,
  specialSign,
  strayColon,
  noColon,
  indentation,
];
