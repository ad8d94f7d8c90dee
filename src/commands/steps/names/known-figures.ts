import type { KnownName } from "../../../domain/document/known-name.ts";
import type { Formula, Indicator } from "../../../domain/figures/indicator.ts";
import type { Form } from "../../../domain/workbook/form.ts";

/** Every indicator of the dictionary, with who enters it where, or what it is computed from. */
export function knownFigures(indicators: Iterable<Indicator>, forms: readonly Form[]): readonly KnownName[] {
  const places = entryPlaces(forms);
  return [...indicators].map((indicator): KnownName => {
    const { id, name, unit, plan } = indicator;
    const hasPlan = plan !== "none";
    return {
      kind: "figure",
      id,
      name,
      ...(unit === "" ? {} : { unit }),
      facts: [sourceOf(indicator, places.get(id)), ...(hasPlan ? ["có kế hoạch năm"] : [])],
      template: [printed(id, unit), ...(hasPlan ? [`{{target "${id}"}}`] : [])],
      narrative: [`{${name}}`, ...(hasPlan ? [`{kế hoạch ${name}}`] : [])],
      words: [],
    };
  });
}

const printed = (reference: string, unit: string): string =>
  `{{${unit.startsWith("%") ? "share" : unit === "" ? "num" : "qty"} "${reference}"}}`;

/** "biểu huyện, trang Chỉ tiêu, nhóm Hạ tầng" by indicator. */
const entryPlaces = (forms: readonly Form[]): ReadonlyMap<string, string> =>
  new Map(
    forms.flatMap(({ id: form, sheets }) =>
      sheets.flatMap((sheet) =>
        sheet.kind === "indicators"
          ? sheet.groups.flatMap(({ heading, indicators }) =>
              indicators.map((id) => [id, `${FORM_NAMES[form]}, trang "${sheet.name}", nhóm "${heading}"`] as const),
            )
          : [],
      ),
    ),
  );

/** How the forms are called. */
export const FORM_NAMES: Readonly<Record<Form["id"], string>> = {
  district: "biểu huyện",
  commune: "biểu xã, phường",
  province: "biểu tỉnh",
};

function sourceOf({ entered, formula }: Indicator, place: string | undefined): string {
  if (formula) return `chương trình tính: ${formulaText(formula)}`;
  return `nhập ở ${place ?? FORM_NAMES[entered!]}`;
}

const SIGNS: Readonly<Record<string, string>> = { sum: " + ", difference: " - ", ratio: " / ", product: " × " };
const NAMES: Readonly<Record<string, string>> = {
  ceiling: "làm tròn lên",
  minimum: "số nhỏ nhất của",
  maximum: "số lớn nhất của",
};

function formulaText(formula: Formula): string {
  if ("count" in formula) return `đếm ở bảng "${formula.count.of}"`;
  if ("total" in formula) return `cộng cột "${formula.total.column}" của bảng "${formula.total.of}"`;
  const [operation, operands] = Object.entries(formula)[0] as [string, string | readonly string[]];
  const references = [operands].flat();
  return operation in SIGNS ? references.join(SIGNS[operation]) : `${NAMES[operation]} ${references.join(", ")}`;
}
