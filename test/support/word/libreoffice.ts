import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { ALL } from "../share.ts";

/** Of programs, those that the system lacks. */
const missingPrograms = (...programs: readonly string[]): readonly string[] => {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return programs.filter((name) => !folders.some((folder) => existsSync(join(folder, name))));
};

/** Whether tests that start these programs run: they cost seconds each, and are for where everything is tried. */
export const areTried = (...programs: readonly string[]): boolean => ALL && missingPrograms(...programs).length === 0;

/** A profile of this process: two LibreOffices never share one. */
const profile = `-env:UserInstallation=file://${join(tmpdir(), `libreoffice-${process.pid}`)}`;

/**
 * Opens files as LibreOffice does without a window and saves them in another format (`pdf`, `docx`, `xlsx:…`); the paths
 * of the results in the order of the files. All in one call: starting LibreOffice takes longer than most files.
 */
export function converted(files: readonly string[], format: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "ntm-libreoffice-"));
  const args = [profile, "--headless", "--convert-to", format, "--outdir", folder, ...files];
  const { status, stderr } = spawnSync("soffice", args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`soffice: ${stderr}`);
  const [extension] = format.split(":");
  return files.map((file) => join(folder, basename(file).replace(/\.[^.]+$/, `.${extension}`)));
}
