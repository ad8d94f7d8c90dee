import { basename } from "node:path";
import type { UnitSources } from "../validate/units/unit-register.ts";
import type { WorkspaceFiles } from "./workspace-files.ts";

/** The dated registers of units as they stand on disk; the table of one is read when it is asked for. */
export const unitSources = ({ yaml, text }: Pick<WorkspaceFiles, "yaml" | "text">): UnitSources => ({
  registers: yaml("data/units/registers.yaml"),
  // A register names a file beside it, never a path.
  tables: { get: (name) => (name === basename(name) ? text(`data/units/${name}`) : undefined) },
});
