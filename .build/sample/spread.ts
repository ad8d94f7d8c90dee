/** A number from 0 to 1 that depends on a unit's code and a name only: the sample is the same at every build. */
export function spread(code: string, name: string): number {
  let mixed = Number(code) % 1009;
  for (const letter of name) mixed = (mixed * 31 + letter.codePointAt(0)! * 7) % 1009;
  return ((mixed * 613) % 1009) / 1008;
}

/** A value between two limits, with so many decimals. */
export const between = (code: string, name: string, from: number, to: number, decimals: number): number =>
  Number((from + (to - from) * spread(code, name)).toFixed(decimals));
