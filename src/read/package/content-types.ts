import { partKey } from "./part-name.ts";
import { walkXml } from "./walk-xml.ts";

/** The media type of a part by its name, in lower case; empty where the package declares none. */
export type ContentTypeOf = (part: string) => string;

/** More than any workbook has. */
const MOST_TYPES = 20_000;

/** `[Content_Types].xml`: types by part, else by extension (ISO/IEC 29500-2, 7.2.3). A damaged one declares nothing. */
export function readContentTypes(content: Buffer | undefined): ContentTypeOf {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  const defect =
    content &&
    walkXml(content, {
      root: "Types",
      open(name, attributes) {
        if (overrides.size + defaults.size > MOST_TYPES) return;
        const type = (attributes.ContentType ?? "").trim().toLowerCase();
        if (name === "Override") overrides.set(partKey(attributes.PartName ?? ""), type);
        if (name === "Default") defaults.set((attributes.Extension ?? "").toLowerCase(), type);
      },
    });
  if (defect) return () => "";
  return (part) => {
    const key = partKey(part);
    return overrides.get(key) ?? defaults.get(key.slice(key.lastIndexOf(".") + 1)) ?? "";
  };
}
