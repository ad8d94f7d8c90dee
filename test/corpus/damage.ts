import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Random } from "./random.ts";

export type Parts = Readonly<Record<string, Uint8Array>>;

/** Stored, not deflated: two thousand archives are made. */
const packed = (parts: Parts): Uint8Array => zipSync({ ...parts }, { level: 0 });

export interface Damaged {
  readonly bytes: Uint8Array;
  /** The one part that was changed; absent where more or all may have been. */
  readonly part?: string;
}

export interface Original {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly parts: Parts;
}

export const original = (name: string, bytes: Uint8Array): Original => ({
  name,
  // A Buffer shares its memory with its slices.
  bytes: new Uint8Array(bytes),
  parts: unzipSync(bytes),
});

/** Changes the text of one part; the archive around it stays sound. */
function edited({ parts }: Original, part: string, change: (xml: string) => string): Damaged {
  return { bytes: packed({ ...parts, [part]: strToU8(change(strFromU8(parts[part]!))) }), part };
}

const sheetParts = ({ parts }: Original): readonly string[] =>
  Object.keys(parts)
    .filter((name) => name.startsWith("xl/worksheets/sheet"))
    .sort();

const spliced = (xml: string, at: number, length: number, text: string): string =>
  xml.slice(0, at) + text + xml.slice(at + length);

const FILLED = /<c r="([A-Z]+\d+)"([^>]*)>(?:(?!<\/c>).)*<v>(?:(?!<\/c>).)*<\/c>/gs;

/** What may happen to one filled cell; the text given stands for a number that somebody overwrote. */
const CELLS: readonly ((address: string, style: string, xml: string, random: Random) => string)[] = [
  (address, style, _, random) =>
    `<c r="${address}"${style} t="e"><v>${random.pick(["#DIV/0!", "#REF!", "#N/A", "#NAME?"])}</v></c>`,
  (address, style) => `<c r="${address}"${style}><f>SUM(A1:A2)</f></c>`,
  (address, style, _, random) => `<c r="${address}"${style} t="s"><v>${9_000_000 + random.below(99)}</v></c>`,
  (address, style, _, random) => `<c r="${address}"${style} t="${random.pick(["vector", "x", "S"])}"><v>1</v></c>`,
  (address, style, _, random) => `<c r="${address}"${style}><v>${random.pick(["1.2oo", "x", "--1", "1e999"])}</v></c>`,
  (_address, style) => `<c${style}><v>1</v></c>`,
  (address, style) => `<c r="${address}0000000"${style}><v>1</v></c>`,
  (_address, _style, xml) => xml + xml,
];

const filled = new WeakMap<Uint8Array, readonly RegExpExecArray[]>();

/** The filled cells of a sheet, found once. */
function filledCells({ parts }: Original, part: string, xml: string): readonly RegExpExecArray[] {
  const cells = filled.get(parts[part]!) ?? [...xml.matchAll(FILLED)];
  filled.set(parts[part]!, cells);
  return cells;
}

export function damagedCell(file: Original, random: Random): Damaged {
  const part = random.pick(sheetParts(file));
  return edited(file, part, (xml) => {
    const cells = filledCells(file, part, xml);
    if (cells.length === 0) return xml;
    const cell = random.pick(cells);
    const style = / s="\d+"/.exec(cell[2]!)?.[0] ?? "";
    return spliced(xml, cell.index, cell[0].length, random.pick(CELLS)(cell[1]!, style, cell[0], random));
  });
}

