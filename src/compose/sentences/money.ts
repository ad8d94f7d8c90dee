import { placeOf } from "../language/call-node.ts";
import { positionAt } from "../template/padded-text.ts";
import { type Piece, sentenceOf } from "./pieces.ts";
import { unitsPrinted } from "./printed.ts";

/** Amounts of money in one sentence are told in one unit: who reads "1,2 tỷ đồng" and "300 triệu đồng" must convert. */
export function checkMoney(pieces: readonly Piece[], units: readonly string[]): void {
  if (units.length === 0) return;
  const pattern = new RegExp(`(?<!\\p{L})(?:${[...units].sort(longestFirst).join("|")})(?![\\p{L}/])`, "giu");
  const moneyIn = new Map(pieces.map((piece) => [piece, moneyOf(piece, pattern)]));
  for (const [index, piece] of pieces.entries()) {
    const own = moneyIn.get(piece)!;
    if (own.length === 0) continue;
    const sentence = sentenceOf(pieces, index);
    const earlier = sentence.slice(0, sentence.indexOf(piece)).flatMap((one) => moneyIn.get(one)!);
    const other = own.find(({ unit }, at) => [...earlier, ...own.slice(0, at)].some((one) => one.unit !== unit));
    if (other === undefined) continue;
    const against = [...earlier, ...own].find(({ unit }) => unit !== other.unit)!;
    const { report, text } = piece.context;
    report("template/mixed-money", piece.call ? placeOf(piece.call.path) : positionAt(text, other.offset), {
      found: `một câu có hai đơn vị tiền: "${against.unit}" và "${other.unit}"`,
      expected: "một đơn vị tiền trong một câu",
      fix: "tách thành hai câu, hoặc in cùng một đơn vị",
    });
  }
}

const longestFirst = (one: string, other: string): number => other.length - one.length;

interface Money {
  readonly unit: string;
  readonly offset: number;
}

function moneyOf(piece: Piece, pattern: RegExp): readonly Money[] {
  const texts = piece.kind === "call" ? unitsPrinted(piece) : piece.kind === "words" ? [piece.text] : [];
  return texts.flatMap((text) =>
    Array.from(text.matchAll(pattern), ({ 0: unit, index }) => ({
      unit: unit.toLowerCase(),
      offset: piece.offset + index,
    })),
  );
}
