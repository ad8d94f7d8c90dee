import { describe, expect, test } from "vitest";
import { findingsCsv } from "../../../src/cli/findings/csv.ts";
import { FORMAT_NAMES, findingsFormat } from "../../../src/cli/findings/format.ts";
import { findingsGithub } from "../../../src/cli/findings/github.ts";
import { findingsJson } from "../../../src/cli/findings/json.ts";
import { findingsJunit } from "../../../src/cli/findings/junit.ts";
import type { FindingsReport } from "../../../src/cli/findings/report.ts";
import { findingsSarif } from "../../../src/cli/findings/sarif.ts";
import { findingsText } from "../../../src/cli/findings/text.ts";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import { FILE, finding, warning } from "../../support/finding.ts";
import { ROOT } from "../../support/workspace.ts";

const ANSWER = { reason: 'số "đúng"; đã rà', by: "Nguyễn Văn A", until: "2024-12-31" };
const SOUND = "data/periods/2024-H1/duc-tho.xlsx";

const report = (findings: FindingsReport["findings"]): FindingsReport => ({
  command: "ntm validate 2024-H1",
  period: "2024-H1",
  version: "0.1.0",
  files: [FILE, SOUND],
  findings,
  catalogue: openKnowledge(ROOT).catalogue(),
});

const full = report([
  finding("F13", { unit: "Xã <A> & B" }),
  warning("F12"),
  warning("C9", { answer: ANSWER }),
  finding("", { place: {}, severity: "info", code: "check/some-check", found: "=1+1" }),
]);

describe("JSON", () => {
  test("names its format and version, counts, and gives every key of a finding", () => {
    const parsed = JSON.parse(findingsJson(full));
    expect(parsed).toMatchObject({
      format: "ntm/findings",
      formatVersion: 1,
      period: "2024-H1",
      files: [FILE, SOUND],
      counts: { error: 1, warning: 1, info: 1, answered: 1 },
    });
    expect(parsed.findings[3]).toEqual({
      code: "cell/missing",
      severity: "error",
      file: FILE,
      sheet: "Chỉ tiêu",
      address: "F13",
      unit: "Xã <A> & B",
      found: "ô trống",
      expected: "số từ 0 đến 8000",
      fix: "điền số liệu; nếu không phát sinh thì ghi 0",
    });
    expect(parsed.findings[1].answer).toEqual(ANSWER);
  });

  test("the order in which findings were made changes nothing", () => {
    expect(findingsJson({ ...full, findings: full.findings.toReversed() })).toBe(findingsJson(full));
  });
});

describe("CSV", () => {
  const lines = findingsCsv(full).split("\r\n");

  test("opens in Vietnamese Excel: byte order mark, semicolons, CRLF", () => {
    expect(lines[0]).toBe("\uFEFFMức;Mã;Tệp;Trang;Ô;Đơn vị;Thấy;Cần;Sửa;Giải trình;Người giải trình;Đến ngày");
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toBe("");
  });

  test("quotes what holds a semicolon or a quote", () => {
    expect(lines[2]).toContain(';"số ""đúng""; đã rà";Nguyễn Văn A;31/12/2024');
  });

  test("text from a workbook never becomes a formula; negative numbers stay", () => {
    expect(lines[1]).toContain(";'=1+1;");
    expect(findingsCsv(report([finding("A1", { found: "-12,5" })]))).toContain(";-12,5;");
  });
});

