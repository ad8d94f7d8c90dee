import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { zipped } from "../word/zipped.ts";
import { ROOT } from "../workspace.ts";

/** A workbook of the sample with defects that other programs leave: its parts, changed one by one. */
export interface DefectiveWorkbook {
  /** Changes cells of another sheet, by the number of its part; of the indicators' (3) until then. */
  readonly on: (sheet: number) => DefectiveWorkbook;
  /** The content of a cell: attributes beside the address and style, and what stands inside. */
  readonly cell: (address: string, attributes: string, inside: string) => DefectiveWorkbook;
  /** A number under a format: a code, or the number of a built-in one. */
  readonly number: (address: string, value: number | string, format: string | number) => DefectiveWorkbook;
  readonly part: (name: string, change: (xml: string) => string) => DefectiveWorkbook;
  readonly renamed: (from: string, to: string) => DefectiveWorkbook;
  readonly source: (name: string) => string;
  readonly bytes: () => Uint8Array;
}

const INDICATORS = 3;

type Parts = Readonly<Record<string, Uint8Array>>;

export const sampleWorkbook = (name = "cam-xuyen.xlsx"): DefectiveWorkbook =>
  withParts(unzipSync(new Uint8Array(readFileSync(join(ROOT, "data/periods/2024-H1", name)))));

function withParts(parts: Parts, sheet = INDICATORS): DefectiveWorkbook {
  const part = (name: string, change: (xml: string) => string): DefectiveWorkbook => {
    const before = strFromU8(parts[name]!);
    const after = change(before);
    if (after === before) throw new Error(`nothing changed in ${name}`);
    return withParts({ ...parts, [name]: strToU8(after) }, sheet);
  };
  const cell = (address: string, attributes: string, inside: string): DefectiveWorkbook =>
    part(`xl/worksheets/sheet${sheet}.xml`, (xml) =>
      xml.replace(new RegExp(`<c r="${address}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`), (_, style = "") => {
        const kept = /(?:^| )s="/.test(attributes) ? "" : style;
        return `<c r="${address}"${kept}${attributes === "" ? "" : ` ${attributes}`}>${inside}</c>`;
      }),
    );
  return {
    on: (other) => withParts(parts, other),
    part,
    cell,
    number(address, value, format) {
      const id = typeof format === "number" ? format : 999;
      const styles = strFromU8(parts["xl/styles.xml"]!);
      const count = styles.match(/<cellXfs.*?<\/cellXfs>/s)![0].match(/<xf /g)!.length;
      const code = String(format).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
      const added = id === 999 ? `<numFmt numFmtId="999" formatCode="${code}"/></numFmts>` : "</numFmts>";
      return part("xl/styles.xml", (xml) =>
        xml
          .replace("</numFmts>", added)
          .replace(
            /(<cellXfs.*?)<\/cellXfs>/s,
            `$1<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/></cellXfs>`,
          ),
      ).cell(address, `s="${count}"`, `<v>${value}</v>`);
    },
    renamed(from, to) {
      const { [from]: content, ...others } = parts;
      return withParts({ ...others, [to]: content! }, sheet);
    },
    source: (name) => strFromU8(parts[name]!),
    bytes: () => zipped(parts),
  };
}
