import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runOnce } from "../processes.js";
import { sheetsOf } from "./read-sheetjs.js";
import { reportData, tablesOf, workbookPaths } from "./report.js";
import { DOCXTEMPLATER, DOCXTPL, templateOf, textOf } from "./template.js";

export const SHEETJS = "sheetjs-docxtemplater";
export const OPENPYXL = "openpyxl-docxtpl";
/** A Python that has the packages of the third peer, if there is one. */
const PYTHON = [process.env.NTM_BENCH_PYTHON, "python3", "/usr/bin/python3"].find(
  (one) => one && spawnSync(one, ["-c", "import openpyxl, docxtpl"]).status === 0,
);
const PEERS = [
  { name: SHEETJS, file: "sheetjs-docxtemplater.js", syntax: DOCXTEMPLATER },
  { name: "exceljs-docxtemplater", file: "exceljs-docxtemplater.js", syntax: DOCXTEMPLATER },
  ...(PYTHON ? [{ name: OPENPYXL, file: "openpyxl_docxtpl.py", syntax: DOCXTPL, program: PYTHON }] : []),
];

/**
 * The peers, each with a template of its own, made outside the measured processes, and proof that they print the same.
 * `reported` is the command that writes the `document` of the workbooks in `periods`.
 */
export function peersOf({ reported, periods, document, folder, say }) {
  runOnce(reported);
  const own = readFileSync(document);
  const data = reportData(workbookPaths(periods).map((path) => tablesOf(sheetsOf(path))));
  const wanted = textOf(own);
  const peers = PEERS.map(({ name, file, syntax, program }) => {
    const { bytes, placed } = templateOf(own, data, syntax);
    const template = join(folder, `${name}-template.docx`);
    writeFileSync(template, bytes);
    const output = join(folder, `${name}.docx`);
    const peer = {
      name,
      cwd: folder,
      program,
      args: [join(import.meta.dirname, file), periods, template, output],
    };
    runOnce(peer);
    const printed = textOf(readFileSync(output));
    wanted.forEach((line, index) => {
      if (printed[index] !== line) throw new Error(`${name} prints "${printed[index]}" where ntm prints "${line}"`);
    });
    say(`${name} prints the same text: ${wanted.length - 1} rows of tables, ${placed} numbers in sentences.\n`);
    return peer;
  });
  if (!PYTHON) say("No openpyxl and docxtpl here (Debian: python3-openpyxl python3-docxtpl): measured without them.\n");
  return peers;
}
