import type { UnitRegister } from "./unit.ts";

/** A commune of before a reorganisation, and one that it went into, whole or in part. */
export interface UnitChange {
  readonly from: string;
  readonly fromName: string;
  readonly fromProvince: string;
  readonly fromDistrict: string;
  readonly to: string;
  readonly divided: boolean;
}

/** What a unit was before: figures of whole units add up to its own; with a divided one among them nothing can be compared. */
export type Predecessors =
  | { readonly kind: "whole"; readonly units: readonly string[] }
  | { readonly kind: "divided"; readonly names: readonly string[] }
  /** A province that took in another: its code and workbooks of before are those of a part. */
  | { readonly kind: "joined" }
  /** The table does not know it. */
  | { readonly kind: "unknown" };

/** Why figures of what a unit was are not its own. */
export const predecessorsReason = (former: Exclude<Predecessors, { readonly kind: "whole" }>): string => {
  if (former.kind === "joined") return "địa bàn gồm cả tỉnh, thành phố khác nhập vào khi sắp xếp";
  return former.kind === "divided"
    ? `có phần của ${former.names.join(", ")} bị chia khi sắp xếp`
    : "không rõ trước khi sắp xếp là đơn vị nào";
};

/**
 * What a commune of after a reorganisation was before it.
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

/**
 * What a unit of `after` was in `before`, or, asked for none, the province: a district is what its communes were, and whole
 * only where all of theirs came along; a province is what it was, unless it took in communes of another.
 */
export function formerUnits(
  changes: readonly UnitChange[],
  { before, after }: { readonly before: UnitRegister; readonly after: UnitRegister },
): (unit: string | undefined) => Predecessors {
  const isJoined = changes.some(({ fromProvince }) => fromProvince !== before.province.code);
  return (unit) => {
    if (unit === undefined) return isJoined ? { kind: "joined" } : { kind: "whole", units: [] };
    if (after.byCode.get(unit)?.level !== "district") return predecessorsOf(changes, unit);
    const isWithin = ({ to }: UnitChange): boolean => after.byCode.get(to)?.parent === unit;
    const districtOf = ({ from }: UnitChange): string | undefined => before.byCode.get(from)?.parent;
    const districts = [...new Set(changes.filter(isWithin).map(districtOf))];
    if (districts.length === 0) return { kind: "unknown" };
    const partly = districts.filter((one) => changes.some((all) => districtOf(all) === one && !isWithin(all)));
    return partly.length > 0
      ? { kind: "divided", names: partly.map((code) => before.byCode.get(code ?? "")?.name ?? "") }
      : { kind: "whole", units: districts.map((code) => code ?? "") };
  };
}

/** One reorganisation after another: a commune whose parts came together again was not divided. */
export function followed(first: readonly UnitChange[], then: readonly UnitChange[]): readonly UnitChange[] {
  const all = first.flatMap(({ to, divided, ...one }) =>
    then.filter((next) => next.from === to).map((next) => ({ ...one, to: next.to, divided, again: next.divided })),
  );
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of all) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  const known = new Map<string, UnitChange>();
  for (const { again, divided, ...one } of all) {
    const isDivided = again || (divided && targets.get(one.from)!.size > 1);
    known.set(`${one.from} ${one.to}`, { ...one, divided: isDivided });
  }
  return [...known.values()];
}
