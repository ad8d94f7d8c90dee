/** A number from 0 to below 1 that belongs to a name: the same for the same seed, whatever else is drawn. */
export type Draw = (...name: readonly (string | number)[]) => number;

export const drawsOf =
  (seed: number): Draw =>
  (...name) => {
    let hash = 2166136261 ^ seed;
    for (const letter of name.join(" ")) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16777619);
    hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
    return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
  };

/** A whole number of a range, both ends within. */
export const between = (draw: number, from: number, to: number): number => from + Math.floor(draw * (to - from + 1));

export const oneOf = <T>(draw: number, values: readonly T[]): T => values[Math.floor(draw * values.length)]!;

/** How much of a list there is; `edge` is just too few for the share that somebody asks for. */
export const AMOUNTS = ["some", "none", "one", "all", "edge"] as const;
export type Amount = (typeof AMOUNTS)[number];

/** As many of the candidates as the amount says, in their order. `edge`: the share that is nearly reached. */
export function chosen<T>(
  candidates: readonly T[],
  amount: Amount,
  draw: (index: number) => number,
  edge = 0.4,
): readonly T[] {
  const ranked = candidates
    .map((value, index) => ({ value, index, rank: draw(index) }))
    .sort((a, b) => a.rank - b.rank);
  const most = candidates.length;
  const wanted = {
    none: 0,
    one: Math.min(1, most),
    some: most < 2 ? most : between(draw(-1), 1, most - 1),
    all: most,
    edge: Math.max(0, Math.ceil(most * edge) - 1),
  }[amount];
  return ranked
    .slice(0, wanted)
    .sort((a, b) => a.index - b.index)
    .map(({ value }) => value);
}
