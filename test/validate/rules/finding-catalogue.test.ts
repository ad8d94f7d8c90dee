import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { entryFor } from "../../../src/domain/findings/finding-entry.ts";
import { openKnowledge } from "../../../src/load/knowledge.ts";
import { readYaml } from "../../../src/read/workspace/yaml-file.ts";
import { findingCatalogue } from "../../../src/validate/rules/finding-catalogue.ts";
import { findingsPage } from "../../support/pages/findings-page.ts";
import { refusalOf } from "../../support/refusal.ts";
import { ROOT } from "../../support/workspace.ts";

const catalogue = openKnowledge(ROOT).catalogue();
const AREAS = new Set(catalogue.map(({ code }) => code.slice(0, code.indexOf("/"))));

/** Every literal that looks like a code: after `code:`, or in an area that the catalogue knows. */
function emittedCodes(): ReadonlySet<string> {
  const source = join(ROOT, "src");
  const codes = new Set<string>();
  for (const file of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts")) continue;
    const text = readFileSync(join(source, file), "utf8");
    for (const [, code] of text.matchAll(/code: "([^"/]+\/[^"]+)"/g)) codes.add(code!);
    for (const [, code, area] of text.matchAll(/"(([a-z][a-z0-9]*)\/[a-z0-9]+(?:-[a-z0-9]+)*)"/g)) {
      if (AREAS.has(area!)) codes.add(code!);
    }
    for (const [, area] of text.matchAll(/code: `([a-z]+)\/\$\{/g)) codes.add(`${area}/*`);
  }
  return codes;
}

const emitted = emittedCodes();

test("every code that the program emits has a page", () => {
  const missing = [...emitted].filter((code) =>
    code.endsWith("/*")
      ? !catalogue.some((entry) => entry.code.startsWith(code.slice(0, -1)))
      : !entryFor(catalogue, code),
  );
  expect(missing).toEqual([]);
  expect(emitted.size).toBeGreaterThan(50);
});

test("no page speaks of a code that nothing emits", () => {
  const stale = catalogue.filter(({ code }) => !emitted.has(code) && !emitted.has(code.replace(/\/.*/, "/*")));
  expect(stale.map(({ code }) => code)).toEqual([]);
});

test("data/findings.md is made from data/findings.yaml", async () => {
  await expect(findingsPage(catalogue)).toMatchFileSnapshot(join(ROOT, "data/findings.md"));
});

test("a code of an area that is data has the page of its area", () => {
  expect(entryFor(catalogue, "check/roads-parts")?.code).toBe("check/*");
  expect(entryFor(catalogue, "cell/missing")?.title).toBe("Ô trống");
  expect(entryFor(catalogue, "nothing/here")).toBeUndefined();
});

test("a page without a way to fix is refused with its place", () => {
  const yaml = readYaml(join(ROOT, "data/findings.yaml"), "data/findings.yaml");
  const { fix: _, ...page } = (yaml.value as Readonly<Record<string, Record<string, string>>>)["cell/missing"]!;
  const broken = { ...yaml, value: { "cell/missing": page } };
  expect(refusalOf(() => findingCatalogue(broken))).toMatch(/data\/findings\.yaml:\d+:\d+ thiếu khóa "fix"/);
});
