import { join } from "node:path";
import { writeForms } from "../../src/commands/forms.ts";
import { makeReports } from "../../src/commands/report.ts";
import { madeOnce } from "./made-once.ts";
import { WRITER } from "./writer.ts";

type Period = "2024-H1" | "2023";

/** As the commands of the tests call themselves, so that manifests can be compared. */
const writer = { ...WRITER, version: "0.0.0" };

/** A workspace with every document of a period of the untouched sample. */
export const madeDocuments = (period: Period, { draft = false } = {}): Promise<string> =>
  madeOnce(`documents-${period}${draft ? "-draft" : ""}`, async (folder) => {
    const made = await makeReports({ folder, period, draft, force: false, writer });
    const refused = made.filter(({ written }) => written.length === 0);
    if (refused.length > 0) throw new Error(JSON.stringify(refused));
  });

/** A file of those documents: `bao-cao-so-ket.docx`. */
export const madeFile = async (period: Period, name: string): Promise<string> =>
  join(await madeDocuments(period, { draft: name.includes(".du-thao.") }), "out", period, name);

/** A workspace with the forms of a period that the sample has or does not have yet. */
export const madeForms = (period: string): Promise<string> =>
  madeOnce(`forms-${period}`, async (folder) => {
    await writeForms({ folder, period, writer, force: false });
  });
