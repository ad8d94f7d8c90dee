import { makeReport } from "../../src/pipeline.ts";

/** The sample's report made in a workspace, over what an earlier test wrote there. */
export const sampleReport = (folder: string, { draft = false } = {}) =>
  makeReport({ folder, period: "2024-H1", type: "bao-cao-so-ket", draft, force: true, version: "test" });
