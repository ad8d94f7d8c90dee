import { thresholdsOf } from "../../domain/criteria/known-thresholds.ts";
import { isSetNamed, nameOfSet, setInForce } from "../../domain/criteria/sets-in-force.ts";
import type { Indicator } from "../../domain/figures/indicator.ts";
import type { FindingWords } from "../../domain/findings/finding.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";
import type { Shape } from "../core/shape.ts";
import type { Vocabulary } from "../template/template-source.ts";

/** What is wrong with a parameter. */
export interface Complaint extends FindingWords {
  readonly code: string;
}

/** `before` are the shapes of the parameters before the one that is looked at. */
export interface KindContext {
  readonly vocabulary: Vocabulary;
  readonly annexes: readonly string[];
  readonly before: readonly Shape[];
}

/** Names in quotes that nothing has: what they are called, and where those that exist are declared. */
const NAMES = {
  figure: ["template/unknown-figure", "chỉ tiêu", "mã một chỉ tiêu của data/indicators"],
  list: ["template/unknown-list", "bảng", "mã một trang danh sách của data/forms"],
  column: ["template/unknown-column", "cột", "mã một cột của bảng"],
  unit: ["template/unknown-unit", "đơn vị mã", "mã một đơn vị hành chính của ngày chốt số liệu"],
  citation: [
    "template/unknown-citation",
    "văn bản số",
    "số hiệu một văn bản của data/legal/documents.yaml, hoặc của trang Văn bản trong kỳ",
  ],
  name: ["template/unknown-name", "tên chính thức", "một tên của data/legal/names.yaml"],
  set: ["template/unknown-set", "bộ tiêu chí", "tên một bộ tiêu chí của data/criteria, không kèm giai đoạn"],
  threshold: ["template/unknown-threshold", "số", "số một chỉ tiêu của bộ tiêu chí"],
  section: ["template/unknown-section", "mục nội dung", "mã một mục thuyết minh"],
  annex: ["template/unknown-annex", "phụ lục", "tên một phụ lục của văn bản"],
} as const;

export type NamedKind = keyof typeof NAMES;

export function unknownName(kind: NamedKind, name: string, candidates: Iterable<string>): Complaint {
  const [code, what, expected] = NAMES[kind];
  return { code, found: `không có ${what} "${name}"`, expected, ...nearestFix(name, candidates) };
}

export const wrongType = (found: string, expected: string): Complaint => ({
  code: "template/wrong-type",
  found,
  expected,
});
/** A figure reference: `id`, `plan:id`, `next-plan:id`, `year:id`, `previous:id`, `threshold:set/number`. */
export function checkReference(reference: string, { vocabulary }: KindContext): Complaint | undefined {
  const [, role = "", id = ""] = /^(?:(plan|next-plan|year|previous|threshold):)?(.*)$/s.exec(reference)!;
  if (role === "threshold") return checkThreshold(id, vocabulary);
  const indicator = vocabulary.indicators.get(id);
  if (!indicator) return unknownName("figure", id, vocabulary.indicators.keys());
  if ((role !== "plan" && role !== "next-plan") || indicator.plan !== "none") return undefined;
  const found = `chỉ tiêu "${id}" không giao kế hoạch`;
  return { code: "template/no-plan", found, expected: "chỉ tiêu có plan: optional hoặc required" };
}

/** A reference `set/number` to a number that the law sets. */
export function checkThreshold(id: string, { sets, period }: Vocabulary): Complaint | undefined {
  const [name = "", number = ""] = id.split("/");
  const named = sets.filter((one) => isSetNamed(one.id, name));
  if (named.length === 0) return unknownName("set", name, namesOfSets(sets));
  const current = period && setInForce(named, name, period.end);
  const known = new Map((current ? [current] : named).flatMap((set) => [...thresholdsOf(set)]));
  if (!known.has(number)) return thresholdOf(name, number, known.keys());
  if (known.get(number)) return undefined;
  const found = `chỉ tiêu "${number}" của bộ "${name}" không có mức bằng số`;
  return { code: "template/no-threshold", found, expected: "chỉ tiêu có mức bằng số" };
}

export const namesOfSets = (sets: Vocabulary["sets"]): readonly string[] => [
  ...new Set(sets.flatMap(({ id }) => [nameOfSet(id), id])),
];

function thresholdOf(set: string, number: string, known: Iterable<string>): Complaint {
  const { found, ...rest } = unknownName("threshold", number, known);
  return { found: `${found} trong bộ tiêu chí "${set}"`, ...rest };
}

export function checkPercentage(reference: string, context: KindContext): Complaint | undefined {
  const complaint = checkReference(reference, context);
  const id = reference.replace(/^(?:plan|next-plan|year|previous):/, "");
  const indicator: Indicator | undefined = context.vocabulary.indicators.get(id);
  if (complaint || !indicator || indicator.unit.startsWith("%")) return complaint;
  const found = `chỉ tiêu "${id}" tính bằng "${indicator.unit}"`;
  return { ...wrongType(found, 'chỉ tiêu tính bằng "%"'), fix: "dùng num hoặc qty" };
}
