import { join } from "node:path";
import { readYaml } from "../../src/read/yaml-file.ts";
import { type CsvRow, readCsv } from "./read-csv.ts";

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
  "tasks",
] as const;

const DISTRICT_FIGURES = [
  "outreach",
  "infrastructure",
  "production",
  "culture-environment",
  "model-hamlets",
  "funds-ocop",
];

/** The readable sources of the sample, as rows of text. */
export interface SampleSources {
  readonly lists: Readonly<Record<(typeof LISTS)[number], readonly CsvRow[]>>;
  /** Figures by district: one row per indicator and role, one column per district code. */
  readonly districts: readonly CsvRow[];
  readonly province: readonly CsvRow[];
  readonly previousProvince: readonly CsvRow[];
  readonly narratives: readonly CsvRow[];
}

export async function sampleSources(root: string): Promise<SampleSources> {
  const csv = (name: string) => readCsv(join(root, "data/sample", `${name}.csv`));
  const narratives = await readYaml(join(root, "data/sample/narratives.yaml"), "data/sample/narratives.yaml");
  return {
    lists: Object.fromEntries(LISTS.map((name) => [name, csv(name)])) as SampleSources["lists"],
    districts: DISTRICT_FIGURES.flatMap((name) => csv(`districts-${name}`)),
    province: csv("province"),
    previousProvince: csv("province-2023"),
    narratives: narratives.value as readonly CsvRow[],
  };
}
