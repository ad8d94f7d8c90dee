import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { openKnowledge } from "../../../load/knowledge.ts";
import { programFolderOf, workspaceAbove, workspacesIn } from "../../../read/workspace/workspace.ts";

/** Workspaces that are at hand, and where a new one may be made. */
export interface KnownWorkspaces {
  /** The one that holds the folder. */
  readonly own?: string;
  /** Those right below it. */
  readonly below: readonly string[];
  /** Outside the program, whose folder the next version replaces. */
  readonly suggested: string;
}

export function knownWorkspaces(folder: string): KnownWorkspaces {
  const home = homedir();
  const isPoor = programFolderOf(folder) !== undefined || resolve(folder) === home;
  const suggested = isPoor ? join(home, "Documents", "NTM") : resolve(folder);
  const own = workspaceAbove(folder);
  const below = [...new Set([folder, suggested].flatMap((one) => [one, ...workspacesIn(one)]))];
  return {
    ...(own === undefined ? {} : { own }),
    below: below.filter((one) => workspaceAbove(one) === one && one !== own),
    suggested,
  };
}

/** Ids of the periods with workbooks, the latest first. */
export const knownPeriods = (folder: string): readonly { readonly id: string; readonly name: string }[] =>
  openKnowledge(folder)
    .periods()
    .toSorted((one, other) => (one.end < other.end ? 1 : -1));
