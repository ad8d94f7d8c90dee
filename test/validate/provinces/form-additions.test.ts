import { expect, test } from "vitest";
import { parseYaml } from "../../../src/read/workspace/yaml-file.ts";
import { withFormAdditions } from "../../../src/validate/provinces/form-additions.ts";

const FORM = parseYaml(
  `id: district
sheets:
  - { id: identity, kind: identity }
  - id: indicators
    kind: indicators
    groups:
      - heading: Hạ tầng
        indicators: [roads, stations]
  - { id: products, kind: list }
`,
  "data/forms/district.yaml",
);
const added = (text: string) => withFormAdditions(FORM, "district", parseYaml(text, "data/forms/additions.yaml"));
interface Sheets {
  readonly sheets: readonly {
    readonly id: string;
    readonly groups?: readonly { readonly indicators: readonly string[] }[];
  }[];
}
const sheetsOf = ({ value }: ReturnType<typeof added>) => (value.value as Sheets).sheets;

test("a province's indicator stands in a group of the country's, before the one that it names", () => {
  const made = added("district:\n  groups: [{ heading: Hạ tầng, before: stations, indicators: [bridges] }]\n");
  expect(made.findings).toEqual([]);
  expect(sheetsOf(made)[1]!.groups).toEqual([{ heading: "Hạ tầng", indicators: ["roads", "bridges", "stations"] }]);
});

test("a sheet of the province stands before the one that it names; other levels' additions are not its own", () => {
  const made = added(
    "district:\n  sheets: [{ before: products, sheet: { id: linkages, kind: list } }]\ncommune:\n  groups: [{ heading: Khác, indicators: [x] }]\n",
  );
  expect(sheetsOf(made).map(({ id }) => id)).toEqual(["identity", "indicators", "linkages", "products"]);
  expect(sheetsOf(made)[1]!.groups).toHaveLength(1);
});

test.each([
  ["groups: [{ heading: Hạ tầng, before: station, indicators: [bridges] }]", "station"],
  ["sheets: [{ before: product, sheet: { id: linkages, kind: list } }]", "product"],
])("a place that the form does not have is refused: %s", (text, name) => {
  const { findings } = added(`district:\n  ${text}\n`);
  expect(findings).toMatchObject([
    { code: "rules/unplaced-addition", severity: "error", found: expect.stringContaining(`"${name}"`) },
  ]);
});
