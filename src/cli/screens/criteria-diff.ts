import type { CriteriaIndicator, CriteriaSet, Version } from "../../domain/criteria/criteria.ts";
import { wrapText } from "../terminal/wrap-text.ts";
import { versionText } from "./criteria-requirement.ts";

/** An indicator with the criterion it stands under. */
interface Item extends CriteriaIndicator {
  readonly criterion: string;
}

/** What changes from one text of a set to another: indicators gone, new, renamed, or with another threshold. */
export function diffOfSets(before: CriteriaSet, after: CriteriaSet, columns: number): readonly string[] {
  const old = itemsOf(before);
  const now = itemsOf(after);
  const line = (sign: string, text: string): readonly string[] => wrapText(text, columns, `${sign} `, 4);
  return [
    ...[...old].flatMap(([number, item]) => (now.has(number) ? [] : line("-", textOf(item)))),
    ...[...now].flatMap(([number, item]) => {
      const was = old.get(number);
      if (!was) return line("+", textOf(item));
      const changes = changesOf(was, item);
      return changes.length === 0
        ? []
        : [...line("~", `${number} ${item.name}`), ...changes.flatMap((text) => wrapText(text, columns, "    ", 6))];
    }),
  ];
}

/** What changes from one day to another, set by set. */
export function diffOfDays(
  before: readonly CriteriaSet[],
  after: readonly CriteriaSet[],
  columns: number,
): readonly string[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const was = before.find((set) => set.id === id);
    const is = after.find((set) => set.id === id);
    if (!was) return wrapText(`${is!.name} (${id}): bắt đầu có hiệu lực`, columns, "+ ", 4);
    if (!is) return wrapText(`${was.name} (${id}): hết hiệu lực`, columns, "- ", 4);
    const lines = diffOfSets(was, is, columns === 0 ? 0 : columns - 2);
    return lines.length === 0 ? [] : [...wrapText(`${is.name} (${id})`, columns), ...lines.map((line) => `  ${line}`)];
  });
}

const itemsOf = (set: CriteriaSet): ReadonlyMap<string, Item> =>
  new Map(
    [
      ...set.preconditions.map((one) => ({ ...one, criterion: "Điều kiện" })),
      ...set.criteria.flatMap(({ number, name, indicators }) =>
        indicators.map((one) => ({ ...one, criterion: `Tiêu chí ${number}. ${name}` })),
      ),
    ].map((item) => [item.number, item]),
  );

function changesOf(was: Item, is: Item): readonly string[] {
  const pairs: readonly (readonly [string, string, string])[] = [
    ["tên", was.name, is.name],
    ["thuộc", was.criterion, is.criterion],
    ["mức", requirementOf(was), requirementOf(is)],
    ["căn cứ", basisOf(was.versions[0]), basisOf(is.versions[0])],
  ];
  return pairs.flatMap(([label, one, other]) => (one === other ? [] : [`${label}: ${one} → ${other}`]));
}

const textOf = (item: Item): string => `${item.number} ${item.name}: ${requirementOf(item)}`;

const requirementOf = ({ versions, unit }: Item): string =>
  versions[0] ? versionText(versions[0], unit) : "chưa có quy định";

const basisOf = (version: Version | undefined): string =>
  version ? `${version.basis.clause}, ${version.basis.document}` : "chưa có";
