// Unicode has 650 ranges of letters, and a regular expression that names them takes a millisecond or two to compile: the
// checker's would cost it more than half its time. What ships names the letters of the alphabets that a Vietnamese
// document may hold: Latin with all its marks, Greek, Cyrillic. Capitals and small letters are those of Latin-1 and of
// Vietnamese.
import { parseSync } from "oxc-parser";

const VIETNAMESE = new Set("ĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ");
const isNear = (code) => code < 0x530 || (code >= 0x1e00 && code < 0x1f00);
const isVietnamese = (code) => code < 0x100 || VIETNAMESE.has(String.fromCodePoint(code).toUpperCase());

const CLASSES = {
  L: ranges(/\p{L}/u, isNear),
  Lu: ranges(/\p{Lu}/u, isVietnamese),
  Ll: ranges(/\p{Ll}/u, isVietnamese),
};

/** "\u0041-\u005a\u0061-\u007a…": what a class in brackets holds. */
function ranges(pattern, isKept) {
  const found = [];
  for (let code = 0; code < 0x1f00; code += 1) {
    if (!isKept(code) || !pattern.test(String.fromCodePoint(code))) continue;
    const last = found.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else found.push([code, code]);
  }
  const written = (code) => `\\u${code.toString(16).padStart(4, "0")}`;
  return found.map(([from, to]) => (from === to ? written(from) : `${written(from)}-${written(to)}`)).join("");
}

/** A pattern with its letters named one by one. In a string, `slash` is two backslashes. */
export function latinPattern(pattern, slash = "\\") {
  let out = "";
  let isInside = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const isEscape = pattern.startsWith(slash, at);
    const behind = at + slash.length;
    const [named, name] = (isEscape && /^p\{(Lu?|Ll)\}/.exec(pattern.slice(behind, behind + 5))) || [];
    if (named !== undefined) {
      const letters = CLASSES[name].replaceAll("\\", slash);
      out += isInside ? letters : `[${letters}]`;
      at = behind + named.length - 1;
    } else if (isEscape) {
      out += pattern.slice(at, behind + 1);
      at = behind;
    } else {
      if (pattern[at] === "[") isInside = true;
      if (pattern[at] === "]") isInside = false;
      out += pattern[at];
    }
  }
  return out;
}

/** A module of the checker with the letters of its regular expressions, written as such or as text, named one by one. */
export function withLatinLetters(file, text) {
  if (!text.includes("\\p{L")) return text;
  const literals = [];
  const visit = (node) => {
    if (node === null || typeof node !== "object") return;
    const isText = node.type === "TemplateElement" || (node.type === "Literal" && typeof node.value === "string");
    if (isText || node.regex) literals.push({ ...node, slash: node.regex ? "\\" : "\\\\" });
    else for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(file, text).program);
  let out = "";
  let at = 0;
  for (const { start, end, slash } of literals.sort((one, other) => one.start - other.start)) {
    out += text.slice(at, start) + latinPattern(text.slice(start, end), slash);
    at = end;
  }
  return out + text.slice(at);
}
