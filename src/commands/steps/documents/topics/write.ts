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
  const sound = succeeded(steps).flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const files = await filesOf(sound, folder, request);
  const print = request.merge && sound.length > 0 ? await printFile(sound, request) : undefined;
  const isNothing = sound.length === 0 && namesIn(folder).length === 0;
  const written = isNothing
    ? NONE
    : await writeDocuments(folder, [...files, ...(print ? [print] : [])], {
        writer: request.writer,
        force: request.force,
        ...staleOnes(steps, request),
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

/** The files of each document, one after the other: drawing a PDF starts a program. */
async function filesOf(sound: readonly SoundDocument[], folder: string, request: TopicsWriting) {
  const files: Awaited<ReturnType<typeof documentFiles>>[] = [];
  for (const [done, one] of sound.entries()) {
    request.progress?.({ at: request.toPdf ? "pdf" : "documents", done, of: sound.length });
    files.push(await documentFiles(one, folder, request));
  }
  return files;
}

/** Which documents that stand there go. What failed before it was known what the documents are for says nothing of them. */
function staleOnes(
  steps: readonly Step[],
  { units, missingOnly, draft }: TopicsWriting,
): Pick<Parameters<typeof writeDocuments>[2], "isStale"> {
  const isAll = units === undefined && !missingOnly && steps.every(({ topic }) => topic !== undefined);
  if (!isAll) return {};
  const names = new Set(steps.map(({ topic }) => topic?.name));
  return { isStale: (one) => one.topic !== undefined && one.draft === draft && !names.has(one.topic) };
}
