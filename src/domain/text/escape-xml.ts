const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff&<>"]/;

/** Text for an XML element or attribute; characters that XML 1.0 cannot hold are dropped. */
export const escapeXml = (text: string): string =>
  // Most texts are safe as they are.
  UNSAFE.test(text)
    ? text
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
        .replace(/[&<>"]/g, (character) => ENTITIES[character]!)
    : text;