describe("SARIF 2.1.0", () => {
  const log = JSON.parse(findingsSarif(full));
  const [run] = log.runs;

  test("a rule per code with its page, results that point at their rule", () => {
    expect(log.version).toBe("2.1.0");
    const { rules } = run.tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual([
      "assessment/disagreement",
      "cell/missing",
      "check/some-check",
    ]);
    for (const rule of rules) expect(rule.shortDescription.text.length).toBeGreaterThan(3);
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex].id).toBe(ruleId);
  });

  test("severities are levels; a finding without a file has no location", () => {
    expect(run.results.map(({ level }: { level: string }) => level)).toEqual(["note", "warning", "warning", "error"]);
    expect(run.results[0].locations).toBeUndefined();
  });

  test("a cell is a logical location in a file whose name is a URI", () => {
    const [location] = run.results[3].locations;
    expect(location.physicalLocation.artifactLocation.uri).toBe("data/periods/2024-H1/can-loc.xlsx");
    expect(location.logicalLocations).toEqual([{ name: "F13", fullyQualifiedName: "Chỉ tiêu!F13" }]);
    const spaced = JSON.parse(findingsSarif(report([finding("A1", { place: { file: "data/cẩm xuyên.xlsx" } })])));
    expect(spaced.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      "data/c%E1%BA%A9m%20xuy%C3%AAn.xlsx",
    );
  });

  test("an answered warning is an accepted suppression", () => {
    expect(run.results[1].suppressions).toEqual([
      { kind: "external", status: "accepted", justification: 'số "đúng"; đã rà (Nguyễn Văn A, 2024-12-31)' },
    ]);
    expect(run.results[2].suppressions).toBeUndefined();
  });
});

describe("JUnit", () => {
  const xml = findingsJunit(full);

  test("errors fail, warnings pass, answered warnings are skipped, a sound file is a passing case", () => {
    expect(xml).toContain('<testsuites name="ntm validate 2024-H1" tests="5" failures="1" errors="0" skipped="1">');
    expect(xml).toContain(`<testcase classname="${SOUND}" name="không có lỗi"/>`);
    expect(xml.match(/<failure /g)).toHaveLength(1);
    expect(xml.match(/<skipped /g)).toHaveLength(1);
    expect(xml.match(/<system-out>/g)).toHaveLength(2);
  });

  test("text of a workbook cannot break the XML", () => {
    expect(xml).toContain("Xã &lt;A&gt; &amp; B");
    const control = findingsJunit(report([finding("A1", { found: "a\u0000\u001Bb\u000Cc" })]));
    expect(control).toContain('message="abc"');
  });
});

describe("a place in a text file", () => {
  const place = { file: "data/office.yaml", line: 12, column: 5 };
  const one = finding("", { code: "rules/unknown-key", place });
  const two = { ...one, place: { ...place, line: 3 } };
  const of = report([one, two]);

  test("JSON and CSV name line and column, in the order of lines", () => {
    const { findings } = JSON.parse(findingsJson(of));
    expect(findings.map(({ line, column }: { line: number; column: number }) => [line, column])).toEqual([
      [3, 5],
      [12, 5],
    ]);
    expect(findingsCsv(of)).toContain(";data/office.yaml;;dòng 3, cột 5;");
  });

  test("SARIF has it as a region, JUnit in the name of the case, GitHub as line and column", () => {
    const [first] = JSON.parse(findingsSarif(of)).runs[0].results;
    expect(first.locations[0].physicalLocation.region).toEqual({ startLine: 3, startColumn: 5 });
    expect(findingsJunit(of)).toContain('name="dòng 3, cột 5 (rules/unknown-key)"');
    expect(findingsGithub(of)).toMatch(/^::error file=data\/office\.yaml,line=3,col=5,title=/);
  });

  test("on the screen one cause lists its places", () => {
    expect(findingsText([one, two], { columns: 0, colours: false })).toContain(
      "\ndata/office.yaml\n  lỗi dòng 3, cột 5; dòng 12, cột 5 (rules/unknown-key)\n",
    );
  });
});

test("an unknown format is refused with the nearest name", async () => {
  expect(FORMAT_NAMES).toEqual(["text", "json", "csv", "sarif", "junit", "github"]);
  await expect(findingsFormat("sariff")).rejects.toThrow(/Không có dạng kết quả "sariff".*Có phải là "sarif"/);
  await expect(findingsFormat("toString")).rejects.toThrow(/Không có dạng kết quả/);
  expect(await findingsFormat("text")).toBeUndefined();
});
