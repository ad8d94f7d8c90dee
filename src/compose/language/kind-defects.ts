import { isSetNamed } from "../../domain/criteria/sets-in-force.ts";
import { isPeriodId } from "../../domain/office/period.ts";
import { nearestFix } from "../../domain/text/nearest-name.ts";
import { TASKS } from "../../domain/workbook/known-sheets.ts";
import type { Kind } from "../core/helper.ts";
import { type Shape, shapeName } from "../core/shape.ts";
import {
  type Complaint,
  checkPercentage,
  checkReference,
  checkThreshold,
  type KindContext,
  type NamedKind,
  namesOfSets,
  unknownName,
  wrongType,
} from "./name-defects.ts";

type Check = (shape: Shape, context: KindContext) => Complaint | undefined;

const unexpected = (what: string, shape: Shape): Complaint => wrongType(shapeName(shape), what);

const literalText = (shape: Shape): string | undefined =>
  shape.kind === "literal" && typeof shape.value === "string" ? shape.value : undefined;

const isRows = (shape: Shape): boolean =>
  shape.kind === "list" && (shape.item.kind === "row" || shape.item.kind === "unit");

/** A value of one of these shapes, or a name in quotes that `named` looks up. */
const check =
  (
    what: string,
    accepts: (shape: Shape) => boolean,
    named?: (name: string, context: KindContext) => Complaint | undefined,
  ): Check =>
  (shape, context) => {
    const name = literalText(shape);
    if (name !== undefined && named) return named(name, context);
    return accepts(shape) ? undefined : unexpected(what, shape);
  };

const among =
  (kind: NamedKind, candidates: (context: KindContext) => Iterable<string>) =>
  (name: string, context: KindContext): Complaint | undefined => {
    const known = [...candidates(context)];
    return known.includes(name) ? undefined : unknownName(kind, name, known);
  };

const isFigure = ({ kind }: Shape): boolean => kind === "figure";
const lists = among("list", ({ vocabulary }) => vocabulary.lists.keys());

const figureOrList = (name: string, context: KindContext): Complaint | undefined =>
  context.vocabulary.lists.has(name) ? undefined : checkReference(name, context);

function columnNames({ before: [list], vocabulary }: KindContext): Iterable<string> {
  const sheet = list === undefined ? undefined : sheetOf(list);
  return ["unit", "district", ...(vocabulary.lists.get(sheet ?? "") ?? []).map(({ id }) => id)];
}

/** The list sheet that rows come from. */
export const sheetOf = (shape: Shape): string | undefined => {
  if (shape.kind === "list" && shape.item.kind === "row") return shape.item.sheet;
  return literalText(shape);
};

const WORDS = new Set<Shape["kind"]>(["text", "printed", "unit"]);

