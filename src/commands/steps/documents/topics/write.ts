import { CannotRun, type Finding, type Outcome } from "../../../../domain/findings/finding.ts";
import { namesIn } from "../../../../write/disk/standing-file.ts";
import { type WrittenDocuments, type WrittenFiles, writeDocuments } from "../../../../write/output.ts";
import { type DocumentStep, eachDocument, succeeded } from "../each-document.ts";
import type { SoundDocument } from "../sound-document.ts";
import { documentFiles, type WriteRequest } from "../write-document.ts";
import type { TopicRequest } from "./folder.ts";
import { printFile } from "./print-file.ts";

/** What is known of every document of a type before it is written. */
type Step = DocumentStep<Outcome<SoundDocument>>;

interface TopicsWriting extends WriteRequest, TopicRequest {
  readonly units?: readonly string[];
  readonly progress?: (step: { readonly at: "documents" | "pdf"; readonly done: number; readonly of: number }) => void;
}

export interface WrittenTopics {
  readonly documents: readonly DocumentStep<WrittenFiles & { readonly findings: readonly Finding[] }>[];
  readonly together: WrittenFiles;
}

const NONE: WrittenDocuments = { documents: [], removed: [] };

/**
 * The documents of a type that has one for each unit, into their folder at one go. Where all of them were asked for, those
 * of units that have none any more go, while nobody edited or issued them.
 */
export async function writeTopics(
  steps: readonly Step[],
  folder: string,
  request: TopicsWriting,
): Promise<WrittenTopics> {
  const { writer, force, draft, merge, missingOnly, units, progress, toPdf } = request;
  const sound = succeeded(steps).flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const files = new Map<SoundDocument, Awaited<ReturnType<typeof documentFiles>>>();
  for (const [done, one] of sound.entries()) {
    progress?.({ at: toPdf ? "pdf" : "documents", done, of: sound.length });
    files.set(one, await documentFiles(one, folder, request));
  }
  const print = merge && sound.length > 0 ? await printFile(sound, request) : undefined;
  // What failed before it was known what the documents are for says nothing of those that stand there.
  const isAll = units === undefined && !missingOnly && steps.every(({ topic }) => topic !== undefined);
  const names = new Set(steps.map(({ topic }) => topic?.name));
  const stands = namesIn(folder).length > 0;
  const written =
    sound.length === 0 && !stands
      ? NONE
      : await writeDocuments(folder, [...files.values(), ...(print ? [print] : [])], {
          writer,
          force,
          ...(isAll
            ? { isStale: (one) => one.topic !== undefined && one.draft === draft && !names.has(one.topic) }
            : {}),
        });
  const results = new Map(sound.map((one, index) => [one, written.documents[index]!]));
  const documents = await eachDocument(steps, (outcome) => {
    const { findings } = outcome;
    const result = outcome.ok ? results.get(outcome.value)! : { written: [], removed: [] };
    if (result instanceof CannotRun) throw result;
    return { ...result, findings };
  });
  const printed = print ? written.documents.at(-1)! : undefined;
  if (printed instanceof CannotRun) throw printed;
  return {
    documents,
    together: { written: printed?.written ?? [], removed: [...(printed?.removed ?? []), ...written.removed] },
  };
}
