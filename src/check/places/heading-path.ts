/** One heading above a paragraph: its number and how deep that kind of number stands. */
export interface Step {
  readonly rank: number;
  readonly label: string;
}

/** Kinds of numbers from the widest to the narrowest (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II, khoản 6). */
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/^(Phần|Chương)\s+(?:[IVXLC]+|\d+)[.:]?$/iu, 0],
  [/^(?:I|V|X|[IVXL]{2,})\.$/u, 2],
  [/^[A-HK-ZĐ]\.$/u, 1],
  [/^Điều \d+\.?$/u, 3],
  [/^\d+(?:\.\d+)*[.)]?$/, 4],
  [/^[a-zđ]\)$/u, 9],
];

/** A number typed at the head of a paragraph. */
const TYPED =
  /^\s*((?:Phần|Chương)\s+(?:[IVXLC]+|\d+)(?=\s*$|[.:]\s)|Điều \d+\.|\d+(?:\.\d+)+\.?|\d{1,2}\.|[IVXL]+\.|[A-ZĐ]\.|[a-zđ]\))(?=\s|$)/u;

/** The step that a paragraph's number takes; undefined when it has none, or has the dash of a list. */
export function stepOf(text: string, label: string | undefined): Step | undefined {
  const number = (label ?? TYPED.exec(text)?.[1] ?? "").trim();
  const kind = KINDS.find(([pattern]) => pattern.test(number));
  return kind && { rank: kind[1], label: number.replace(/[.):]$/u, "") };
}

/** The path below which a step stands, with the step. "1.3.1" already says the numbers above it. */
export const withStep = (path: readonly Step[], step: Step): readonly Step[] => [
  ...path.filter(({ rank }) => rank < step.rank),
  step,
];

/**
 * A path as a clerk says it.
 *
 * @example
 * pathText([{ rank: 1, label: "B" }, { rank: 2, label: "I" }]) // => "Phần B.I"
 */
export function pathText(path: readonly Step[]): string {
  const article = path.find(({ rank }) => rank === 3);
  if (article) {
    const clause = path.find(({ rank }) => rank === 4);
    const point = path.find(({ rank }) => rank === 9);
    return [article.label, clause && `khoản ${clause.label}`, point && `điểm ${point.label}`]
      .filter(Boolean)
      .join(", ");
  }
  const [first] = path;
  if (first === undefined) return "";
  if (first.rank === 0) return [first.label, ...path.slice(1).map(({ label }) => label)].join(", mục ");
  return `Phần ${path.map(({ label }) => label).join(".")}`;
}
