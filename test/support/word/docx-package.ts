import { strFromU8, strToU8, unzipSync } from "fflate";
import { zipped } from "./zipped.ts";

type Parts = Readonly<Record<string, Uint8Array>>;

/** Other ways in which programs write the very same document, each a change of a package's parts. */
export const OTHER_PACKAGES: Readonly<Record<string, (parts: Parts) => Parts>> = {
  "main part named document2.xml": (parts) => renamed(parts, "word/document.xml", "word/document2.xml"),
  "main part at the root": (parts) => {
    const { "word/document.xml": main, "word/_rels/document.xml.rels": rels, ...others } = parts;
    return inText(
      {
        ...others,
        "văn bản.xml": main!,
        "_rels/văn bản.xml.rels": strToU8(strFromU8(rels!).replaceAll(/Target="(?=[a-z])/g, 'Target="word/')),
      },
      ["_rels/.rels", "[Content_Types].xml"],
      (xml) => xml.replace("word/document.xml", "v%C4%83n%20b%E1%BA%A3n.xml"),
    );
  },
  "part names in other case": (parts) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [name.replace("word/d", "Word/D").replace("foot", "FOOT"), bytes]),
    ),
  "absolute targets": (parts) =>
    inText(parts, ["word/_rels/document.xml.rels"], (xml) =>
      xml.replaceAll(/Target="(?=[a-z][^:"]*")/g, 'Target="/word/'),
    ),
  "roundabout relative targets": (parts) =>
    inText(parts, ["word/_rels/document.xml.rels"], (xml) =>
      xml.replaceAll(/Target="(?=[a-z][^:"]*")/g, 'Target="../word/./'),
    ),
  "targets with backslashes": (parts) =>
    inText(parts, ["word/_rels/document.xml.rels", "_rels/.rels"], (xml) =>
      xml.replaceAll(/Target="([^":]*)"/g, (_, target: string) => `Target="${target.replaceAll("/", "\\")}"`),
    ),
  "archive names with backslashes": (parts) =>
    Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name.replaceAll("/", "\\"), bytes])),
  "no package relationships": ({ "_rels/.rels": _, ...parts }) => parts,
  'declared encoding="utf8"': (parts) =>
    inText(parts, xmlNames(parts), (xml) => xml.replace(/^<\?xml [^>]*\?>/, '<?xml version="1.0" encoding="utf8"?>')),
  "UTF-16": (parts) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [name, xmlNames(parts).includes(name) ? inUtf16(bytes) : bytes]),
    ),
  "UTF-16 big endian": (parts) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [name, name.startsWith("word/d") ? inUtf16(bytes).swap16() : bytes]),
    ),
  "prefix with a hyphen": (parts) => prefixed(parts, "my-ns"),
  "prefix in other letters": (parts) => prefixed(parts, "văn.bản_1"),
  "default namespace": (parts) =>
    inText(parts, wordNames(parts), (xml) =>
      xml.replaceAll(/(<\/?)w:/g, "$1").replace(/xmlns:w="([^"]*)"/, 'xmlns:w="$1" xmlns="$1"'),
    ),
  "strict namespaces": (parts) =>
    inText(parts, xmlNames(parts), (xml) =>
      xml
        .replaceAll("http://schemas.openxmlformats.org/wordprocessingml/2006/main", `${STRICT}/wordprocessingml/main`)
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          `${STRICT}/officeDocument/relationships`,
        )
        .replaceAll("http://schemas.openxmlformats.org/drawingml/2006/", `${STRICT}/drawingml/`),
    ),
  "XML comments and CDATA": (parts) =>
    inText(parts, ["word/document.xml"], (xml) =>
      xml.replaceAll(/(<w:t[^>]*>)([^<&]*\d[^<&]*)(?=<)/g, "$1<!-- <w:t> --><![CDATA[$2]]>"),
    ),
};

const STRICT = "http://purl.oclc.org/ooxml";

/** The document in another package. Throws when the change changes nothing. */
export function repackaged(bytes: Uint8Array, change: (parts: Parts) => Parts): Buffer {
  const parts = unzipSync(bytes);
  const changed = change(parts);
  if (Object.entries(changed).every(([name, one]) => parts[name] === one)) {
    if (Object.keys(changed).length === Object.keys(parts).length) throw new Error("nothing was changed");
  }
  return zipped(changed);
}

const xmlNames = (parts: Parts): readonly string[] => Object.keys(parts).filter((name) => /\.(xml|rels)$/i.test(name));
const wordNames = (parts: Parts): readonly string[] =>
  xmlNames(parts).filter((name) => /^word\/(document|styles|numbering|footnotes|endnotes|header\d+)\.xml$/.test(name));

const inText = (parts: Parts, names: readonly string[], change: (xml: string) => string): Parts => ({
  ...parts,
  ...Object.fromEntries(
    names.flatMap((name) => (parts[name] ? [[name, strToU8(change(strFromU8(parts[name])))] as const] : [])),
  ),
});

function renamed(parts: Parts, from: string, to: string): Parts {
  const rels = (name: string): string => name.replace(/([^/]*)$/, "_rels/$1.rels");
  const { [from]: main, [rels(from)]: relations, ...others } = parts;
  return inText({ ...others, [to]: main!, [rels(to)]: relations! }, ["_rels/.rels", "[Content_Types].xml"], (xml) =>
    xml.replace(from, to),
  );
}

function inUtf16(bytes: Uint8Array): Buffer {
  const xml = strFromU8(bytes).replace(/(<\?xml [^>]*encoding=")[^"]*/, "$1UTF-16");
  return Buffer.from(`\uFEFF${xml}`, "utf16le");
}

const prefixed = (parts: Parts, prefix: string): Parts =>
  inText(parts, wordNames(parts), (xml) =>
    xml.replaceAll(/(<\/?|\s)w:(?=[A-Za-z])/g, `$1${prefix}:`).replace("xmlns:w=", `xmlns:${prefix}=`),
  );
