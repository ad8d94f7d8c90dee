import type { CheckRule, RuleHit } from "../../domain/checking/check-rule.ts";
import type { CheckWords } from "../../domain/checking/document-words.ts";
import type { Citation } from "../text/citations.ts";
import type { Content } from "../text/content.ts";
import { placeIn, quoted } from "../text/passages.ts";
import { textBefore } from "../text/window.ts";

/** "Luật Đất đai số 31/2024/QH15": the type, then the name of the law. */
const LAW = /(?<!\p{L})(Luật|Bộ luật|Pháp lệnh)\s+\p{Lu}[^,;.:()]{0,60}$/u;
/** What stands between "của" and the next mark, as far as a name of a body goes. */
const ISSUER = /^\s+của\s+([^,;.:()]{2,80})/u;

/** The symbol of a cited document says its type: "Quyết định số 08/CT-UBND" is a Chỉ thị. */
export const symbolType: CheckRule<Content> = {
  id: "content/symbol-type",
  severity: "error",
  check: ({ citations, words: { symbols } }) =>
    citations.flatMap((cited): readonly RuleHit[] => {
      const said = saidType(cited);
      const mark = typeMark(cited.suffix);
      const wanted = symbols.types.get(mark);
      if (said === undefined || symbols.loose.includes(capital(said.text))) return [];
      const isLetter =
        !wanted && !/^(?:[A-ZĐ][A-Za-zĐđ]*)?$/u.test(cited.suffix) && cited.hasWord && isBodyMark(mark, symbols);
      const needsMark =
        isLetter &&
        [...symbols.types.values()].flat().includes(capital(said.text)) &&
        !/^(?:Luật|Bộ luật|Pháp lệnh)$/u.test(said.text);
      if (wanted ? wanted.some((one) => one.toLowerCase() === said.text.toLowerCase()) : !needsMark) return [];
      return [
        {
          at: placeIn(cited.passage, said.from, cited.to),
          found: `${quoted(`${said.text} … ${cited.symbol}`)}: ký hiệu ${wanted ? `“${mark}” là của ${wanted[0]}` : "của công văn, không có chữ viết tắt tên loại"}`,
          expected: wanted ? `${wanted[0]} số ${cited.symbol}, hoặc ký hiệu khác` : "tên loại và ký hiệu khớp nhau",
          fix: "Đối chiếu tên loại và ký hiệu với văn bản gốc",
        },
      ];
    }),
};

/** The symbol says who issued it: "749/QĐ-TTg … của Chính phủ" is of the Prime Minister. */
export const symbolIssuer: CheckRule<Content> = {
  id: "content/symbol-issuer",
  severity: "error",
  check: ({ citations, words: { symbols } }) =>
    citations.flatMap((cited): readonly RuleHit[] => {
      const [, said] = ISSUER.exec(cited.after) ?? [];
      const mark = issuerMark(cited.suffix);
      const starts = symbols.issuers.get(mark);
      if (said === undefined) return [];
      const wanted = starts ? (isOf(said, starts) ? undefined : starts[0]) : departmentOf(mark, said, symbols);
      if (wanted === undefined) return [];
      const from = cited.end + (/^\s+của\s+/u.exec(cited.after)?.[0].length ?? 0);
      return [
        {
          at: placeIn(cited.passage, from, from + said.length),
          found: `${cited.symbol} ghi của ${quoted(said)}`,
          expected: `ký hiệu “${mark}” là của ${wanted}`,
          fix: "Đối chiếu cơ quan ban hành và ký hiệu với văn bản gốc",
        },
      ];
    }),
};

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();

function saidType({
  passage,
  type,
  from,
  hasWord,
}: Citation): { readonly text: string; readonly from: number } | undefined {
  const start = Math.max(0, from - 90);
  const lead = textBefore(passage.text, from, 90);
  if (type && !/^văn bản$/iu.test(type.text)) return type;
  const law = hasWord ? LAW.exec(lead.replace(/\s*số\s*$/iu, "")) : null;
  if (law) return { text: law[1]!, from: start + law.index };
  return type;
}

/** "NQ" of "NQ-HĐND"; "QH" of "QH15"; "NQ" of "-NQ/TW". */
const typeMark = (suffix: string): string =>
  (/^-?([A-ZĐ][A-Za-zĐđ]*?)\d*(?=[-–/]|$)/u.exec(suffix)?.[1] ?? "").replace(/\d+$/, "");

/** "TTg" of "QĐ-TTg"; "QH" of "QH15"; "TW" of "-NQ/TW". */
const issuerMark = (suffix: string): string => suffix.split(/[-–/]/).at(-1)!.replace(/\d+$/, "");

/** A letter begins with the mark of its body: "UBND-VX", "SYT-NVY". */
const isBodyMark = (mark: string, { issuers }: CheckWords["symbols"]): boolean => issuers.has(mark);

/** The name may be introduced by the post of its head: "Giám đốc Sở …" is left to others, "Chủ tịch" stands in the data. */
const isOf = (said: string, starts: readonly string[]): boolean =>
  starts.some(
    (start) =>
      said.toLowerCase().startsWith(start.toLowerCase()) || start.toLowerCase().startsWith(said.trim().toLowerCase()),
  );

/** A department's mark is made of its initials: "SNV" is of Sở Nội vụ, not of Sở Tài chính or a ministry. */
function departmentOf(mark: string, said: string, { issuers }: CheckWords["symbols"]): string | undefined {
  if (!/^S[A-ZĐ]{1,8}$/u.test(mark)) return undefined;
  const name = /(?<!\p{L})Sở\s+\p{Lu}[^,;.:()]*/u.exec(said)?.[0];
  if (name === undefined) {
    const isOther = [...issuers.values()].some((starts) => isOf(said, starts));
    return isOther ? "một sở" : undefined;
  }
  const initials = name
    .replace(/(?<!\p{L})(?:và|-|tỉnh|thành phố|huyện)(?!\p{L}).*$/u, (rest) => (/^(?:và|-)/u.test(rest) ? rest : ""))
    .split(/\s+/u)
    .filter((word) => !/^(?:và|-)$/u.test(word))
    .map((word) => word.slice(0, 1).toUpperCase())
    .join("");
  const short = Math.min(initials.length, mark.length, 3);
  return initials.slice(0, short) === mark.slice(0, short) ? undefined : `sở có tên viết tắt ${mark}`;
}
