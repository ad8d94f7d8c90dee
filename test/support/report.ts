import { makeReport } from "../../src/commands/report.ts";
import { WRITER } from "./writer.ts";

/** A document of the sample made in a workspace, over what an earlier test wrote there; the half year's report without more. */
export const sampleReport = (folder: string, { draft = false, period = "2024-H1", type = "bao-cao-so-ket" } = {}) =>
  makeReport({ folder, period, type, draft, force: true, writer: WRITER });
