import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { checkRules } from "../../src/commands/rules.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { sampleReport } from "../support/report.ts";
import { smallProvince } from "../support/small-province.ts";
import { ROOT } from "../support/workspace.ts";

const guide = readFileSync(join(ROOT, "templates/README.md"), "utf8");

/** Examples of a section of the guide, without the indent of the list they stand in. */
function examplesOf(heading: string): readonly string[] {
  const section = guide.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? "";
  return [...section.matchAll(/^( *)```\w*\n([\s\S]*?)^ *```$/gm)].map(([, indent = "", text = ""]) =>
    text.replace(new RegExp(`^${indent}`, "gm"), ""),
  );
}

function write(workspace: string, path: string, text: string): void {
  mkdirSync(dirname(join(workspace, path)), { recursive: true });
  writeFileSync(join(workspace, path), text);
}

test("an office that follows the guide gets its indicator, its row and its document", async () => {
  const workspace = smallProvince();
  const ofPackage = (path: string) => readFileSync(join(ROOT, path), "utf8");
  const [indicator = "", sentence = ""] = examplesOf("Thêm một chỉ tiêu mới");
  const [row = ""] = examplesOf("Thêm một dòng");
  const [template = "", settings = ""] = examplesOf("Thêm một văn bản");
  const section = "templates/partials/bao-cao/3-noi-dung/ha-tang.md.hbs";
  write(workspace, "data/indicators/co-quan.yaml", `indicators:\n${indicator}`);
  for (const form of ["data/forms/district.yaml", "data/forms/commune.yaml"])
    write(
      workspace,
      form,
      ofPackage(form).replace("- restored-roads\n", "- restored-roads\n          - dredged-ponds\n"),
    );
  write(workspace, section, `${ofPackage(section)}\n${sentence}\n${row}`);
  write(workspace, "templates/bao-cao-nhanh.md.hbs", template);
  appendFileSync(join(workspace, "data/office.yaml"), `\n${settings}`);
  expect(checkRules(workspace, "2024-06-28").findings).toEqual([]);
  const made = await sampleReport(workspace, { type: "bao-cao-nhanh", draft: true });
  // The sample's half year has no such row yet, and the indicator begins after it.
  expect(made.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const groups = openKnowledge(workspace)
    .formsIn("2024-H2")
    .reporting.sheets.flatMap((sheet) => (sheet.kind === "indicators" ? sheet.groups : []));
  expect(groups.flatMap(({ indicators }) => indicators)).toContain("dredged-ponds");
});
