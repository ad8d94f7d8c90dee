/** A word between blanks, with whether marks stand at its ends. */
export interface Token {
  readonly word: string;
  readonly lower: string;
  /** Offset of the word in the text. */
  readonly from: number;
  /** No mark before it, none after it. */
  readonly opened: boolean;
  readonly closed: boolean;
}

interface Shape {
  readonly start: number;
  readonly word: string;
  readonly lower: string;
  readonly closed: boolean;
}

const shapes = new Map<string, Shape | undefined>();
/** Shapes that are kept: a text has few thousand of them. */
const MOST = 20_000;

/**
 * The tokens of a text between blanks; `undefined` for what is no word: numbers, symbols, an empty token where two blanks
 * stand.
 */
export function tokensIn(text: string): readonly (Token | undefined)[] {
  let from = 0;
  return text.split(/[ \u00A0]/).map((token) => {
    const shape = shapeOf(token);
    const at = from;
    from += token.length + 1;
    return (
      shape && {
        word: shape.word,
        lower: shape.lower,
        from: at + shape.start,
        opened: shape.start === 0,
        closed: shape.closed,
      }
    );
  });
}

function shapeOf(token: string): Shape | undefined {
  if (shapes.has(token)) return shapes.get(token);
  let start = 0;
  let end = token.length;
  while (start < end && !isLetter(token[start]!)) start += 1;
  while (end > start && !isLetter(token[end - 1]!)) end -= 1;
  const word = token.slice(start, end);
  const isWord = word !== "" && [...word].every(isLetter);
  const shape = isWord ? { start, word, lower: word.toLowerCase(), closed: end === token.length } : undefined;
  if (shapes.size < MOST) shapes.set(token, shape);
  return shape;
}

const isLetter = (character: string): boolean => character.toLowerCase() !== character.toUpperCase();
