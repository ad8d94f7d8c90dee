import { join } from "node:path";
import { readYaml } from "../../src/read/workspace/yaml-file.ts";
import { type CsvRow, readCsv } from "./read-csv.ts";
import { PERIOD_NOTES, type SampleNotes } from "./sample-notes.ts";

/** Where the readable sources stand, below the package's root: those of 2024-H1; those of 2023 in a folder of their own. */
export const SOURCES = ".build/sample/sources";

const LISTS = [
  "assessments",
  "civilised",
  "communes",
  "criteria-ranges",
  "crops",
  "dossiers",
  "events",
  "exceptions",
  "linkages",
  "prices",
  "products",
  "recognitions",
] as const;

const DISTRICT_FIGURES = [
  "outreach",
  "infrastructure",
  "production",
  "culture-environment",
  "model-hamlets",
  "funds-ocop",
];

/** Lowest and highest share in % of a commune's households on central water, by the highest title it holds. */
export type WaterShares = Readonly<Record<"basic" | "advanced" | "model", readonly [number, number]>>;

/** The readable sources of one period of the sample, as rows of text. */
export interface SampleSources {
  readonly lists: Readonly<Record<(typeof LISTS)[number], readonly CsvRow[]>>;
  /** The ledger of tasks. */
  readonly tasks: readonly CsvRow[];
  /** Figures by district: one row per indicator and role, one column per district code. */
  readonly districts: readonly CsvRow[];
  readonly province: readonly CsvRow[];
  readonly narratives: readonly CsvRow[];
  readonly waterShares: WaterShares;
  /** Whether the sheets of communes' criteria are filled in. */
  readonly hasCommuneCriteria: boolean;
  readonly notes: SampleNotes;
}

/** The sources of 2024-H1. */
export async function sampleSources(root: string): Promise<SampleSources> {
  const csv = (name: string) => readCsv(join(root, SOURCES, `${name}.csv`));
  return {
    lists: Object.fromEntries(LISTS.map((name) => [name, csv(name)])) as SampleSources["lists"],
    tasks: csv("tasks"),
    districts: DISTRICT_FIGURES.flatMap((name) => csv(`districts-${name}`)),
    province: csv("province"),
    narratives: await narrativesIn(root, `${SOURCES}/narratives.yaml`),
    // The advanced set asks for 55 (18.1).
    waterShares: { basic: [2.5, 15.5], advanced: [55.5, 59], model: [57, 62] },
    hasCommuneCriteria: true,
    notes: PERIOD_NOTES["2024-H1"],
  };
}

export const narrativesIn = async (root: string, file: string): Promise<readonly CsvRow[]> =>
  (await readYaml(join(root, file), file)).value as readonly CsvRow[];
