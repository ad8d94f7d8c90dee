import type { FindingEntry } from "../../domain/findings/finding-entry.ts";
import { openKnowledge } from "../../load/knowledge.ts";

/** The pages of finding codes, for formats that carry them. `folder` is where the command was started. */
export const findingPages = (folder: string): readonly FindingEntry[] => openKnowledge(folder).catalogue();
