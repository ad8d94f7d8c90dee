import { join } from "node:path";
import { writeForms } from "../../src/commands/forms.ts";
import { makeReports } from "../../src/commands/report.ts";
import { madeOnce } from "./once/made-once.ts";
import { changeOffice, shortReports } from "./short-report.ts";
import { copySmallProvince } from "./small-province.ts";
import { WRITER } from "./writer.ts";

type Period = "2024-H1" | "2023";

/** As the commands of the tests call themselves, so that manifests can be compared. */
const writer = { ...WRITER, version: "0.0.0" };

/** A workspace with every document of a period of the untouched sample. */
export const madeDocuments = (period: Period, { draft = false } = {}): Promise<string> =>
  madeOnce(`documents-${period}${draft ? "-draft" : ""}`, (folder) => make(folder, period, draft));

/**
 * The documents of the small province's half year with two annexes: a table with a chart, and one in whose rows figures of the text stand
 * again. Annexes are two thirds of a report, and what becomes of a figure that somebody edits does not hang on how many
 * others there are.
 */
export const madeWithTwoAnnexes = ({ draft = false } = {}): Promise<string> =>
  madeOnce(
    `two-annexes${draft ? "-draft" : ""}`,
    (folder) => {
      const annexes = /annexes: \[ke-hoach,.*?\]/g;
      changeOffice(folder, (office) => office.replaceAll(annexes, "annexes: [ke-hoach, nhiem-vu]"));
      return make(folder, "2024-H1", draft);
    },
    copySmallProvince,
  );

async function make(folder: string, period: Period, draft: boolean): Promise<void> {
  const made = await makeReports({ folder, period, draft, force: false, writer });
  const refused = made.documents.filter(({ written }) => written.length === 0);
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
}

/** A page of each document of a half year, with all that a Word file may hold: headings, footnotes, tables, a chart. */
export const madeShort = (): Promise<string> =>
  madeOnce(
    "short",
    (folder) => {
      shortReports({ folder, sections: ["3-noi-dung/ha-tang", "3-noi-dung/khu-dan-cu"], annexes: ["ke-hoach"] });
      return make(folder, "2024-H1", false);
    },
    copySmallProvince,
  );

/** A file of those documents: `bao-cao-so-ket.docx`. */
export const madeFile = async (period: Period, name: string): Promise<string> =>
  join(await madeDocuments(period, { draft: name.includes(".du-thao.") }), "out", period, name);

/** A workspace with the forms of a period that the sample has or does not have yet. */
export const madeForms = (period: string): Promise<string> =>
  madeOnce(`forms-${period}`, async (folder) => {
    await writeForms({ folder, period, writer, force: false });
  });
