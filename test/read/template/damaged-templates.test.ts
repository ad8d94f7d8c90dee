import { strFromU8, strToU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { composeReport } from "../../../src/compose/compose-report.ts";
import { templateDefects } from "../../../src/compose/template-defects.ts";
import { CannotRun } from "../../../src/domain/findings/finding.ts";
import { wordSource } from "../../../src/load/word-templates.ts";
import { readWordTemplate } from "../../../src/read/template/word-template.ts";
import { withAnchors } from "../../../src/render/document/anchors.ts";
import { renderWord } from "../../../src/render/word/word-docx.ts";
import { layout } from "../../render/sample-document.ts";
import { seeds } from "../../support/share.ts";
import { figure, indicator, view } from "../../support/view.ts";
import { p, table, wordTemplate } from "../../support/word/word-template.ts";
import { zipped } from "../../support/word/zipped.ts";

const SOUND = wordTemplate({
  body: [
    p('Làm {{qty "roads-', 'built" zero="chưa có"}} đường', '<w:r><w:footnoteReference w:id="2"/></w:r>'),
    table(
      ["A", "B"],
      ["{{#each (districts) as |one|}}", ""],
      ["{{one.name}}", table(['{{num "roads-built" of=one}}']) + p("")],
      ["{{/each}}", ""],
    ),
    p('{{#if (gt "roads-built" 0)}}'),
    p("{{> bao-cao/3-noi-dung/ha-tang}}"),
    p("{{/if}}"),
  ].join(""),
  header: p("{{office}}"),
  footnotes: `<w:footnote w:id="2">${p("{{office}}")}</w:footnote>`,
});

/** Numbers from a seed: the same damages in every run (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

/** One damage of the file's bytes, of the text of a part, or of its tags. */
function damaged(seed: number): Buffer {
  const draw = random(seed);
  if (draw(4) === 0) {
    const bytes = Buffer.from(SOUND);
    const at = draw(bytes.length);
    if (draw(2) === 0) bytes[at] = draw(256);
    return draw(2) === 0 ? bytes.subarray(0, at) : bytes;
  }
  const parts = unzipSync(SOUND);
  const names = Object.keys(parts);
  const name = draw(3) === 0 ? names[draw(names.length)]! : "word/document.xml";
  if (draw(12) === 0) {
    const { [name]: _, ...others } = parts;
    return zipped(others);
  }
  const xml = strFromU8(parts[name]!);
  const at = draw(xml.length);
  const length = 1 + draw(draw(3) === 0 ? 400 : 12);
  const other = draw(xml.length);
  const changes = [
    () => xml.slice(0, at) + xml.slice(at + length),
    () => xml.slice(0, at) + xml.slice(other, other + length) + xml.slice(at),
    () =>
      `${xml.slice(0, at)}${["{{", "}}", "{{/if}}", "{{#each", "<", ">", "&", '"', "\u0000", "\ue000", "<w:p>", "</w:tc>", "“"][draw(13)]}${xml.slice(at)}`,
    () => xml.replace(/<w:(?:p|tr|tc|tbl|r|t)[ >]/g, (tag) => (draw(6) === 0 ? "<w:x>" : tag)),
    () => {
      const tags = [...xml.matchAll(/\{\{[^}]*\}\}/g)];
      const one = tags[draw(Math.max(1, tags.length))];
      return one ? xml.slice(0, one.index) + xml.slice(one.index + one[0].length) : xml;
    },
  ];
  return zipped({ ...parts, [name]: strToU8(changes[draw(changes.length)]!()) });
}

const COUNT = seeds(2000, 0.05);

test(`${COUNT} damaged templates are read or refused in words, never with an exception`, () => {
  const found = { read: 0, refused: 0 };
  for (let seed = 1; seed <= COUNT; seed += 1) {
    const outcome = readWordTemplate(damaged(seed), `mau-${seed}.docx`);
    if (outcome.ok) found.read += 1;
    else {
      found.refused += 1;
      expect(outcome.findings.length, `seed ${seed}`).toBeGreaterThan(0);
      for (const { code, found: words } of outcome.findings)
        expect([code, words.length > 5]).toEqual([expect.stringMatching(/^template\//), true]);
    }
  }
  expect(found.read + found.refused).toBe(COUNT);
  expect(found.refused).toBeGreaterThan(COUNT / 4);
});

const PARTIALS = new Map([
  ["bao-cao/3-noi-dung/ha-tang", { file: "ha-tang.md.hbs", text: "Đoạn.\n\n| a | b |\n|---|---|\n| x | y |" }],
]);

/** What becomes of a damaged template all the way to its file. */
async function fate(seed: number): Promise<"refused" | "made"> {
  try {
    const source = wordSource(damaged(seed), "mau.docx", { kind: "letter", subject: ["V/v thử"] }, "documents.x.head");
    if (!source.ok) return "refused";
    const template = { ...source.value, partials: PARTIALS };
    const data = view({
      indicators: [indicator("roads-built", "Đường")],
      figures: { "roads-built": figure("roads-built", 5) },
    });
    if (templateDefects(template, { ...data, sets: [], lists: new Map(), units: [] }).length > 0) return "refused";
    const outcome = composeReport(template, data, { draft: true, layout });
    if (!outcome.ok) return "refused";
    const { document } = withAnchors(outcome.value, layout);
    await renderWord({ ...document, word: document.word! }, layout, { draft: true });
    return "made";
  } catch (error) {
    if (error instanceof CannotRun) return "refused";
    throw new Error(`seed ${seed}`, { cause: error });
  }
}

test(`${COUNT} damaged templates become a sound file or none, without a fault of the program`, async () => {
  const fates = { refused: 0, made: 0 };
  for (let seed = 1; seed <= COUNT; seed += 1) fates[await fate(seed)] += 1;
  expect(fates.refused).toBeGreaterThan(COUNT / 3);
});