const CHECKS: Readonly<Record<Extract<Kind, string>, Check>> = {
  figure: check("số liệu", isFigure, checkReference),
  percentage: check("số liệu tính bằng %", isFigure, checkPercentage),
  planned: check(
    "mã một chỉ tiêu có kế hoạch, trong nháy",
    () => false,
    (id, context) => checkReference(/^(?:next-)?plan:/.test(id) ? id : `plan:${id}`, context),
  ),
  reference: check("mã một chỉ tiêu, trong nháy", () => false, checkReference),
  figureOrNumber: check(
    "số liệu hoặc một số",
    (shape) => isFigure(shape) || (shape.kind === "literal" && typeof shape.value === "number"),
    checkReference,
  ),
  figureOrRows: check(
    "số liệu hoặc danh sách",
    (shape) => isRows(shape) || ["figure", "text", "date", "document", "flag", "choice", "unit"].includes(shape.kind),
    figureOrList,
  ),
  rows: check("các dòng của một bảng", (shape) => shape.kind === "list" && shape.item.kind === "row", lists),
  units: check("danh sách", isRows, lists),
  unit: check(
    "một đơn vị",
    ({ kind }) => kind === "unit",
    among("unit", ({ vocabulary }) => vocabulary.units.map(({ code }) => code)),
  ),
  date: check(
    "một ngày",
    ({ kind }) => kind === "date",
    (name) =>
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(name)
        ? undefined
        : wrongType(`"${name}" không phải là ngày`, "ngày viết như 2024-06-14"),
  ),
  citation: check(
    "số hiệu văn bản",
    ({ kind }) => kind === "document",
    among("citation", ({ vocabulary }) => vocabulary.legal.documents.keys()),
  ),
  fixedName: check(
    "tên trong nháy",
    () => false,
    among("name", ({ vocabulary }) => vocabulary.legal.names.map(({ name }) => name)),
  ),
  set: check(
    "mã bộ tiêu chí trong nháy",
    () => false,
    (name, { vocabulary: { sets } }) =>
      sets.some(({ id }) => isSetNamed(id, name)) ? undefined : unknownName("set", name, namesOfSets(sets)),
  ),
  section: check(
    "mã mục trong nháy",
    () => false,
    (name, { vocabulary: { sections } }) =>
      sections === undefined || sections.includes(name) ? undefined : unknownName("section", name, sections),
  ),
  indicator: check(
    "số chỉ tiêu trong nháy",
    () => false,
    (number, { vocabulary, before: [set] }) => {
      const isKnown = set?.kind === "literal" && vocabulary.sets.some(({ id }) => isSetNamed(id, String(set.value)));
      return isKnown ? checkThreshold(`${set.value}/${number}`, vocabulary) : undefined;
    },
  ),
  period: check(
    "một kỳ trong nháy",
    () => false,
    (name) => (isPeriodId(name) ? undefined : wrongType(`"${name}" không phải là kỳ`, "kỳ viết như 2024-H2")),
  ),
  annex: check(
    "tên phụ lục trong nháy",
    () => false,
    among("annex", ({ annexes }) => annexes),
  ),
  choice: check("một cột lựa chọn", ({ kind }) => kind === "choice"),
  task: check("một nhiệm vụ của sổ theo dõi", (shape) => shape.kind === "row" && shape.sheet === TASKS.sheet),
  column: check(
    "tên cột trong nháy",
    () => false,
    (name, context) => {
      const known = [...columnNames(context)];
      return known.includes(name) ? undefined : unknownName("column", name, known);
    },
  ),
  words: (shape) => {
    const text = literalText(shape);
    if (text === undefined) return WORDS.has(shape.kind) || isBoolean(shape) ? undefined : unexpected("chữ", shape);
    return /\p{Nd}/u.test(text)
      ? { code: "template/typed-number", found: `chữ số viết sẵn trong "${text}"`, expected: "số lấy từ số liệu" }
      : undefined;
  },
  condition: check("một điều kiện", ({ kind }) => !["literal", "printed", "matcher", "unit", "row"].includes(kind)),
  comparable: check("một giá trị", ({ kind }) => !["printed", "list", "matcher"].includes(kind)),
  number: check("một số nguyên", (shape) => shape.kind === "literal" && Number.isInteger(shape.value)),
  boolean: check("true hoặc false", (shape) => isBoolean(shape) || shape.kind === "boolean"),
};

const isBoolean = (shape: Shape): boolean => shape.kind === "literal" && typeof shape.value === "boolean";

export function complaintAbout(shape: Shape, kind: Kind, context: KindContext): Complaint | undefined {
  if (shape.kind === "unknown") return undefined;
  if (typeof kind === "string") return CHECKS[kind](shape, context);
  const value = literalText(shape);
  if (value === undefined) return unexpected(`một trong: ${kind.join(", ")}`, shape);
  if (kind.includes(value)) return undefined;
  return {
    code: "template/unknown-word",
    found: `không có lựa chọn "${value}"`,
    expected: `một trong: ${kind.join(", ")}`,
    ...nearestFix(value, kind),
  };
}
