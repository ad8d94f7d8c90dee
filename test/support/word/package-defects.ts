import { readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path/posix";
import { unzipSync } from "fflate";
import { XmlAttribute, XmlDocument, type XmlElement, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";
import { wordDefects } from "./word-defects.ts";
import { NAMES, values, type XmlParts } from "./xml-parts.ts";

xmlRegisterFsInputProviders();

const OFFICE = "http://schemas.openxmlformats.org";

/** Schemas by the namespace of a part's root; parts of other namespaces (core properties) are not validated. */
const SCHEMAS: Readonly<Record<string, string>> = {
  [NAMES.w]: "wml.xsd",
  [`${OFFICE}/spreadsheetml/2006/main`]: "sml.xsd",
  [`${OFFICE}/drawingml/2006/main`]: "dml-main.xsd",
  [`${OFFICE}/drawingml/2006/chart`]: "dml-chart.xsd",
  [`${OFFICE}/officeDocument/2006/extended-properties`]: "shared-documentPropertiesExtended.xsd",
  [`${OFFICE}/officeDocument/2006/custom-properties`]: "shared-documentPropertiesCustom.xsd",
  [NAMES.ct]: "opc-contentTypes.xsd",
  [NAMES.rel]: "opc-relationships.xsd",
};

/**
 * What is wrong with a .docx or .xlsx by ISO/IEC 29500-4:2016 (transitional), and by what Word refuses to open beyond it:
 * parts without content type, relationships that lead nowhere, ids that repeat or have no body. One line each.
 */
export function packageDefects(bytes: Uint8Array): readonly string[] {
  const files = unzipSync(bytes);
  const parts: XmlParts = new Map(
    Object.keys(files)
      .filter((name) => /\.(?:xml|rels)$/.test(name))
      .map((name) => [name, XmlDocument.fromBuffer(files[name]!)]),
  );
  try {
    return [
      ...[...parts].flatMap(([name, part]) => schemaDefects(part).map((defect) => `${name}: ${defect}`)),
      ...contentTypeDefects(Object.keys(files), parts),
      ...relationshipDefects(Object.keys(files), parts),
      ...wordDefects(parts),
    ];
  } finally {
    for (const part of parts.values()) part.dispose();
  }
}

const validators = new Map<string, XsdValidator>();

/** Compiling a schema takes longer than validating by it: each once in a process. */
function validatorOf(schema: string): XsdValidator {
  const url = join(import.meta.dirname, "../ooxml", schema);
  const known = validators.get(schema) ?? XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(url), { url }));
  validators.set(schema, known);
  return known;
}

function schemaDefects(part: XmlDocument): readonly string[] {
  const schema = SCHEMAS[part.root.namespaceUri];
  if (part.dtd) return ["has a document type"];
  if (schema === undefined) return [];
  if (part.get("//mc:AlternateContent", NAMES)) return ["has alternate content, which this check cannot choose from"];
  dropIgnorable(part.root);
  try {
    validatorOf(schema).validate(part);
    return [];
  } catch (error) {
    return String((error as Error).message)
      .trim()
      .split("\n")
      .slice(0, 8);
  }
}

/** Takes away what the part itself declares ignorable, as a reader of the plain standard does. */
function dropIgnorable(root: XmlElement): void {
  const declared = root.get("@mc:Ignorable", NAMES);
  if (!(declared instanceof XmlAttribute)) return;
  const spaces = declared.value.split(/\s+/).flatMap((prefix) => root.namespaceForPrefix(prefix) ?? []);
  declared.remove();
  for (const space of spaces) {
    const inside = `namespace-uri() = "${space}"`;
    for (const node of root.find(`//@*[${inside}] | //*[${inside}][not(ancestor::*[${inside}])]`)) node.remove();
  }
}

function contentTypeDefects(names: readonly string[], parts: XmlParts): readonly string[] {
  const types = parts.get("[Content_Types].xml");
  if (!types) return ["no [Content_Types].xml"];
  const overridden = values(types, "//ct:Override/@PartName").map((name) => name.slice(1));
  const extensions = values(types, "//ct:Default/@Extension").map((name) => name.toLowerCase());
  const typed = new Set([...overridden, "[Content_Types].xml"]);
  return [
    ...names
      .filter((name) => !typed.has(name) && !extensions.includes(name.slice(name.lastIndexOf(".") + 1).toLowerCase()))
      .map((name) => `no content type for ${name}`),
    ...overridden.filter((name) => !names.includes(name)).map((name) => `content type for a missing part ${name}`),
  ];
}

function relationshipDefects(names: readonly string[], parts: XmlParts): readonly string[] {
  const known = new Map<string, readonly string[]>();
  const defects: string[] = [];
  for (const [name, part] of parts) {
    if (!name.endsWith(".rels")) continue;
    const folder = dirname(dirname(name));
    known.set(
      join(folder, name.slice(name.lastIndexOf("/") + 1, -".rels".length)),
      values(part, "//rel:Relationship/@Id"),
    );
    for (const target of values(part, '//rel:Relationship[not(@TargetMode = "External")]/@Target')) {
      const path = target.startsWith("/") ? target.slice(1) : normalize(join(folder, target));
      if (!names.includes(path)) defects.push(`${name}: points at the missing part ${path}`);
    }
  }
  for (const [name, part] of parts) {
    const unknown = values(part, "//@r:id | //@r:embed").filter((id) => id !== "" && !known.get(name)?.includes(id));
    defects.push(...unknown.map((id) => `${name}: refers to the unknown relationship ${id}`));
  }
  return defects;
}
