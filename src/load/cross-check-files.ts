import { listFiles } from "../read/workspace/text-file.ts";
import type { Workspace } from "../read/workspace/workspace.ts";

const FOLDER = "data/cross-checks";

/** Paths of the files of cross-checks: an office's own folder takes the place of the country's and the province's. */
export function crossCheckFiles({ owns, locate, list }: Workspace): readonly string[] {
  const names = owns(FOLDER) ? listFiles(locate(FOLDER), ".yaml") : list(FOLDER, ".yaml");
  return names.map((name) => `${FOLDER}/${name}`);
}
