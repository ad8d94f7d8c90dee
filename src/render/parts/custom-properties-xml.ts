import type { DocumentIdentity } from "../../domain/figures/written-trace.ts";
import { escapeXml } from "../../domain/text/escape-xml.ts";

const NAMESPACES = [
  'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"',
  'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"',
].join(" ");

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
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties ${NAMESPACES}>${properties.join("")}</Properties>`;
}
