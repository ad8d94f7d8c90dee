import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sampleWorkbooks } from "./sample-workbooks.ts";

// Run by `npm run sample`, from the package's root.
const root = process.cwd();
for (const { path, bytes } of await sampleWorkbooks(root)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), bytes);
}
