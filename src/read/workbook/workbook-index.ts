import { normalText } from "./cell-text.ts";
import { walkXml } from "./walk-xml.ts";

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Relationship id of the worksheet part. */
  readonly relation: string;
}

export interface WorkbookIndex {
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
}

/** The list of sheets and the date system of `xl/workbook.xml`; `undefined` when it is damaged. */
export async function readWorkbookIndex(chunks: Iterable<string>): Promise<WorkbookIndex | undefined> {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  const sound = await walkXml(chunks, {
    open({ name, attributes }) {
      if (name === "workbookPr") date1904 = /^(1|true|on)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const [, relation = ""] = Object.entries(attributes).find(([key]) => /:id$/.test(key)) ?? [];
      sheets.push({
        name: normalText(attributes.name ?? ""),
        hidden: (attributes.state ?? "visible") !== "visible",
        relation,
      });
    },
  });
  return sound ? { date1904, sheets } : undefined;
}

export interface Relation {
  /** Last word of the relationship type: `worksheet`, `styles`, `sharedStrings`; the same in both namespaces. */
  readonly type: string;
  /** Part name in the archive. */
  readonly part: string;
}

/** Internal targets of `xl/_rels/workbook.xml.rels` by relationship id; external ones are never followed. `undefined` when damaged. */
export async function readRelations(chunks: Iterable<string>): Promise<ReadonlyMap<string, Relation> | undefined> {
  const relations = new Map<string, Relation>();
  const sound = await walkXml(chunks, {
    open({ name, attributes }) {
      const { Id: id, Type: type = "", Target: target = "", TargetMode: mode } = attributes;
      if (name !== "Relationship" || id === undefined || mode === "External") return;
      relations.set(id, { type: type.slice(type.lastIndexOf("/") + 1), part: partName(target) });
    },
  });
  return sound ? relations : undefined;
}

/** Targets are relative to `xl/`, or absolute in the archive. */
const partName = (target: string): string =>
  target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
