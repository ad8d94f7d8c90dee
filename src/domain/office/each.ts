import type { FindingWords } from "../findings/finding.ts";
import { nearestFix } from "../text/nearest-name.ts";
import { HAMLETS } from "../workbook/known-sheets.ts";
import type { Scalar } from "../workbook/submission.ts";

/** Units that a document may be made for each of; anything else is the id of a list sheet. */
export const EACH_LEVELS = ["district", "commune", "reporter"] as const;
export type EachLevel = (typeof EACH_LEVELS)[number];

/** A column or property → the value, or one of the values, that it must have. */
export type EachWhere = Readonly<Record<string, Scalar | readonly Scalar[]>>;

/** Properties of units that `where` may ask for. `submission`: what came of the unit's workbook. */
const EACH_PROPERTIES = ["code", "type", "parent", "inProgramme", "submission"] as const;

const isEachLevel = (each: string): each is EachLevel => (EACH_LEVELS as readonly string[]).includes(each);

/** The list sheet whose rows a document is made for each of; nothing where it is made for units. */
export function eachSheet(each: string): string | undefined {
  if (isEachLevel(each)) return undefined;
  return each === "hamlet" ? HAMLETS.sheet : each;
}

/** What is wrong with `each` and `where`, by key; `lists` are the columns of the list sheets by id. */
export function eachDefects(
  { each, where = {} }: { readonly each?: string; readonly where?: EachWhere },
  lists: ReadonlyMap<string, readonly { readonly id: string }[]>,
): readonly { readonly path: readonly string[]; readonly words: FindingWords }[] {
  if (each === undefined) {
    const words = {
      found: "có where mà không có each",
      expected: "each nêu văn bản lập cho từng đơn vị, từng dòng nào",
    };
    return Object.keys(where).length > 0 ? [{ path: ["where"], words }] : [];
  }
  const sheet = eachSheet(each);
  const columns: readonly string[] | undefined =
    sheet === undefined ? EACH_PROPERTIES : lists.get(sheet)?.map(({ id }) => id);
  if (columns === undefined) {
    const known = [...EACH_LEVELS, "hamlet", ...lists.keys()];
    const words = { found: `không có cấp, bảng "${each}"`, expected: `một trong: ${known.join(", ")}` };
    return [{ path: ["each"], words: { ...words, ...nearestFix(each, known) } }];
  }
  return Object.keys(where).flatMap((name) =>
    columns.includes(name)
      ? []
      : [
          {
            path: ["where", name],
            words: {
              found: `không có "${name}" để lọc`,
              expected: `một trong: ${columns.join(", ")}`,
              ...nearestFix(name, columns),
            },
          },
        ],
  );
}
