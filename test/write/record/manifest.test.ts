import { expect, test } from "vitest";
import type { Finding } from "../../../src/domain/findings/finding.ts";
import { type ManifestSource, manifestOf } from "../../../src/write/record/manifest.ts";

const finding = (severity: Finding["severity"]): Finding => ({
  code: "a/b",
  severity,
  place: {},
  found: "",
  expected: "",
});

const source: ManifestSource = {
  document: "bao-cao-so-ket",
  period: "2024-H1",
  toolVersion: "1.0.0",
  inputs: [
    { file: "data/periods/2024-H1/b.xlsx", sha256: "02" },
    { file: "data/periods/2024-H1/a.xlsx", sha256: "01" },
  ],
  criteria: [],
  templates: [{ file: "templates/a.md.hbs", sha256: "03" }],
  outputs: [{ name: "a.docx", bytes: Buffer.from("abc") }],
  findings: [finding("warning"), finding("info"), finding("warning")],
};

test("a manifest is JSON with sorted keys and files, LF, and the version of its format", () => {
  expect(manifestOf(source)).toBe(`{
  "criteria": [],
  "document": "bao-cao-so-ket",
  "findings": {
    "error": 0,
    "info": 1,
    "warning": 2
  },
  "format": "ntm/manifest",
  "formatVersion": 1,
  "inputs": [
    {
      "file": "data/periods/2024-H1/a.xlsx",
      "sha256": "01"
    },
    {
      "file": "data/periods/2024-H1/b.xlsx",
      "sha256": "02"
    }
  ],
  "outputs": [
    {
      "file": "a.docx",
      "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    }
  ],
  "period": "2024-H1",
  "templates": [
    {
      "file": "templates/a.md.hbs",
      "sha256": "03"
    }
  ],
  "toolVersion": "1.0.0"
}
`);
});

test("the order of inputs does not matter", () => {
  expect(manifestOf({ ...source, inputs: [...source.inputs].reverse() })).toBe(manifestOf(source));
});
