import { expect, test } from "vitest";
import { composeReport } from "../../../src/compose/compose-report.ts";
import type { Unit } from "../../../src/domain/units/unit.ts";
import { CAN_LOC, figure, indicator, PROVINCE, view } from "../../support/view.ts";
import { blockText, template, textOf } from "../composed.ts";

const commune = (index: number, name: string, type: Unit["type"]): Unit => ({
  code: String(10000 + index),
  name,
  shortName: name.replace(/^(?:Xã|Phường) /u, ""),
  label: name.toLowerCase(),
  type,
  level: "commune",
  parent: CAN_LOC.code,
  inProgramme: true,
});

const COMMUNES = ["Xã An", "Xã Bình", "Xã Châu", "Phường Đông"].map((name, index) =>
  commune(index, name, name.startsWith("Xã") ? "commune" : "ward"),
);

/** Blocks and footnotes of a body where a sentence names three units at most. */
function told(body: string) {
  const small = view({
    indicators: [indicator("roads", "Đường")],
    figures: Object.fromEntries(COMMUNES.map(({ code }, index) => [`roads@${code}`, figure(code, index + 1)])),
  });
  const of = {
    ...small,
    namesInSentence: () => 3,
    register: {
      ...small.register,
      districts: [],
      communes: COMMUNES,
      byCode: new Map([PROVINCE, CAN_LOC, ...COMMUNES].map((one) => [one.code, one])),
    },
  };
  const outcome = composeReport(template(body), of, { draft: false });
  if (!outcome.ok) throw new Error(outcome.findings.map(({ found }) => found).join("\n"));
  const { body: blocks, annexes, footnotes, origins } = outcome.value;
  const cell = blocks.flatMap((block) => (block.kind === "table" ? [textOf(block.rows[0]!.cells[0]!.runs)] : []));
  return {
    text: blocks.map(blockText).join("|").replaceAll("\u00A0", " "),
    annex: annexes.flatMap(({ blocks: own }) => own.map(blockText)).join("|"),
    notes: footnotes.map((runs) => textOf(runs)),
    cell,
    origins,
  };
}

const XA = '(communes type="commune")';

test("as many names as a sentence holds stand in it", () => {
  expect(told(`{{units ${XA} none="không"}} đã xong.`)).toMatchObject({
    text: "xã An, Bình và Châu đã xong.",
    notes: [],
  });
});

test("of more it says how many of each kind, and a footnote names them all", () => {
  const { text, notes, origins } = told('{{units (communes) none="không"}} đã xong.');
  expect(text).toBe("3 xã và 1 phường đã xong.");
  expect(notes).toEqual(["Xã An, Bình, Châu và phường Đông."]);
  // The numbers have their trail, as every number that is printed.
  expect(origins.map((one) => (one.kind === "figure" ? one.figure.label : one.kind))).toEqual([
    "Số xã trong danh sách",
    "Số phường trong danh sách",
  ]);
});

test("or the words that the template gives, where it has said how many; at the beginning of a sentence too", () => {
  const words = told('Có 4 nơi là {{units (communes) none="không" long="các nơi nêu ở chú thích"}}.');
  expect(words).toMatchObject({
    text: "Có 4 nơi là các nơi nêu ở chú thích.",
    notes: ["Xã An, Bình, Châu và phường Đông."],
  });
  const first = told('{{upperFirst (units (communes) none="không" long="các nơi ấy")}} đã xong.');
  expect(first).toMatchObject({ text: "Các nơi ấy đã xong.", notes: ["Xã An, Bình, Châu và phường Đông."] });
});

test("figures by unit go the same way", () => {
  const { text, notes } = told('Làm đường ({{breakdown "roads" unit="km" none="không"}}).');
  expect(text).toBe("Làm đường (3 xã và 1 phường).");
  expect(notes.map((note) => note.replaceAll("\u00A0", " "))).toEqual([
    "Xã an 1 km, xã bình 2 km, xã châu 3 km, phường đông 4 km.",
  ]);
});

test("tables, headings, annexes and footnotes name all", () => {
  const list = '{{units (communes) none="không"}}';
  const all = "xã An, Bình, Châu và phường Đông";
  const { text, cell, annex, notes } = told(
    `# Nơi: ${list}\n\nXem chú thích[^a].\n\n[^a]: Gồm ${list}.\n\n| Nơi |\n|:--|\n| ${list} |\n\n:::annex{name="x" title="X" attached="(Kèm theo)"}\nGồm ${list}.\n:::\n`,
  );
  expect([text.split("|")[0], ...cell, annex, ...notes]).toEqual([`Nơi: ${all}`, all, `Gồm ${all}.`, `Gồm ${all}.`]);
});
