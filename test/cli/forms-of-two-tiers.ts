import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { madeOnce } from "../support/once/made-once.ts";
import { ntm } from "./captured.ts";

/** The sample's workspace with the forms of the first period without districts, and what the command said. */
export async function formsOfTwoTiers(): Promise<{ readonly folder: string; readonly out: string }> {
  const folder = await madeOnce("forms-of-two-tiers", async (workspace) => {
    const { code, out, err } = await ntm(workspace, ["forms", "-p", "2025-H2"]);
    if (code !== 0) throw new Error(err);
    writeFileSync(join(workspace, SAID), out);
  });
  return { folder, out: readFileSync(join(folder, SAID), "utf8") };
}

const SAID = "said.txt";
