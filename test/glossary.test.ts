import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const DOMAIN = join(import.meta.dirname, "../src/domain");
const glossary = readFileSync(join(import.meta.dirname, "../GLOSSARY.md"), "utf8");

const exported = readdirSync(DOMAIN).flatMap((file) =>
  [...readFileSync(join(DOMAIN, file), "utf8").matchAll(/^export (?:interface|type|class) (\w+)/gm)].map(
    ([, name]) => [file, name!] as const,
  ),
);

test.each(exported)("%s: %s is in the glossary", (_, name) => {
  expect(glossary).toContain(`\`${name}\``);
});
