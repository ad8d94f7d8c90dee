import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { Writer } from "../domain/document/writer.ts";
import { CannotRun } from "../domain/findings/finding.ts";
import { type OfficeAnswers, officeDefaults, officeText } from "../domain/office/office-text.ts";
import { workspaceFiles } from "../load/workspace-files.ts";
import { findPackage, programFolderOf } from "../read/workspace/workspace.ts";
import { parseYaml } from "../read/workspace/yaml-file.ts";
import { officeSchema } from "../validate/rules/office.ts";
import { parseRules } from "../validate/rules/rule-data.ts";
import { writeNewFiles } from "../write/new-files.ts";

const OFFICE = "data/office.yaml";
const SCHEMAS = "data/schemas";
const README = "data/workspace/README.md";

export interface InitRequest {
  /** Folder the command was started in; `dir` is relative to it. */
  readonly folder: string;
  readonly dir: string;
  readonly answers: OfficeAnswers;
  readonly writer: Writer;
}

/** The package's own office, after which a new one is made. */
export interface Model {
  readonly text: (path: string) => string;
  /** Paths of the schemas by which editors complete and check its rule files. */
  readonly schemas: () => readonly string[];
  /** What it says, to be offered where an answer is missing. */
  readonly defaults: () => Required<OfficeAnswers>;
}

export function openModel(): Model {
  const { text, yaml, list } = workspaceFiles(findPackage());
  const schemas = () => list(SCHEMAS, ".json").map((name) => `${SCHEMAS}/${name}`);
  return { text, schemas, defaults: () => officeDefaults(parseRules(officeSchema, yaml(OFFICE))) };
}

/**
 * Makes a workspace: settings of the office, folders, a README, schemas for editors; returns the files written. Throws `CannotRun` when one of
 * them is there already, and for answers that the settings cannot hold.
 */
export async function makeWorkspace(
  { folder, dir, answers, writer }: InitRequest,
  model: Model = openModel(),
): Promise<readonly string[]> {
  const root = resolve(folder, dir);
  requireOutside(root);
  const office = officeText(model.text(OFFICE), answers);
  requireSound(office);
  const made = {
    folders: ["data/periods", SCHEMAS, "templates", "out"],
    // The settings make the folder a workspace, so they come last.
    files: [
      { path: "README.md", text: model.text(README) },
      ...model.schemas().map((path) => ({ path, text: model.text(path) })),
      { path: OFFICE, text: office },
    ],
  };
  return writeNewFiles(root, made, writer);
}

function requireOutside(root: string): void {
  if (programFolderOf(root) === undefined) return;
  throw new CannotRun(
    `Thư mục "${root}" là của chương trình, khi cập nhật sẽ bị thay; hãy chọn thư mục khác, ví dụ: ntm init "${join(homedir(), "NTM")}"`,
  );
}

function requireSound(text: string): void {
  parseRules(officeSchema, parseYaml(text, OFFICE));
}
