import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { smallProvince } from "./small-province.ts";

/** What both documents of a half year say here: figures of districts and of the province, a narrative, the tasks. */
const BODY = `{{narrative "Mở đầu"}}

# Kết quả

Toàn tỉnh làm được {{qty "roads-built" zero="chưa có"}} đường, tích tụ {{qty "concentrated-land" zero="chưa có"}} đất, tổ chức {{qty "outreach-sessions" zero="chưa có"}}.

Vốn đã giao {{qty "funds-allocated" zero="chưa có"}}; trong kỳ giao {{num (count (where "tasks" assigned="now")) zero="không có"}} việc.
`;

export interface ShortReport {
  /** Annexes by name, as in `office.yaml`; none without more. */
  readonly annexes?: readonly string[];
  /** Sections of the package's report that follow the page, by the names of their partials. */
  readonly sections?: readonly string[];
  readonly folder?: string;
}

/**
 * The small province's workspace, whose documents of a half year are a page: for tests that ask what becomes of a document, not
 * what it says. Most of the time of a report goes into its words.
 */
export function shortReports({ annexes = [], sections = [], folder = smallProvince() }: ShortReport = {}): string {
  changeOffice(folder, (office) =>
    office.replaceAll(/annexes: \[ke-hoach,.*?\]/g, () => `annexes: [${annexes.join(", ")}]`),
  );
  mkdirSync(join(folder, "templates/partials"), { recursive: true });
  const body = [BODY, ...sections.map((name) => `{{> bao-cao/${name}}}\n`)].join("\n");
  writeFileSync(join(folder, "templates/partials/so-ket.md.hbs"), body);
  return folder;
}

/** The settings with only these documents: for tests to which each one more is the same again. */
export const withDocuments = (office: string, ...types: readonly string[]): string =>
  office.replace(/(?<=^documents:\n).*/ms, (documents) =>
    documents
      .split(/^(?= {2}[a-z])/m)
      .filter((one) => types.includes(one.slice(0, one.indexOf(":")).trim()))
      .join(""),
  );

/** Changes the office's settings as text. */
export function changeOffice(folder: string, change: (office: string) => string): void {
  const path = join(folder, "data/office.yaml");
  writeFileSync(path, change(readFileSync(path, "utf8")));
}
