import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeReports } from "../../../src/commands/report.ts";
import { WRITER } from "../../support/writer.ts";

export const writer = { ...WRITER, version: "0.0.0" };

export const made = async (folder: string, { draft = false } = {}) => {
  const { documents } = await makeReports({
    folder,
    period: "2024-H1",
    types: ["bao-cao-so-ket"],
    draft,
    force: false,
    writer,
  });
  return documents[0]!;
};

export const file = (folder: string, name: string): Buffer => readFileSync(join(folder, "out/2024-H1", name));
