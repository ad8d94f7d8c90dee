import type { RuleHit } from "../../domain/checking/check-rule.ts";
import type { SigningPrefix } from "../../domain/checking/layout-law.ts";
import { withoutMarks } from "../../domain/text/plain-text.ts";
import { isPrefixed } from "../components/closing.ts";
import type { Piece, RecognisedDocument } from "../components/components.ts";
import { componentsOf, hasMain, type LayoutRule, pieceOf, placeOf, placeWithin, quoted } from "../looks/layout-rule.ts";
import { lookHits } from "../looks/look.ts";

const linesOf = (document: RecognisedDocument): readonly Piece[] =>
  componentsOf(document, "authority").map(({ piece }) => piece);

/** A document says by what authority and in what post it is signed (II.7). */
export const authority: LayoutRule = {
  id: "nd30/authority",
  check: (document) =>
    !hasMain(document) || linesOf(document).length > 0
      ? []
      : [
          {
            found: "không có quyền hạn, chức vụ của người ký",
            expected: "quyền hạn, chức vụ ngang hàng với “Nơi nhận:”",
          },
        ],
};

/** "TL. CHỦ TỊCH": the mark, its stop, one blank (II.7b). */
export const authorityPrefix: LayoutRule = {
  id: "nd30/authority-prefix",
  check: (document) =>
    linesOf(document).flatMap((piece): readonly RuleHit[] => {
      if (!isPrefixed(piece, document.words)) return [];
      const written = /^(\p{L}(?:\/?\p{L})*)\s*([./]?)[\s\u00a0]*/u.exec(piece.text)!;
      const wanted = `${written[1]!.replaceAll("/", "").toUpperCase()}. `;
      if (written[0].replace("\u00a0", " ") === wanted) return [];
      const at = placeWithin(piece, 0, written[0].length);
      return [{ at, found: quoted(piece.text), expected: quoted(`${wanted}…`), replacement: wanted }];
    }),
};

/** What each mark stands before, what may follow it, and each on its own line (II.7b, Điều 13). */
export const authorityOrder: LayoutRule = {
  id: "nd30/authority-order",
  check: (document) => {
    const lines = linesOf(document);
    const marks = lines.map((piece) => prefixOf(piece, document));
    return lines.flatMap((piece, index): readonly RuleHit[] => {
      const mark = marks[index];
      if (!mark) return [];
      const at = placeOf(piece);
      const above = lines[index - 1];
      const isFirst = above === undefined || above.cell?.column !== piece.cell?.column;
      const before = isFirst ? undefined : marks[index - 1];
      const rest = afterPrefix(piece.text);
      if (document.words.prefixes.some(({ prefix }) => rest.includes(` ${prefix} `))) {
        return [{ at, found: quoted(piece.text), expected: "mỗi quyền hạn, chức vụ ở một dòng" }];
      }
      if (!isFirst && !before?.followers.includes(mark.prefix)) {
        return [{ at, found: quoted(piece.text), expected: `“${mark.prefix}” không đứng sau ${quoted(above.text)}` }];
      }
      const isPost = startsWithAny(rest, document.words.posts);
      if (mark.before === "body" && isPost) {
        return [{ at, found: quoted(piece.text), expected: `sau “${mark.prefix}” là tên tập thể, cơ quan` }];
      }
      if (mark.before === "post" && !isPost && startsWithAny(rest, document.words.bodies)) {
        return [{ at, found: quoted(piece.text), expected: `sau “${mark.prefix}” là chức vụ của người đứng đầu` }];
      }
      if (mark.ownPost && index === lines.length - 1) {
        return [{ at, found: quoted(piece.text), expected: "dòng dưới ghi chức vụ của người ký" }];
      }
      return [];
    });
  },
};

const prefixOf = (piece: Piece, { words }: RecognisedDocument): SigningPrefix | undefined =>
  isPrefixed(piece, words)
    ? words.prefixes.find(({ prefix }) =>
        new RegExp(`^${[...prefix.replace(".", "")].join("/?")}(?!\\p{L})`, "iu").test(piece.text),
      )
    : undefined;

const afterPrefix = (text: string): string => text.replace(/^\p{L}(?:\/?\p{L})*\s*[./]?[\s\u00a0]*/u, "");

const startsWithAny = (text: string, heads: readonly string[]): boolean =>
  heads.some((head) => `${withoutMarks(text)} `.startsWith(`${withoutMarks(head)} `));

export const authorityStyle: LayoutRule = {
  id: "nd30/authority-style",
  check: (document, { looks }) => lookHits(componentsOf(document, "authority"), looks.authority),
};

/** What is sent out names its signer (II.7c). */
export const signer: LayoutRule = {
  id: "nd30/signer",
  check: (document) =>
    linesOf(document).length === 0 || pieceOf(document, "signer")
      ? []
      : [{ at: placeOf(linesOf(document).at(-1)!), found: "không có họ tên người ký", expected: "họ và tên người ký" }],
};

/** No academic or honorary title before the name (II.7c). */
export const signerTitle: LayoutRule = {
  id: "nd30/signer-title",
  check: (document) => {
    const piece = pieceOf(document, "signer");
    const title = piece && document.words.academicTitles.find((one) => startsWithTitle(piece.text, one));
    if (!piece || title === undefined) return [];
    const at = placeWithin(piece, 0, title.length);
    return [{ at, found: quoted(piece.text), expected: "họ tên không kèm học hàm, học vị, danh hiệu" }];
  },
};

const startsWithTitle = (text: string, title: string): boolean =>
  text.toLowerCase().startsWith(title.toLowerCase()) &&
  (title.endsWith(".") || !/^\p{L}/u.test(text.slice(title.length)));

export const signerStyle: LayoutRule = {
  id: "nd30/signer-style",
  check: (document, { looks }) => lookHits(componentsOf(document, "signer"), looks.signer),
};
