import { isDeepStrictEqual } from "node:util";
import type { Knowledge } from "../../load/knowledge.ts";
import { KEPT_SETTINGS, PROGRAM, settingsKey, settingsWord } from "../../read/workspace/kept-settings.ts";
import { keptWords } from "../../write/record/kept-words.ts";

const OFFICE = "data/office.yaml";

/**
 * Keeps what this program made of the office's settings beside them, for its next run: reading them by their schema takes a
 * fiftieth of `ntm validate`. Only what comes back from JSON as it was.
 */
export function keepSettings(
  { office, files, workspace }: Pick<Knowledge, "office" | "files" | "workspace">,
  program: string | undefined = PROGRAM,
): void {
  if (program === undefined || !workspace.owns(OFFICE) || files.yaml(OFFICE).made?.("office") !== undefined) return;
  const settings = office();
  const json = JSON.stringify(settings);
  if (!isDeepStrictEqual(JSON.parse(json), settings)) return;
  keptWords(workspace.root, KEPT_SETTINGS.name, 1).keep(settingsKey(workspace.settings(), program), settingsWord(json));
}
