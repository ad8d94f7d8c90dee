import { dirname } from "node:path";
import type { MadeDocument, WrittenFiles } from "../../commands/report.ts";

/**
 * What was written and what was deleted, a line for each file. Of the documents that a type has for each unit, hundreds
 * of them, one line tells how many and where, and of a deleted one only its document is named; `--json` names all.
 */
export function writtenText(documents: readonly MadeDocument[], together: WrittenFiles): string {
  const many = manyIn(documents);
  const alone = documents.filter(({ type, topic }) => !topic || !many.has(type));
  const lines = [
    ...alone.flatMap(({ written }) => written).map(writtenLine),
    ...[...many.values()].map(folderLine),
    ...together.written.map(writtenLine),
    ...alone.flatMap(({ removed }) => removed).map(removedLine),
    ...[...[...many.values()].flat(), together].flatMap(({ removed }) => removed.filter(isWord)).map(removedLine),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

/** By their types, the documents of units that were made, where there is more than one. */
function manyIn(documents: readonly MadeDocument[]): ReadonlyMap<string, readonly MadeDocument[]> {
  const made = documents.filter(({ topic, written }) => topic && written.length > 0);
  const types = [...new Set(made.map(({ type }) => type))];
  const ofType = types.map((type) => [type, made.filter((one) => one.type === type)] as const);
  return new Map(ofType.filter(([, those]) => those.length > 1));
}

function folderLine(made: readonly MadeDocument[]): string {
  const files = made.flatMap(({ written }) => written);
  return `Đã ghi ${made.length} văn bản (${files.length} tệp) vào ${dirname(files[0]!)}`;
}

const isWord = (path: string): boolean => path.endsWith(".docx");
const writtenLine = (path: string): string => `Đã ghi ${path}`;
const removedLine = (path: string): string => `Đã xóa ${path} của lần lập trước`;
