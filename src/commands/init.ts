import { homedir } from "node:os";
import { join, resolve } from "node:path";
import type { Writer } from "../domain/document/writer.ts";
import { CannotRun } from "../domain/findings/finding.ts";
import { type OfficeAnswers, officeDefaults, officeText } from "../domain/office/office-text.ts";
import { filledModel, type ProvinceChoice, provinceWords } from "../domain/office/province-words.ts";
import type { IsoDate } from "../domain/text/iso-date.ts";
import { unitSources } from "../load/unit-sources.ts";
import { workspaceFiles } from "../load/workspace-files.ts";
import { findPackage, programFolderOf } from "../read/workspace/workspace.ts";
import { parseYaml } from "../read/workspace/yaml-file.ts";
import { officeSchema } from "../validate/rules/office.ts";
import { parseRules } from "../validate/rules/rule-data.ts";
import {
  chosenProvince,
  cityWordsOf,
  PROVINCES,
  provinceFacts,
  provincesOn,
  regionNames,
} from "../validate/units/provinces.ts";
import { unitRegister } from "../validate/units/unit-register.ts";
import { writeNewFiles } from "../write/new-files.ts";

const OFFICE = "data/office.yaml";
const SCHEMAS = "data/schemas";
const MODEL = "data/workspace/office.yaml";
const README = "data/workspace/README.md";

export interface InitRequest {
  /** Folder the command was started in; `dir` is relative to it. */
  readonly folder: string;
  readonly dir: string;
  /** Settings after which the new ones are made. */
  readonly model: string;
  readonly answers: OfficeAnswers;
  readonly writer: Writer;
}

/** What new workspaces are made of. */
export interface Models {
  readonly provinces: (day: IsoDate) => readonly ProvinceChoice[];
  /** Throws `CannotRun` with the nearest names for a province that there is none of. */
  readonly choose: (text: string, day: IsoDate) => ProvinceChoice;
  /** What a region is called, by its key in the settings. */
  readonly regions: () => ReadonlyMap<string, string>;
  /** Text of the settings for a province, and what it says, to be offered where an answer is missing. */
  readonly settings: (province: ProvinceChoice) => {
    readonly model: string;
    readonly defaults: Required<OfficeAnswers>;
  };
}

export function openModels(): Models {
  const { text, yaml } = workspaceFiles(findPackage());
  const units = unitSources({ yaml, text });
  const sample = parseRules(officeSchema, yaml(OFFICE));
  return {
    provinces: (day) => provincesOn(units, day),
    choose: (wanted, day) => chosenProvince(units, wanted, day),
    regions: () => regionNames(yaml(PROVINCES)),
    settings: (province) => {
      // The sample's province has its settings; the others' follow from what is known of each.
      const isSample = province.code === sample.province;
      const filled = () => {
        const register = unitRegister(units, province.day, province.code);
        const words = provinceWords(register, provinceFacts(yaml(PROVINCES), province));
        return filledModel(text(MODEL), words, cityWordsOf(register, yaml));
      };
      const model = isSample ? text(OFFICE) : filled();
      return { model, defaults: officeDefaults(parseRules(officeSchema, parseYaml(model, OFFICE)), province.day) };
    },
  };
}

/**
 * Makes a workspace: settings of the office, folders, a README, schemas for editors; returns the files written. Throws
 * `CannotRun` when one of them is there already, and for answers that the settings cannot hold.
 */
export async function makeWorkspace({ folder, dir, model, answers, writer }: InitRequest): Promise<readonly string[]> {
  const root = resolve(folder, dir);
  requireOutside(root);
  const { text, list } = workspaceFiles(findPackage());
  const office = officeText(model, answers);
  requireSound(office);
  const schemas = list(SCHEMAS, ".json").map((name) => `${SCHEMAS}/${name}`);
  const made = {
    folders: ["data/periods", SCHEMAS, "templates", "out"],
    // The settings make the folder a workspace, so they come last.
    files: [
      { path: "README.md", text: text(README) },
      ...schemas.map((path) => ({ path, text: text(path) })),
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
