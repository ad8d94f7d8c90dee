import { join } from "node:path";
import { CannotRun } from "../../../../domain/findings/finding.ts";
import type { Office } from "../../../../domain/office/office.ts";
import { namesIn } from "../../../../write/disk/standing-file.ts";
import type { ComposeRequest } from "../compose-documents.ts";

/** How documents of a type that has one for each unit or row are made. */
export interface TopicRequest {
  /** The type must be one that has a document for each unit or row. */
  readonly each?: boolean;
  /** Only those of which no file stands in the folder. */
  readonly missingOnly?: boolean;
  /** Beside them one file with all that were made, for the printer. */
  readonly merge?: boolean;
}

/** The folder of a type's documents, below that of the period; nothing for a type of one document. */
export function topicFolder(folder: string, { documents }: Office, type: string): string | undefined {
  const settings = Object.hasOwn(documents, type) ? documents[type]! : undefined;
  return settings?.each === undefined ? undefined : join(folder, settings.file ?? type);
}

/** Tells of a name whether its document stands in the folder, which is read once. */
export function madeIn(folder: string | undefined, draft: boolean): (name: string) => boolean {
  const made = new Set(folder === undefined ? [] : namesIn(folder));
  return (name) => made.has(`${draft ? `${name}.du-thao` : name}.docx`);
}

/** Throws `CannotRun` for choices that mean nothing of the type, and a number that would stand on many documents. */
export function requireEach(
  { documents }: Office,
  types: readonly string[],
  { each, missingOnly, merge, units, issue }: TopicRequest & Pick<ComposeRequest, "units" | "issue">,
): void {
  const single = types.find((type) => Object.hasOwn(documents, type) && documents[type]!.each === undefined);
  const asked = [
    ...(each ? ["--each"] : []),
    ...(missingOnly ? ["--missing-only"] : []),
    ...(merge ? ["--merge"] : []),
    ...(units ? ["--units"] : []),
  ];
  if (single !== undefined && asked.length > 0) {
    const many = Object.keys(documents).filter((type) => documents[type]!.each !== undefined);
    const hint = many.length > 0 ? ` Lập như thế được: ${many.join(", ")}.` : "";
    throw new CannotRun(
      `Văn bản "${single}" không lập riêng cho từng đơn vị nên không đi với ${asked.join(", ")} (mục each trong data/office.yaml).${hint}`,
    );
  }
  if (units?.length === 0)
    throw new CannotRun("--units chưa ghi đơn vị nào: ghi tên hoặc mã, cách nhau bằng dấu phẩy.");
  const isMany = types.some((type) => documents[type]?.each !== undefined) && units?.length !== 1;
  if (issue?.number !== undefined && isMany) {
    throw new CannotRun("Mỗi văn bản một số: thêm --units <một đơn vị> khi ghi --number.");
  }
}
