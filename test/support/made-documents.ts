import { join } from "node:path";
import { type MadeDocument, makeReports } from "../../src/commands/report.ts";
import { sharedSampleWorkspace } from "./workspace.ts";
import { WRITER } from "./writer.ts";

/** As the commands of the tests call themselves, so that manifests can be compared. */
const writer = { ...WRITER, version: "0.0.0" };

export interface MadeDocuments {
  readonly folder: string;
  readonly documents: readonly MadeDocument[];
}

const made = new Map<string, Promise<MadeDocuments>>();

/** Every document of a period of the untouched sample, made once in a process. To change anything, copy the folder. */
export function madeDocuments(period: "2024-H1" | "2023", { draft = false } = {}): Promise<MadeDocuments> {
  const key = `${period} ${draft}`;
  const before = made.get(key) ?? makeAll(period, draft);
  made.set(key, before);
  return before;
}

async function makeAll(period: string, draft: boolean): Promise<MadeDocuments> {
  const folder = sharedSampleWorkspace();
  return { folder, documents: await makeReports({ folder, period, draft, force: false, writer }) };
}

/** A file of those documents: `bao-cao-so-ket.docx`. */
export const madeFile = async (period: "2024-H1" | "2023", name: string): Promise<string> =>
  join((await madeDocuments(period, { draft: name.includes(".du-thao.") })).folder, "out", period, name);
