import manifest from "../../package.json" with { type: "json" };
import { run } from "./program.ts";

process.exitCode = await run(process.argv.slice(2), {
  version: manifest.version,
  folder: process.cwd(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  columns: process.stdout.columns ?? 0,
  colours: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
});
