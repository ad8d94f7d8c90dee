import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { withDocuments } from "../support/short-report.ts";
import { ROOT } from "../support/workspace.ts";
import { ntm } from "./captured.ts";

type Changes = Readonly<Record<string, string | ((text: string) => string)>>;

/**
 * A workspace of an office that keeps changed copies of some of the package's files, and files of its own; of two documents,
 * where the settings are not changed. Removed when the run ends.
 */
function office(changes: Changes): string {
  const folder = mkdtempSync(join(tmpdir(), "ntm-rules-"));
  const settings = (text: string) => withDocuments(text, "bao-cao-so-ket", "giay-moi");
  for (const [file, change] of Object.entries({ "data/office.yaml": settings, ...changes })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    const text = typeof change === "string" ? change : change(readFileSync(join(ROOT, file), "utf8"));
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** A change of a file; it must find what it replaces. */
const replaced =
  (...pairs: readonly (readonly [string, string])[]) =>
  (text: string): string =>
    pairs.reduce((changed, [find, replacement]) => {
      if (!changed.includes(find)) throw new Error(`nothing to replace: ${find}`);
      return changed.replace(find, replacement);
    }, text);

const check = (folder: string, ...args: readonly string[]) => ntm(folder, ["rules", "check", ...args]);

interface Told {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly found: string;
}

/** Findings as `file:line code found`. */
async function foundIn(folder: string): Promise<readonly string[]> {
  const { findings } = JSON.parse((await check(folder, "--format", "json")).out) as { findings: readonly Told[] };
  return findings.map(({ code, file, line, found }) => `${file}:${line} ${code} ${found}`);
}

test("the rules, forms and templates of the package are sound, and leave no warning", async () => {
  const { code, out } = await check(ROOT, "--strict");
  expect(out).toMatch(/^\d+ tệp quy tắc, mẫu: không có lỗi\.\n$/);
  expect(code).toBe(0);
});

/** A typed number without bounds, a criterion that is not there, a misspelt figure. */
const THREE: Changes = {
  "data/indicators/infrastructure.yaml": replaced(["    bounds: { min: 0, max: 200, smallestPlan: 0.1 }\n", ""]),
  "data/withdrawal.yaml": replaced(['["10", "17", "19"]', '["10", "17", "91"]']),
  "templates/partials/bao-cao/3-noi-dung/ha-tang.md.hbs": replaced(['{{qty "roads-built"}}', '{{qty "road-built"}}']),
};

describe("every defect of every file is told at once", async () => {
  const folder = office({
    ...THREE,
    "data/office.yaml": replaced(
      ["region: north-central-coast", "region: north-central-cost"],
      ["[ke-hoach,", "[ke-hoac,"],
    ),
    "data/indicators/standing.yaml": replaced(['hoan-thanh-ntm/3"', 'hoan-thanh-ntm/33"']),
    "data/forms/district.yaml": replaced(["    set: xa-ntm\n", "    set: xa-ntm-2021-2026\n"]),
    "data/criteria/huyen-ntm-2021-2025.yaml": replaced(
      ["        source: bản sao trang Thư viện Pháp luật 1493\n", ""],
      ['document: "320/QĐ-TTg"', 'document: "329/QĐ-TTg"'],
    ),
    "data/criteria/bo-moi.yaml": readFileSync(join(ROOT, "data/criteria/ocop-2023.yaml"), "utf8"),
    "data/units/threshold-groups.yaml": `groups:
  - { code: "18415", name: Xã Thiên Lộc, group: mountains, from: 2022-03-08, source: ví dụ }
`,
    "data/units/ha-tinh-2025.csv": replaced(["18100,Phường Trần Phú,Phường,42", "18100,Phường Trần Phú,Phường,24"]),
    "data/legal/documents.yaml": replaced(["    note: Số và ngày là nhớ; thuộc 6 chương trình chuyên đề\n", ""]),
    "data/cross-checks/figures.yaml": replaced(["whole: schools", "whole: school"]),
    "data/document-rules/layout-rules.yaml": replaced(["  nd30/margins:", "  nd30/margin:"]),
    "data/findings.yaml": replaced(["  title: Ô trống", "  tilte: Ô trống"]),
    "data/periods/2024-H1/giai-trinh.yaml": "- code: cell/missing\n  file: tinh.xlsx\n  until: 2024-02-30\n",
  });
  const found = await foundIn(folder);

  test.each([
    ["a region without thresholds", /^data\/office\.yaml:\d+ rules\/unknown-group .*"north-central-cost"/],
    ["an annex without a file", /^data\/office\.yaml:\d+ rules\/unknown-annex .*"ke-hoac"/],
    ["a typed number without bounds", /^data\/indicators\/infrastructure\.yaml:5 rules\/no-bounds .*"cement-roads"/],
    ["a threshold that no set has", /^data\/indicators\/standing\.yaml:\d+ rules\/unknown-criterion .*"33"/],
    ["a sheet of a set that is not there", /^data\/forms\/district\.yaml:\d+ rules\/unknown-set .*"xa-ntm-2021-2026"/],
    [
      "a confirmed threshold without its source",
      /^data\/criteria\/huyen-ntm-2021-2025\.yaml:29 rules\/missing-source /,
    ],
    [
      "a set that cites an unregistered decision",
      /^data\/criteria\/huyen-ntm.*:\d+ rules\/unregistered-document .*"329\/QĐ-TTg"/,
    ],
    ["a file that is not named after its set", /^data\/criteria\/bo-moi\.yaml:\d+ rules\/file-name .*"ocop-2023"/],
    ["a withdrawal by a criterion that is not there", /^data\/withdrawal\.yaml:\d+ rules\/unknown-criterion .*"91"/],
    ["a group that no set has", /^data\/units\/threshold-groups\.yaml:2 rules\/unknown-group .*"mountains"/],
    ["a unit without the one above it", /^data\/units\/ha-tinh-2025\.csv:4 rules\/unit-table .*24 của Phường Trần Phú/],
    ["an unverified document without a word why", /^data\/legal\/documents\.yaml:\d+ rules\/missing-source /],
    [
      "a cross-check of a figure that is not there",
      /^data\/cross-checks\/figures\.yaml:\d+ rules\/unknown-indicator .*"school"/,
    ],
    [
      "a layout rule that nothing applies",
      /^data\/document-rules\/layout-rules\.yaml:\d+ rules\/unknown-rule .*"nd30\/margin"/,
    ],
    ["a page of a code without its title", /^data\/findings\.yaml:\d+ rules\/unknown-key .*"tilte"/],
    [
      "an answer until a day that does not exist",
      /^data\/periods\/2024-H1\/giai-trinh\.yaml:3 rules\/wrong-format .*"until"/,
    ],
    [
      "a figure that a template misspells",
      /^templates\/partials\/bao-cao\/3-noi-dung\/ha-tang\.md\.hbs:2 template\/unknown-figure .*"road-built"/,
    ],
  ])("%s", (_, line) => {
    expect(found.filter((one) => line.test(one))).toHaveLength(1);
  });

  test("in the form that was asked for, with line and column", async () => {
    const folder = office(THREE);
    const sarif = JSON.parse((await check(folder, "--format", "sarif")).out);
    const [result] = sarif.runs[0].results.filter(
      ({ ruleId }: { ruleId: string }) => ruleId === "template/unknown-figure",
    );
    expect(result.locations[0].physicalLocation.region).toEqual({ startLine: 2, startColumn: 41 });
    expect((await check(folder, "--format", "junit")).out).toContain('<testsuites name="ntm rules check"');
    expect((await check(folder, "--format", "github")).out).toMatch(/^::warning file=data\/indicators.*,line=5,col=/m);
    const { code, out } = await check(folder);
    expect(code).toBe(1);
    expect(out).toMatch(/^data\/withdrawal\.yaml\n {2}lỗi dòng \d+, cột \d+ \(rules\/unknown-criterion\)$/m);
  });
});

describe("what only follows from a broken file is not told", () => {
  test("an indicator whose entry is broken is not unknown elsewhere; one that is nowhere is", async () => {
    const found = await foundIn(
      office({
        "data/indicators/infrastructure.yaml": replaced(["    plan: required\n", "    plan: yes\n"]),
        "templates/partials/bao-cao/3-noi-dung/ha-tang.md.hbs": replaced([
          '{{qty "roads-built"}}',
          '{{qty "road-built"}}',
        ]),
      }),
    );
    expect(found.filter((one) => !one.includes("rules/unknown-word"))).toEqual([
      expect.stringMatching(/ha-tang\.md\.hbs:2 template\/unknown-figure .*"road-built"/),
    ]);
    expect(found.filter((one) => one.includes("rules/unknown-word"))).toHaveLength(1);
  });

  test("broken forms, sets and registers hide each other's consequences, never their own defects", async () => {
    const found = await foundIn(
      office({
        "data/forms/province.yaml": replaced(["id: province\n", "id: provinces\n"]),
        "data/criteria/xa-ntm-2021-2025.yaml": replaced(["\ncomplete: ", "\ncomplet: "]),
        "data/legal/documents.yaml": "documents:\n  - number: [\n",
        "data/units/registers.yaml": replaced(["registers:\n", "register:\n"]),
      }),
    );
    expect(new Set(found.map((one) => one.split(":")[0]))).toEqual(
      new Set([
        ...["data/criteria/xa-ntm-2021-2025.yaml", "data/forms/province.yaml"],
        ...["data/legal/documents.yaml", "data/units/registers.yaml"],
      ]),
    );
  });
});

test("marks that a merge left behind are told line by line, in a head too; in YAML the first of them", async () => {
  const found = await foundIn(
    office({
      "templates/partials/bao-cao/5-ton-tai/ton-tai.md.hbs": (text) =>
        `<<<<<<< HEAD\n${text}=======\nKhác.\n>>>>>>> ban-sua\n`,
      "templates/giay-moi.md.hbs": replaced(["numbering: ", ">>>>>>> ban-sua\nnumbering: "]),
      "data/indicators/ocop.yaml": replaced(["indicators:\n", "indicators:\n<<<<<<< HEAD\n"]),
    }),
  );
  const marks = found.filter((one) => one.includes("là dấu của lần gộp")).map((one) => one.split(" dòng")[0]);
  const line = (file: string, wanted: string) =>
    readFileSync(join(ROOT, file), "utf8")
      .split("\n")
      .findIndex((one) => one.startsWith(wanted)) + 1;
  const [part, head] = ["templates/partials/bao-cao/5-ton-tai/ton-tai.md.hbs", "templates/giay-moi.md.hbs"];
  const after = readFileSync(join(ROOT, part), "utf8").split("\n").length + 1;
  expect(marks.toSorted()).toEqual([
    "data/indicators/ocop.yaml:5 rules/not-yaml",
    `${head}:${line(head, "numbering: ")} template/merge-marker`,
    ...[1, after, after + 2].map((at) => `${part}:${at} template/merge-marker`).toSorted(),
  ]);
});

describe("a file that is no YAML is one finding, with its place and how to mend it", () => {
  const unclosed = (text: string) => `${text}\n  - [unclosed: {\n`;
  const ofOffice = ["office", "number-kinds", "withdrawal", "findings", "helpers"].map((name) => `data/${name}.yaml`);
  const others = [
    ...["indicators/ocop", "criteria/huyen-ntm-2021-2025", "cross-checks/figures", "cross-checks/rows"],
    ...["forms/district", "forms/commune", "forms/province", "legal/documents", "legal/names"],
    ...["units/registers", "units/provinces", "units/threshold-groups", "document-rules/nd30"],
    ...["claims", "words", "components", "families", "compounds", "confusions"].map((name) => `document-rules/${name}`),
  ].map((name) => `data/${name}.yaml`);
  const notYaml = async (files: readonly string[]) => {
    const folder = office(Object.fromEntries(files.map((file) => [file, unclosed])));
    const { findings } = JSON.parse((await check(folder, "--format", "json")).out) as {
      findings: readonly (Told & { readonly column: number; readonly fix?: string })[];
    };
    expect(findings.filter(({ line, column, fix }) => line === 1 || column !== 5 || fix === undefined)).toEqual([]);
    return findings.map(({ code, file }) => `${file} ${code}`).toSorted();
  };
  test.each(["data/forms/district.yaml", "data/document-rules/words.yaml", "data/units/provinces.yaml"])(
    "%s alone",
    async (file) => {
      expect(await notYaml([file])).toEqual([`${file} rules/not-yaml`]);
    },
  );
  test("all of them at once", async () => {
    const files = [...ofOffice, ...others];
    expect(await notYaml(files)).toEqual(files.map((file) => `${file} rules/not-yaml`).toSorted());
  });
});

test("a run that broken rule data stops tells its findings in the form that was asked for", async () => {
  const folder = office({ "data/office.yaml": replaced(["calendar:", "calender:"]) });
  const { code, out, err } = await ntm(folder, ["validate", "--period", "2024-H1", "--format", "json"]);
  expect(code).toBe(2);
  expect(JSON.parse(out).findings).toMatchObject([
    { code: "rules/missing-key", file: "data/office.yaml" },
    { code: "rules/unknown-key", file: "data/office.yaml", found: 'khóa lạ "calender"', fix: 'có phải là "calendar"?' },
  ]);
  expect(err).toBe("Dữ liệu quy tắc có 2 chỗ sai; xem mọi tệp một lần bằng ntm rules check.\n");
  const onScreen = await ntm(folder, ["report", "--period", "2024-H1"]);
  expect(onScreen.code).toBe(2);
  expect(onScreen.err).toMatch(/^2 lỗi\.\n\ndata\/office\.yaml\n.*rules\/missing-key[\s\S]*ntm rules check\.\n$/);
});

test("a mistyped subcommand is told with the nearest one", async () => {
  const { code, err } = await ntm(ROOT, ["rules", "chek"]);
  expect([code, err]).toEqual([2, 'Không có lệnh "rules chek". Có phải là "check"? Xem: ntm rules --help\n']);
});
