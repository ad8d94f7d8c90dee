import type { Random } from "../../corpus/random.ts";

/** What may be printed, gone through and entered by name, by what a block or a part is about. */
const NAMES = {
  row: { printed: ["name", "unit", "unit.label", "this.name"], lists: [], entered: ["unit", "district", "this"] },
  group: { printed: ["district", "district.label"], lists: ["rows"], entered: ["district"] },
  unit: { printed: ["this", "name", "shortName"], lists: [], entered: ["this"] },
  nothing: { printed: [], lists: [], entered: [] },
} as const;

type About = keyof typeof NAMES;

/** What is around a place, innermost first; a part that is given a list and a word knows them in its outermost. */
type Around = readonly { readonly about: About; readonly isGiven?: boolean }[];

const LISTS: readonly (readonly [string, About])[] = [
  ['(where "dossiers")', "row"],
  ['(where "dossiers" status="appraised")', "row"],
  ['(group "dossiers")', "group"],
  ["(districts)", "unit"],
];

/** Templates of blocks in blocks and parts in parts; now and then a name stands where another thing is meant. */
export function randomTemplate({ below, pick }: Random) {
  const slip = (outwards: number) => (below(12) === 0 ? outwards + below(3) - 1 : outwards);
  const path = (outwards: number, name: string) =>
    name === "this" && outwards > 0
      ? Array(outwards).fill("..").join("/")
      : "../".repeat(Math.max(0, slip(outwards))) + name;
  const known = (around: Around, kind: "printed" | "lists" | "entered") =>
    around.flatMap(({ about, isGiven }, outwards) => [
      ...NAMES[about][kind].map((name) => [path(outwards, name), name] as const),
      ...(isGiven && kind === "lists" ? [[path(outwards, "list"), "list"] as const] : []),
    ]);
  const list = (around: Around): readonly [string, About] => {
    const names = known(around, "lists");
    return names.length > 0 && below(3) > 0 ? [pick(names)[0], "row"] : pick(LISTS);
  };
  const body = (around: Around, parts: readonly string[]): string =>
    Array.from({ length: 1 + below(2) }, () => statement(around, parts)).join(" ");
  const statement = (around: Around, parts: readonly string[]): string => {
    const kind = around.length > 3 ? 0 : below(8);
    const printed = known(around, "printed");
    const entered = known(around, "entered");
    const [of, about] = list(around);
    if (kind < 2 && printed.length > 0) return `{{${pick(printed)[0]}}}`;
    const word = around.findIndex(({ isGiven }) => isGiven);
    if (kind === 2 && word >= 0) return `{{lowerFirst ${path(word, "word")}}}`;
    if (kind === 3 && entered.length > 0) {
      const [one, name] = pick(entered);
      const inner = name === "this" ? around[0]!.about : "unit";
      return `{{#with ${one}}}${body([{ about: inner }, ...around], parts)}{{/with}}`;
    }
    if (kind === 4 && about !== "group") return `{{units ${of} none="chưa"}}`;
    if (kind < 7 && parts.length > 0) {
      const own = below(3) === 0 && printed.length > 0 ? ` ${path(0, "this")}` : "";
      return `{{> ${pick(parts)}${own} list=${of} word="xã"}}`;
    }
    return `{{#each ${of}}}${body([{ about }, ...around], parts)}{{else}}chưa{{/each}}`;
  };
  const part = (parts: readonly string[]) => body([{ about: "nothing", isGiven: true }], parts);
  return { body: body([{ about: "nothing" }], ["p", "q"]), partials: { p: part(["q"]), q: part([]) } };
}
