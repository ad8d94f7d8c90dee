import type { CriteriaSet } from "../domain/criteria/criteria.ts";
import { READINGS, readingsFile, type ThresholdReading } from "../domain/criteria/threshold-reading.ts";
import { once } from "../read/workspace/once.ts";
import { criteriaSets } from "../validate/criteria/criteria-set.ts";
import { readingsFileShape, withThresholdReadings } from "../validate/criteria/threshold-readings.ts";
import { withProvincialVersions } from "../validate/provinces/provincial-versions.ts";
import { parseRules } from "../validate/rules/rule-data.ts";
import type { WorkspaceFiles } from "./workspace-files.ts";

const CRITERIA = "data/criteria";
const PROVINCIAL = "data/criteria-versions";

/** Path of the file of a criteria set. */
export const criteriaFile = (id: string): string => `${CRITERIA}/${id}.yaml`;

/** What a set is made of: its own file, what the province decided, what the office read itself. */
export class CriteriaFiles {
  readonly #files: WorkspaceFiles;
  readonly #in = (folder: string) => once((): ReadonlySet<string> => new Set(this.#files.list(folder, ".yaml")));
  readonly #decided = this.#in(PROVINCIAL);
  readonly #read = this.#in(READINGS);

  constructor(files: WorkspaceFiles) {
    this.#files = files;
  }

  /** Ids of all criteria sets: the names of their files. */
  readonly ids = once((): readonly string[] =>
    this.#files.list(CRITERIA, ".yaml").map((name) => name.replace(/\.yaml$/, "")),
  );

  /** The sets as they are published by country and province. Throws `CannotRun` with every defect of their files. */
  published(ids: readonly string[]): readonly CriteriaSet[] {
    const sets = criteriaSets(ids.map((id) => this.#files.yaml(criteriaFile(id))));
    return sets.map((set) => {
      const decided = this.#provincial(set.id);
      return decided === undefined ? set : withProvincialVersions(this.#files.yaml(decided), set);
    });
  }

  /** Paths of the files that a set is made of. */
  paths(id: string): readonly string[] {
    return [criteriaFile(id), ...[this.#provincial(id) ?? []].flat(), ...[this.#readings(id) ?? []].flat()];
  }

  /** What the office read itself of a set. */
  readingsOf(id: string): readonly ThresholdReading[] {
    const path = this.#readings(id);
    return path === undefined ? [] : parseRules(readingsFileShape, this.#files.yaml(path)).readings;
  }

  /** The set with what the office read of it. */
  withReadings(set: CriteriaSet): CriteriaSet {
    const path = this.#readings(set.id);
    return path === undefined ? set : withThresholdReadings(this.#files.yaml(path), set);
  }

  #provincial(id: string): string | undefined {
    return this.#decided().has(`${id}.yaml`) ? `${PROVINCIAL}/${id}.yaml` : undefined;
  }

  #readings(id: string): string | undefined {
    return this.#read().has(`${id}.yaml`) ? readingsFile(id) : undefined;
  }
}
