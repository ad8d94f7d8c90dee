import { readdirSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { CannotRun } from "../../domain/findings/finding.ts";

/** Variables of the environment in which the program was started. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What stands on the disk; tests bring their own. */
export interface Disk {
  readonly isFile: (path: string) => boolean;
  readonly list: (folder: string) => readonly string[];
}

const DISK: Disk = {
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true,
  list: (folder) => (statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(folder) : []),
};

/** For an installation elsewhere. */
const VARIABLE = "NTM_LIBREOFFICE";
const NAMES = ["soffice", "libreoffice", "soffice.exe"];
/** Where its installers put it on Linux, macOS and Windows; on Windows and macOS it is not on the PATH. */
const PLACES = [
  "/usr/bin/soffice",
  "/usr/bin/libreoffice",
  "/usr/local/bin/soffice",
  "/snap/bin/libreoffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
  "C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe",
];

/** The path of LibreOffice's program. Throws `CannotRun` where it is not installed. */
export function findLibreOffice(environment: Environment, { isFile, list }: Disk = DISK): string {
  const given = environment[VARIABLE];
  if (given) {
    if (isFile(given)) return given;
    throw new CannotRun(`Không có LibreOffice ở "${given}" như biến ${VARIABLE} ghi; sửa biến ấy, hoặc bỏ --pdf.`);
  }
  const found = [...onPath(environment), ...PLACES, ...inOpt(list)].find(isFile);
  if (found) return found;
  throw new CannotRun(
    "Máy này chưa có LibreOffice để lập PDF; hãy cài từ https://www.libreoffice.org, hoặc bỏ --pdf rồi lưu PDF từ Word.",
  );
}

/** Windows writes the variable's name as it likes. */
function onPath(environment: Environment): readonly string[] {
  const path = Object.entries(environment).find(([name]) => name.toUpperCase() === "PATH")?.[1] ?? "";
  const folders = path.split(delimiter).filter((folder) => folder !== "");
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
}

/** Packages of libreoffice.org: /opt/libreoffice24.8; the newest first. */
const inOpt = (list: Disk["list"]): readonly string[] =>
  list("/opt")
    .filter((name) => name.startsWith("libreoffice"))
    .sort((one, other) => other.localeCompare(one, "en", { numeric: true }))
    .map((name) => `/opt/${name}/program/soffice`);