/** A word over a number. */
export function overwrittenNumber(file: Original, random: Random): Damaged {
  const part = random.pick(sheetParts(file));
  const word = random.pick(["không rõ", "chưa có", "1.2.3", "12 hoặc 13", "1/2/3/4", "???"]);
  return edited(file, part, (xml) => {
    const cells = filledCells(file, part, xml).filter((cell) => !/ t="/.test(cell[2]!) && !cell[0].includes("<f"));
    if (cells.length === 0) return xml;
    const cell = random.pick(cells);
    const text = `<c r="${cell[1]}"${cell[2]} t="inlineStr"><is><t>${word}</t></is></c>`;
    return spliced(xml, cell.index, cell[0].length, text);
  });
}

const row = (number: number): RegExp => new RegExp(`<row r="${number}"[^>]*>.*?</row>`, "s");

/** What people and programs do to whole sheets. */
const SHEETS: readonly ((file: Original, part: string, random: Random) => Damaged)[] = [
  (file, part) => edited(file, part, (xml) => xml.replace(row(3), "")),
  (file, part) => edited(file, part, (xml) => xml.replace(row(4), "")),
  (file, part) => edited(file, part, (xml) => xml.replace(row(3), "").replace(row(4), "")),
  (file, part, random) =>
    edited(file, part, (xml) => {
      const cells = [...(row(3).exec(xml)?.[0] ?? "").matchAll(/<c r="[A-Z]+3".*?<\/c>/gs)];
      return cells.length === 0 ? xml : xml.replace(random.pick(cells)[0], "");
    }),
  (file, part, random) =>
    edited(file, part, (xml) => {
      const keys = [...xml.matchAll(/<c r="A(?:[5-9]|\d\d+)".*?<\/c>/gs)];
      return keys.length === 0 ? xml : xml.replace(random.pick(keys)[0], "");
    }),
  (file, part, random) =>
    edited(file, part, (xml) => {
      const from = 5 + random.below(10);
      const range = `B${from}:${random.pick(["F", "H"])}${from + 1 + random.below(4)}`;
      return xml
        .replace(/<mergeCells.*?<\/mergeCells>/s, "")
        .replace("</sheetData>", `</sheetData><mergeCells count="1"><mergeCell ref="${range}"/></mergeCells>`);
    }),
  (file, part) => edited(file, part, (xml) => xml.replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>")),
  (file, _part, random) =>
    edited(file, "xl/workbook.xml", (xml) => xml.replace(random.pick(xml.match(/<sheet [^>]*>/g)!), "")),
  (file, _part, random) =>
    edited(file, "xl/workbook.xml", (xml) => {
      const sheet = random.pick(xml.match(/<sheet [^>]*>/g)!);
      return xml.replace(sheet, sheet.replace(/name="[^"]*"/, 'name="Sheet9"'));
    }),
  (file, _part, random) =>
    edited(file, "xl/workbook.xml", (xml) => {
      const sheet = random.pick(xml.match(/<sheet [^>]*>/g)!);
      return xml.replace(sheet, sheet + sheet.replace(/name="/, 'name="Bản '));
    }),
  (file, part, random) => {
    const other = random.pick(sheetParts(file));
    return { bytes: packed({ ...file.parts, [part]: file.parts[other]!, [other]: file.parts[part]! }) };
  },
  (file, part, random) => {
    const other = random.pick(["xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml"]);
    return { bytes: packed({ ...file.parts, [part]: file.parts[other]!, [other]: file.parts[part]! }) };
  },
];

export const damagedSheet = (file: Original, random: Random): Damaged =>
  random.pick(SHEETS)(file, random.pick(sheetParts(file)), random);

/** Bytes flipped, zeroed, cut off or repeated, as disks, mail servers and USB sticks do. */
export const damagedZip = ({ bytes }: Original, random: Random): Damaged => ({ bytes: damagedBytes(bytes, random) });

function damagedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random.below(bytes.length);
  const length = 1 + random.below(200);
  switch (random.below(5)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return bytes.slice().fill(0, at, at + length);
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - length))]);
    default: {
      const changed = bytes.slice();
      for (let flips = 1 + random.below(4); flips > 0; flips--) {
        const place = random.below(bytes.length);
        changed[place] = changed[place]! ^ (1 << random.below(8));
      }
      return changed;
    }
  }
}

/** XML that no writer should have written. */
const MARKUP: readonly ((xml: string, at: number) => string)[] = [
  (xml, at) => spliced(xml, at, 0, "<"),
  (xml, at) => xml.slice(0, at),
  (xml, at) => spliced(xml, at, 0, "</row>"),
  (xml, at) => spliced(xml, xml.indexOf(">", at), 1, ""),
  (xml, at) => spliced(xml, xml.indexOf("</", at), 2, "<"),
  (xml, at) => spliced(xml, at, 0, "\u0000"),
  (xml, at) => spliced(xml, at, 0, "<!--"),
  (xml) => xml.replace("?>", '?><!DOCTYPE a [<!ENTITY b "cccc"><!ENTITY d "&b;&b;&b;">]>'),
  (xml) => xml.replace(/encoding="UTF-8"/i, 'encoding="windows-1258"'),
  () => "",
];

export function damagedXml(file: Original, random: Random): Damaged {
  const part = random.pick(Object.keys(file.parts).sort());
  if (random.below(10) === 0) {
    const { [part]: _, ...others } = file.parts;
    return { bytes: packed(others) };
  }
  return edited(file, part, (xml) => random.pick(MARKUP)(xml, random.below(xml.length)));
}
