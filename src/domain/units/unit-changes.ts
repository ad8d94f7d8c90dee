/** A unit of before a reorganisation, and one that it went into, whole or in part. */
export interface UnitChange {
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly divided: boolean;
}

/** What a unit was before: figures of whole units add up to its own; with a divided one among them nothing can be compared. */
export type Predecessors =
  | { readonly kind: "whole"; readonly units: readonly string[] }
  | { readonly kind: "divided"; readonly names: readonly string[] }
  /** The table does not know it. */
  | { readonly kind: "unknown" };

/**
 * What a unit of after a reorganisation was before it.
 *
 * @example
 * predecessorsOf(changes, "18073") // => { kind: "divided", names: ["Phường Đại Nài"] }
 */
export function predecessorsOf(changes: readonly UnitChange[], unit: string): Predecessors {
  const into = changes.filter(({ to }) => to === unit);
  const names = into.filter(({ divided }) => divided).map(({ fromName }) => fromName);
  if (names.length > 0) return { kind: "divided", names };
  return into.length === 0 ? { kind: "unknown" } : { kind: "whole", units: into.map(({ from }) => from) };
}
