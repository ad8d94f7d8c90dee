import type { ReportDocument } from "../../domain/document/report-document.ts";
import type { DocumentIdentity } from "../../domain/figures/written-trace.ts";
import { escapeXml } from "../../domain/text/escape-xml.ts";
import { XML_HEAD } from "../../wordml/part-head.ts";

const CORE = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(" ");
const CUSTOM = [
  'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"',
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"',
].join(" ");

/** `docProps/core.xml` (ISO/IEC 29500-2, clause 11): the docx library dates it by the clock and knows no language. */
export function corePropertiesXml(
  { title, subject, author, date }: ReportDocument["properties"],
  language: string,
): string {
  const day = `${date}T00:00:00Z`;
  return [
    `${XML_HEAD}<cp:coreProperties ${CORE}>`,
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject>`,
    `<dc:creator>${escapeXml(author)}</dc:creator><dc:language>${escapeXml(language)}</dc:language>`,
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`,
  ].join("");
}

/** The format id of properties that users define ([MS-OLEPS] 2.18.2), which Word and LibreOffice both write. */
const USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/**
 * `docProps/custom.xml` (ISO/IEC 29500-1, 22.3): what document this is, for `ntm verify` after a person renamed and
 * edited it. Word and LibreOffice keep these properties. Without an identity it is empty.
 */
export function customPropertiesXml(identity: DocumentIdentity | undefined): string {
  const values: Readonly<Record<string, string>> = identity
    ? {
        "ntm-document": identity.type,
        "ntm-period": identity.period,
        "ntm-form": identity.draft ? "draft" : "final",
        "ntm-identity": identity.identity,
      }
    : {};
  const properties = Object.entries(values).map(
    ([name, value], index) =>
      // Ids begin at 2 (22.3.2.2).
      `<property fmtid="${USER_DEFINED}" pid="${index + 2}" name="${name}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return `${XML_HEAD}<Properties ${CUSTOM}>${properties.join("")}</Properties>`;
}
