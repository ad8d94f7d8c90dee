import type { Indicator } from "../../domain/figures/indicator.ts";
import type { Finding, FindingWords } from "../../domain/findings/finding.ts";
import { isCurrent } from "../../domain/office/current.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";
import type { DataSource } from "./data-source.ts";
import { type RulePath, ruleFinding } from "./rule-finding.ts";

type Dictionary = ReadonlyMap<string, Indicator>;

/**
 * What is wrong with what an indicator takes the place of: it is not there, measures something else, goes on beside it, or
 * has another successor already.
 */
export function replacedFindings(
  indicator: Indicator,
  byId: Dictionary,
  source: DataSource,
  path: RulePath,
): readonly Finding[] {
  const { id, replaces = [], since } = indicator;
  if (replaces.length > 0 && since === undefined) {
    const words = { found: `"${id}" thay chỉ tiêu khác mà không ghi từ kỳ nào`, expected: "since: kỳ đầu tiên có" };
    return [ruleFinding("rules/contradiction", source, path, words)];
  }
  return replaces.flatMap((one, index) =>
    replacementDefects(indicator, one, byId).map(([code, words]) => ruleFinding(code, source, [...path, index], words)),
  );
}

type Defect = readonly [code: string, words: FindingWords];

/** What is wrong with one that is replaced. */
function replacementDefects(indicator: Indicator, one: string, byId: Dictionary): readonly Defect[] {
  const { id, since } = indicator;
  const replaced = byId.get(one);
  if (!replaced) {
    const near = nearestFix(one, byId.keys());
    const words = { found: `không có chỉ tiêu "${one}"`, expected: "mã một chỉ tiêu của data/indicators", ...near };
    return [["rules/unknown-indicator", words]];
  }
  const goesOn = {
    found: `kỳ ${since} vẫn còn "${one}" mà "${id}" đã thay`,
    expected: `"${one}" có until là kỳ trước ${since}`,
  };
  const measuresElse = {
    found: `"${one}" tính bằng "${measureOf(replaced)}", "${id}" tính bằng "${measureOf(indicator)}"`,
    expected: "cùng đơn vị tính, để so được với kỳ trước",
  };
  const defects: Defect[] = [];
  if (isCurrent(replaced, { id: since! })) defects.push(["rules/contradiction", goesOn]);
  if (measureOf(replaced) !== measureOf(indicator)) defects.push(["rules/contradiction", measuresElse]);
  for (const other of successorsBefore(indicator, one, byId)) {
    const expected = "mỗi chỉ tiêu một chỉ tiêu thay; tách ra thì tổng của các phần thay nó";
    defects.push(["rules/duplicate", { found: `"${other}" đã thay "${one}"`, expected }]);
  }
  return defects;
}

const measureOf = ({ unit, entryUnit }: Indicator): string => (unit === entryUnit ? unit : `${entryUnit} → ${unit}`);

const successorsBefore = (indicator: Indicator, replaced: string, byId: Dictionary): readonly string[] => {
  const successors = [...byId.values()].filter(({ replaces }) => replaces?.includes(replaced)).map(({ id }) => id);
  return successors.slice(0, Math.max(0, successors.indexOf(indicator.id)));
};
