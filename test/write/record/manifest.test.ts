import { expect, test } from "vitest";
import { parseManifest } from "../../../src/domain/document/written-manifest.ts";
import type { Finding } from "../../../src/domain/findings/finding.ts";
import { contentHash } from "../../../src/write/disk/standing-file.ts";
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
  type: "bao-cao-so-ket",
  draft: false,
  writer: { version: "1.0.0", node: "20.19.0" },
  sources: {
    inputs: [
      { file: "data/periods/2024-H1/b.xlsx", sha256: "02" },
      { file: "data/periods/2024-H1/a.xlsx", sha256: "01" },
    ],
    rules: [{ file: "data/office.yaml", sha256: "04" }],
    criteria: [],
    templates: [{ file: "templates/a.md.hbs", sha256: "03" }],
  },
  outputs: [{ name: "a.docx", bytes: Buffer.from("abc") }],
  findings: [finding("warning"), finding("info"), finding("warning")],
};

test("a manifest is JSON with sorted keys and files, LF, and the version of its format", () => {
  expect(manifestOf(source)).toBe(`{
  "criteria": [],
  "document": "bao-cao-so-ket",
  "draft": false,
  "findings": {
    "error": 0,
    "info": 1,
    "warning": 2
  },
  "format": "ntm/manifest",
  "formatVersion": 2,
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
  "program": {
    "node": "20.19.0",
    "ntm": "1.0.0"
  },
  "rules": [
    {
      "file": "data/office.yaml",
      "sha256": "04"
    }
  ],
  "templates": [
    {
      "file": "templates/a.md.hbs",
      "sha256": "03"
    }
  ],
  "type": "bao-cao-so-ket"
}
`);
});

test("the order of inputs does not matter", () => {
  const sources = { ...source.sources, inputs: [...source.sources.inputs].reverse() };
  expect(manifestOf({ ...source, sources })).toBe(manifestOf(source));
});

test("what was written is read again; of a manifest of the first version, what it recorded", () => {
  const { findings, writer, outputs, ...rest } = source;
  expect(parseManifest(manifestOf(source))).toEqual({
    ...rest,
    program: { ntm: writer.version, node: writer.node },
    sources: { ...rest.sources, inputs: [...rest.sources.inputs].reverse() },
    outputs: [{ file: "a.docx", sha256: contentHash(outputs[0]!.bytes) }],
  });
  const old = {
    format: "ntm/manifest",
    formatVersion: 1,
    document: "a",
    period: "2023",
    toolVersion: "0.1",
    inputs: [],
    outputs: [],
  };
  expect(parseManifest(JSON.stringify(old))).toEqual({
    document: "a",
    period: "2023",
    sources: { inputs: [] },
    outputs: [],
  });
});

test.each(["", "{", "null", "7", "[]", '{"format":"khác","outputs":[]}', '{"format":"ntm/manifest","outputs":{}}'])(
  "%j is no manifest",
  (text) => expect(parseManifest(text)).toBeUndefined(),
);

test("wrong shapes inside count as not recorded, and so do files outside the folder", () => {
  const odd = {
    format: "ntm/manifest",
    outputs: [
      null,
      7,
      { file: 1, sha256: "x" },
      { file: "../a", sha256: "x" },
      { file: "a\\b", sha256: "x" },
      { file: "a", sha256: "x" },
    ],
    inputs: "x",
    rules: [null],
    issued: { date: 7 },
    program: [],
  };
  expect(parseManifest(JSON.stringify(odd))).toMatchObject({
    sources: { rules: [] },
    outputs: [{ file: "a", sha256: "x" }],
  });
});
