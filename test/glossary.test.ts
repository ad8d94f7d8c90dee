import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sourceFiles, sourceOf } from "./support/imports.ts";

const glossary = readFileSync(join(import.meta.dirname, "../GLOSSARY.md"), "utf8");

const exported = sourceFiles
  .filter((file) => file.startsWith("domain/"))
  .flatMap((file) =>
    [...sourceOf(file).matchAll(/^export (?:interface|type|class) (\w+)/gm)].map(([, name]) => [file, name!] as const),
  );

test.each(exported)("%s: %s is in the glossary", (_, name) => {
  expect(glossary).toContain(`\`${name}\``);
});
