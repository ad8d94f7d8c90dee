import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { requirementAt } from "../../src/domain/criteria/requirement-at.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { ntm } from "../cli/captured.ts";
import { ROOT } from "../support/workspace.ts";
import { initiated } from "./province-workspace.ts";

const ON = "2024-06-14";
const MODEL_HAMLETS = "data/provinces/42/criteria/khu-dan-cu-ntm-kieu-mau-ha-tinh-2022-2025.yaml";

/** A pack as the page of packs (data/provinces/README.md) tells one to write: a file of every kind that it lists. */
const PACK: Readonly<Record<string, string>> = {
  // A unit of measure that the country does not know: its file, with a line more.
  "number-kinds.yaml": `${readFileSync(join(ROOT, "data/number-kinds.yaml"), "utf8")}  - { unit: cầu, whole: true, min: 0, max: 5000 }\n`,
  "indicators/bridges.yaml": `indicators:
  - id: village-bridges
    name: Cầu dân sinh xây mới trên địa bàn
    unit: cầu
    entered: [district, commune]
    kind: flow
    bounds: { min: 0, max: 200 }
`,
  "forms/additions.yaml": `district:
  groups:
    - heading: Hạ tầng kinh tế - xã hội (trên toàn địa bàn)
      before: commune-health-stations
      indicators: [village-bridges]
commune:
  groups:
    - heading: Hạ tầng kinh tế - xã hội (trên toàn địa bàn)
      before: commune-health-stations
      indicators: [village-bridges]
`,
  "cross-checks/bridges.yaml": `checks:
  - id: bridges-within-schools
    severity: warning
    scope: province
    kind: atMost
    parts: [village-bridges]
    whole: schools
    message: Cầu dân sinh nhiều hơn trường học
    fix: Kiểm tra lại hai dòng.
`,
  "criteria-versions/xa-ntm-2021-2025.yaml": `set: xa-ntm-2021-2025
versions:
  - number: "2.1"
    effectiveFrom: 2022-03-08
    basis: { document: "99/2022/QĐ-UBND", clause: "mục 2.1" }
    status: confirmed
    requirement: { kind: atLeast, thresholds: { default: 95 } }
`,
  "criteria/khu-dan-cu-ntm-kieu-mau-nghe-an-2022-2025.yaml": readFileSync(join(ROOT, MODEL_HAMLETS), "utf8")
    .replaceAll("ha-tinh", "nghe-an")
    .replaceAll("Hà Tĩnh", "Nghệ An")
    .replaceAll(/\d+\/20\d\d\/QĐ-UBND/g, "99/2022/QĐ-UBND"),
  "legal/provincial-documents.yaml": `documents:
  - number: "99/2022/QĐ-UBND"
    type: Quyết định
    issuer: UBND tỉnh
    date: 2022-12-01
    title: Quy định mức đạt của một số tiêu chí
    verified: true
    source: bản ký
`,
  "legal/provincial-names.yaml": `names:
  - { name: Làng quê 4 không, source: thử }
`,
  "templates/partials/bao-cao/3-noi-dung/ha-tang-rieng.md.hbs": `{{#if (gt "village-bridges" 0)}}
Xây mới {{qty "village-bridges"}} dân sinh theo {{cite "99/2022/QĐ-UBND" form="short"}}.
{{/if}}
`,
};

let folder = "";
beforeAll(async () => {
  folder = await initiated("40", ON);
  for (const [path, text] of Object.entries(PACK)) {
    const file = join(folder, "data/provinces/40", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Sheets' indicators of the form that reporting units get. */
const asked = (root: string): readonly string[] =>
  openKnowledge(root)
    .formsIn("2024-H1")
    .reporting.sheets.flatMap((sheet) => (sheet.kind === "indicators" ? sheet.groups : []))
    .flatMap(({ indicators }) => indicators);

test("every file of a pack is read, and the rules with it are sound", async () => {
  const { code, out } = await ntm(folder, ["rules", "check"]);
  expect([code, out]).toEqual([0, expect.stringContaining("không có lỗi")]);
});

test("its indicators, checks, documents and names come to the country's, and none of another province's", () => {
  const knowledge = openKnowledge(folder);
  expect(asked(folder)).toEqual(expect.arrayContaining(["village-bridges", "cement-roads"]));
  expect(asked(folder)).not.toEqual(expect.arrayContaining(["learning-houses"]));
  expect(knowledge.crossChecksOn(ON).map(({ id }) => id)).toEqual(
    expect.arrayContaining(["bridges-within-schools", "recognition-without-year"]),
  );
  const { documents, names } = knowledge.legal();
  expect(documents.has("99/2022/QĐ-UBND")).toBe(true);
  expect(documents.has("39/2022/QĐ-UBND")).toBe(false);
  expect(names.map(({ name }) => name)).toContain("Làng quê 4 không");
  // The package's own province does not have them.
  expect(asked(ROOT)).not.toEqual(expect.arrayContaining(["village-bridges"]));
});

test("its decision stands before the country's of the same day, and its own sets are judged by", async () => {
  const levelOf = (root: string) => {
    const [set] = openKnowledge(root).sets(["xa-ntm-2021-2025"]);
    return requirementAt(set!, "2.1", ON)?.requirement;
  };
  expect(levelOf(folder)).toEqual({ kind: "atLeast", thresholds: { default: 95 } });
  expect(levelOf(ROOT)).toBeUndefined();
  const { out } = await ntm(folder, ["criteria", "list", "--on", ON]);
  expect(out).toContain("khu-dan-cu-ntm-kieu-mau-nghe-an-2022-2025");
  expect(out).not.toContain("ha-tinh");
});

test("its sentences stand in place of the country's, and the office's own before both", () => {
  const name = "bao-cao/3-noi-dung/ha-tang-rieng";
  const textOf = () => openKnowledge(folder).partialsOn(ON).get(name)!.text;
  expect(textOf()).toContain("village-bridges");
  const own = join(folder, `templates/partials/${name}.md.hbs`);
  mkdirSync(dirname(own), { recursive: true });
  writeFileSync(own, "Lời của cơ quan.\n");
  expect(textOf()).toContain("Lời của cơ quan.");
  rmSync(own);
});

test("a defect of a pack is told in its file, and stops nobody else", async () => {
  const file = join(folder, "data/provinces/40/indicators/bridges.yaml");
  writeFileSync(file, PACK["indicators/bridges.yaml"]!.replace("kind: flow", "kind: flows"));
  const { code, out } = await ntm(folder, ["rules", "check"]);
  writeFileSync(file, PACK["indicators/bridges.yaml"]!);
  expect(code).toBe(1);
  expect(out).toContain("data/indicators/bridges.yaml");
  expect(out).toMatch(/"flows"/);
});
