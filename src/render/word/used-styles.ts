import type { Layout } from "../../domain/document/layout.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import { stylesXml } from "../parts/styles-xml.ts";
import type { PackageParts } from "./package-parts.ts";

/** Adds the layout's styles that the text names and the template lacks; the author's own stay as they are. */
export function withStyles(parts: PackageParts, main: string, layout: Layout): void {
  const used = new Set(
    parts
      .names()
      .filter((name) => /^word\/[^/]+\.xml$/.test(name))
      .flatMap((name) =>
        [...(parts.text(name) ?? "").matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]*)"/g)].map(([, id]) => id!),
      ),
  );
  const name = parts.names().find((one) => /^word\/styles\.xml$/i.test(one)) ?? "word/styles.xml";
  const present = parts.text(name);
  const all = stylesXml(layout);
  if (present === undefined) {
    parts.put(name, all, "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml");
    parts.relate(main, "styles", name);
    return;
  }
  const known = new Set([...present.matchAll(/\bw:styleId="([^"]*)"/g)].map(([, id]) => id!));
  const missing = [...all.matchAll(/<w:style\b[\s\S]*?<\/w:style>/g)].flatMap(([style]) => {
    const id = /\bw:styleId="([^"]*)"/.exec(style)?.[1] ?? "";
    return used.has(id) && !known.has(id) ? [withoutDefault(style, known)] : [];
  });
  if (missing.length > 0 && !present.includes("</w:styles>"))
    throw new CannotRun("Tệp mẫu Word có phần kiểu chữ (styles.xml) hỏng; mở mẫu bằng Word rồi lưu lại.");
  if (missing.length > 0)
    parts.put(
      name,
      present.replace("</w:styles>", () => `${missing.join("")}</w:styles>`),
    );
}

/** A file has one default style of a kind: its own. */
const withoutDefault = (style: string, known: ReadonlySet<string>): string =>
  (known.has("Normal") ? style : style.replace('<w:basedOn w:val="Normal"/>', "")).replace(' w:default="1"', "");
