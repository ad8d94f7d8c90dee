import { basename, resolve } from "node:path";
import { CannotRun } from "../../domain/findings/finding.ts";
import type { DocumentSettings } from "../../domain/office/office.ts";
import { latestSettings } from "../../domain/office/settings-in.ts";
import { suggestion } from "../../domain/text/nearest-name.ts";
import { type Knowledge, openKnowledge } from "../../load/knowledge.ts";
import { type DrawnFile, type DrawRequest, drawTemplate } from "./drawn-file.ts";

const ENDING = ".md.hbs";

/**
 * A template of the workspace or the package drawn in Word: same words, same tags, its parts written out. `from` is its name
 * or its path (`bao-cao-so-ket`, `templates/bao-cao-so-ket.md.hbs`). Throws `CannotRun` for one that is not there.
 */
export async function convertTemplate(request: DrawRequest & { readonly from: string }): Promise<DrawnFile> {
  const knowledge = openKnowledge(request.folder);
  const name = basename(resolve(request.folder, request.from), ENDING);
  const known = templatesOf(knowledge);
  if (!known.includes(name))
    throw new CannotRun(`Không có mẫu "${request.from}".${suggestion(name, known)} Có: ${known.join(", ")}.`);
  const file = `templates/${name}${ENDING}`;
  return drawTemplate(
    knowledge,
    { file, text: knowledge.files.text(file), settings: settingsFor(knowledge, name) },
    request,
  );
}

const templatesOf = ({ files }: Knowledge): readonly string[] =>
  files.list("templates", ENDING).flatMap((name) => (name.includes("/") ? [] : [name.slice(0, -ENDING.length)]));

/** Of the document that is made from the template; of the office's first for one that none is made from. */
function settingsFor(knowledge: Knowledge, template: string): DocumentSettings {
  const office = knowledge.office();
  const all = Object.entries(office.documents);
  const [type] = all.find(([, one]) => one.template === template) ?? all[0] ?? [];
  if (type === undefined) throw new CannotRun("data/office.yaml chưa khai báo văn bản nào.");
  return latestSettings(office, type);
}
