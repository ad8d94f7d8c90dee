import type { ParsedTemplate } from "../../../../compose/template/template.ts";
import type { Period } from "../../../../domain/office/period.ts";
import type { DocumentSources } from "../../../../load/document-sources.ts";
import { sha256 } from "../../../../read/workspace/hash.ts";
import { PROGRAM } from "../../../../read/workspace/kept-settings.ts";
import type { Workspace } from "../../../../read/workspace/workspace.ts";
import { type KeptWords, keptWords } from "../../../../write/record/kept-words.ts";
import { type Judged, requireSoundTemplate } from "./document-template.ts";

/**
 * Judges a template as `requireSoundTemplate` does; one that this very program found sound before, by the same rules, parts
 * and period, is not judged again: judging takes a tenth of a run that changes nothing but data. A broken one is judged
 * each time. Kept in the workspaces of offices, not in the program's own folder.
 */
export function judgedTemplate(
  template: ParsedTemplate,
  { type, sources, period }: { readonly type: string; readonly sources: DocumentSources; readonly period: Period },
  workspace: Pick<Workspace, "root" | "owns">,
  program: string | undefined = PROGRAM,
): Judged {
  const judge = () => requireSoundTemplate(template, sources.vocabulary);
  if (program === undefined || !workspace.owns("data/office.yaml")) return judge();
  const kept: KeptWords = keptWords(workspace.root, "sound-templates");
  const { rules, criteria, readings } = sources.files;
  const { programs, partials, body, ...rest } = template;
  const texts = programs.map(({ file, text }) => [file, text]);
  const parts = [...partials].map(([name, { file, text }]) => [name, file, text]);
  const ground = [program, type, period.id, rules, criteria, readings, body.text, texts, parts, rest];
  const hash = sha256(Buffer.from(JSON.stringify(ground)));
  const before = kept.of(hash);
  if (before === "sound" || before === "citesUnknown") return before;
  const judged = judge();
  kept.keep(hash, judged);
  return judged;
}
