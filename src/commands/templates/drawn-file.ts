import { basename, dirname, resolve } from "node:path";
import { drawnTemplate } from "../../compose/drawing/drawn-template.ts";
import { inlinedPartials } from "../../compose/drawing/inlined-partials.ts";
import { maskedTags, plainDrawnRuns } from "../../compose/drawing/masked-tags.ts";
import type { FrontMatter } from "../../compose/template/front-matter.ts";
import { annexNames, parseTemplate } from "../../compose/template/template.ts";
import { headYaml } from "../../compose/word/head-yaml.ts";
import type { Run } from "../../domain/document/report-document.ts";
import type { Writer } from "../../domain/document/writer.ts";
import { CannotRun } from "../../domain/findings/finding.ts";
import type { DocumentSettings, WordHead } from "../../domain/office/office.ts";
import type { Knowledge } from "../../load/knowledge.ts";
import { PARTIALS, partialsIn } from "../../load/partials.ts";
import { drawnDocx, type PlacedRemark } from "../../render/drawn/drawn-docx.ts";
import { annotatedDocument } from "../../render/edited/annotated-document.ts";
import { writeNewFile } from "../../write/new-files.ts";

export interface DrawRequest {
  /** Folder the command was started in; `to` is relative to it. */
  readonly folder: string;
  readonly to: string;
  readonly writer: Writer;
}

/** A Word template that was written, and what `office.yaml` has to say of it. */
export interface DrawnFile {
  readonly path: string;
  /** Lines of YAML for the document's entry in `data/office.yaml`. */
  readonly settings: readonly string[];
  /** Calls that stay in it, since the day of the data chooses what they print. */
  readonly kept: readonly string[];
  /** How many tables had cells joined where rows print the same, which Word templates don't. */
  readonly unmerged: number;
}

/** A day of its own would be the clock's; the file's properties need one. */
const EPOCH = "2024-01-01";

/** Draws a Markdown template in Word and writes it; nothing is ever overwritten. */
export async function drawTemplate(
  knowledge: Knowledge,
  source: { readonly file: string; readonly text: string; readonly settings: DocumentSettings },
  request: DrawRequest,
): Promise<DrawnFile> {
  const name = basename(request.to);
  if (!/\.docx$/i.test(name)) throw new CannotRun(`Mẫu Word phải có tên kết thúc bằng .docx, không phải "${name}".`);
  const partials = partialsIn(knowledge.files.list(PARTIALS, ".md.hbs"), knowledge.files.text);
  const { front, body, findings } = parseTemplate({ ...source, partials });
  if (findings.length > 0) throw new CannotRun(`Mẫu ${source.file} có chỗ sai, chưa chuyển được.`, { findings });
  const [annex] = annexNames(body.text);
  if (annex !== undefined)
    throw new CannotRun(
      `Mẫu ${source.file} viết phụ lục "${annex}" ngay trong thân: chuyển phần :::annex sang tệp templates/partials/phu-luc-<tên>.md.hbs, ` +
        "ghi tên ấy ở annexes của văn bản trong data/office.yaml, rồi chuyển lại.",
    );
  const text = inlinedPartials(body.text.trimStart(), partials, (partial) => !partials.has(partial));
  const { blocks, footnotes, unmerged } = drawnTemplate(text);
  const { bytes, remarks } = drawnDocx(
    { blocks, footnotes },
    { ...front, ...around(source.settings, front), author: source.settings.officeName, date: EPOCH },
    knowledge.layout(),
  );
  const path = await writeNewFile(
    resolve(request.folder, dirname(request.to)),
    { name, bytes: remarks.length > 0 ? annotatedDocument(bytes, name, remarks.map(marked)) : bytes },
    request.writer,
  );
  return { path, settings: settingsLines(name.replace(/\.docx$/i, ""), front), kept: callsIn(text), unmerged };
}

const marked = ({ at, text }: PlacedRemark) => ({ at, lines: [text] });

function around({ parent, issuer, secretary }: DocumentSettings, front: FrontMatter) {
  const line = ({ text }: { readonly text: string }): readonly Run[] => {
    const drawing = { ...maskedTags(), footnote: () => 0 };
    return plainDrawnRuns(drawing.mask(text.trim()), drawing);
  };
  const subject = front.subject.map(line);
  const title = front.title ? [line(front.title)] : subject;
  const hasSecretary = secretary !== undefined;
  return {
    parent,
    issuer,
    hasSecretary,
    subject,
    title: title.flat().reduce((all, { text }) => `${all} ${text}`.trim(), ""),
  };
}

const callsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\{\{>\s*([^\s}]+)/g)].map(([, name]) => name!)),
];

function settingsLines(template: string, front: FrontMatter): readonly string[] {
  const { kind, type, subject, addressees, title, date, numbering, ending } = front;
  const head: WordHead = {
    kind,
    ...(kind === "named" ? { type } : {}),
    subject: subject.map(textOf),
    ...(addressees ? { addressees: addressees.map(textOf) } : {}),
    ...(title ? { title: title.text } : {}),
    ...(date ? { date: date.text } : {}),
    numbering,
    ...(ending === "" ? {} : { ending }),
  };
  return [`template: ${template}`, "head:", ...headYaml(head).map((line) => `  ${line}`)];
}

const textOf = ({ text }: { readonly text: string }): string => text;
