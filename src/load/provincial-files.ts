import type { WorkspaceFiles } from "./workspace-files.ts";

/** Files that only a province has: they add to what the country has, where its pack or its office holds them. */
export const PROVINCIAL = {
  documents: ["data/legal", "provincial-documents.yaml"],
  names: ["data/legal", "provincial-names.yaml"],
  forms: ["data/forms", "additions.yaml"],
} as const;

/** Path of the file where there is one. */
export function provincialFile(
  { list }: Pick<WorkspaceFiles, "list">,
  kind: keyof typeof PROVINCIAL,
): string | undefined {
  const [folder, name] = PROVINCIAL[kind];
  return list(folder, ".yaml").includes(name) ? `${folder}/${name}` : undefined;
}

/** The country's files of a kind with the province's behind them. */
export const withProvincial = (
  files: Pick<WorkspaceFiles, "list">,
  national: string,
  kind: keyof typeof PROVINCIAL,
): readonly string[] => [national, ...[provincialFile(files, kind) ?? []].flat()];
