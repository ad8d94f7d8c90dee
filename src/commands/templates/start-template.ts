import { CannotRun } from "../../domain/findings/finding.ts";
import { latestSettings } from "../../domain/office/settings-in.ts";
import { suggestion } from "../../domain/text/nearest-name.ts";
import { openKnowledge } from "../../load/knowledge.ts";
import { type DrawnFile, type DrawRequest, drawTemplate } from "./drawn-file.ts";

/** The worked examples that a new template begins with. */
const EXAMPLES = "data/workspace/mau-word.md.hbs";
const HEAD = /^---[ \t]*\n[\s\S]*?\n---[ \t]*\n/;

/**
 * A new Word template after a document type of the office: its letterhead, title and signature, and three worked examples.
 * Throws `CannotRun` for a type that the settings do not name.
 */
export async function startTemplate(request: DrawRequest & { readonly from: string }): Promise<DrawnFile> {
  const knowledge = openKnowledge(request.folder);
  const office = knowledge.office();
  const { documents } = office;
  const types = Object.keys(documents);
  if (!types.includes(request.from))
    throw new CannotRun(
      `Không có loại văn bản "${request.from}".${suggestion(request.from, types)} data/office.yaml khai báo: ${types.join(", ")}.`,
    );
  const settings = latestSettings(office, request.from);
  if (settings.head)
    throw new CannotRun(
      `"${request.from}" đã dùng mẫu Word templates/${settings.template}.docx; chép tệp ấy ra tên khác rồi sửa.`,
    );
  const file = `templates/${settings.template}.md.hbs`;
  const head = HEAD.exec(knowledge.files.text(file))?.[0] ?? "";
  return drawTemplate(knowledge, { file, text: head + knowledge.files.text(EXAMPLES), settings }, request);
}
