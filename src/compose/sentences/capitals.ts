import { type CallNode, nameOf, placeOf } from "../language/call-node.ts";
import type { Scope } from "../language/scope.ts";
import { optionOf } from "../language/subject.ts";
import { positionAt } from "../template/padded-text.ts";
import type { Vocabulary } from "../template/template-source.ts";
import { before, type Piece } from "./pieces.ts";

/** Options whose words can be the first that a call prints. */
const LEADING: readonly string[] = ["lead", "zero", "some", "all", "none", "up", "down", "same", "met", "nearlyMet"];

/** After a semicolon the sentence goes on: only a name keeps its capital. */
export function checkCapitals(pieces: readonly Piece[], vocabulary: Vocabulary): void {
  const isName = nameTest(vocabulary);
  for (const [index, piece] of pieces.entries()) {
    const capital = piece.kind === "words" ? capitalOf(piece, isName) : capitalPrinted(piece, isName);
    if (capital === undefined) continue;
    const previous = before(pieces, index).filter(({ kind }) => kind !== "between" || !isFirstOfList(piece));
    if (!previous.some(endsInSemicolon)) continue;
    const { report, text } = piece.context;
    report(
      "template/capital-after-semicolon",
      piece.call ? placeOf(piece.call.path) : positionAt(text, capital.offset),
      {
        found: `sau dấu chấm phẩy là chữ hoa: ${capital.found}`,
        expected: "chữ thường, trừ tên riêng (tên đơn vị, tên cơ quan, chữ viết tắt đã khai báo)",
        fix: capital.fix,
      },
    );
  }
}

/** Whether words begin with a name that the data knows. */
function nameTest({ properNames = [], legal, units }: Vocabulary): (rest: string) => boolean {
  const names = [...properNames, ...legal.names.map(({ name }) => name), ...units.map(({ shortName }) => shortName)];
  const byFirst = new Map<string, readonly string[]>();
  for (const name of names) byFirst.set(firstWordOf(name), [...(byFirst.get(firstWordOf(name)) ?? []), name]);
  return (rest) => (byFirst.get(firstWordOf(rest)) ?? []).some((name) => rest.startsWith(name));
}

const firstWordOf = (text: string): string => /^[\p{L}\p{Nd}-]+/u.exec(text)?.[0] ?? text;

/** Under {{#if @first}} no entry stands before. */
const isFirstOfList = ({ scope }: Piece): boolean =>
  scope.relations.some(({ of, is }) => of.kind === "figure" && of.key === "@first" && is === "more");

const endsInSemicolon = ({ kind, text }: Piece): boolean =>
  (kind === "mark" || kind === "between") && text.trimEnd().endsWith(";");

interface Capital {
  readonly found: string;
  readonly fix: string;
  readonly offset: number;
}

const FIX =
  "viết thường chữ ấy, đổi dấu chấm phẩy thành dấu chấm; là tên riêng thì khai ở capitals.bodies của data/document-rules/words.yaml";

function capitalOf({ text, offset }: Piece, isName: (rest: string) => boolean): Capital | undefined {
  // What stands in quotation marks is a name.
  const [, marks = ""] = /^([\s*_~]*)\p{Lu}/u.exec(text) ?? [];
  const rest = text.slice(marks.length);
  if (!/^\p{Lu}/u.test(rest) || isName(rest)) return undefined;
  return { found: `"${firstWordOf(rest)}"`, fix: FIX, offset: offset + marks.length };
}

/** A call that begins with a capital, whatever the data is; names and texts from cells are as they are. */
function capitalPrinted(piece: Piece, isName: (rest: string) => boolean): Capital | undefined {
  const { call, offset, scope } = piece;
  if (!call) return undefined;
  const name = nameOf(call);
  const say = (found: string, fix: string): Capital => ({ found, fix, offset });
  if (name === "upperFirst") return say("{{upperFirst …}}", "bỏ upperFirst");
  if (name === "taskText" && !optionOf(call, "form")) return say("{{taskText …}}", 'thêm form="clause"');
  const isPath = call.params.length === 0 && !call.hash?.pairs.length;
  const word = wordsIn(call).find((one) => /^\p{Lu}/u.test(one) && !isName(one));
  if (word !== undefined) return say(`"${word}"`, FIX);
  return isPath && isCommonNoun(name, scope) ? say(`{{${name}}}`, `dùng {{lowerFirst ${name}}}`) : undefined;
}

/** Words of the template that the call may print first. */
const wordsIn = (call: CallNode): readonly string[] =>
  (call.hash?.pairs ?? []).flatMap(({ key, value }) =>
    value.type === "StringLiteral" && (LEADING.includes(key) || nameOf(call) === "choose")
      ? [(value as hbs.AST.StringLiteral).value]
      : [],
  );

/** "Huyện Can Lộc", "Quy hoạch": names of units and of criteria begin with a common noun. */
function isCommonNoun(path: string, scope: Scope): boolean {
  const parts = path.split(".");
  const context = scope.contexts[0]?.shape;
  if (parts.at(-1) === "name" && parts.length === 2) return ["unit", "district"].includes(parts[0]!);
  if (path === "name") return context?.kind === "unit" || context?.kind === "judgement";
  return path === "shortName" && context?.kind === "judgement";
}
