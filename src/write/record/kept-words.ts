import { join } from "node:path";
import { createFile, makeFolder, makeTemporaryFolder, moveFile, removeEmptyFolder } from "../disk/disk.ts";
import { readableFile } from "../disk/standing-file.ts";

/** Short words that a run worked out, by the hash of all that they follow from. */
export interface KeptWords {
  readonly of: (hash: string) => string | undefined;
  readonly keep: (hash: string, word: string) => void;
}

/** Folder of a workspace that may be deleted at any time: nothing stands there alone. */
const FOLDER = ".ntm";
/** An office has some ten documents; this many a year of edits of their templates. */
const MOST = 200;

/**
 * The words kept in a workspace under a name; the oldest go when there are more than `most`. A file that is damaged says nothing, and
 * where nothing can be written nothing is kept: each word can be worked out again.
 */
export function keptWords(root: string, name: string, most = MOST): KeptWords {
  const folder = join(root, FOLDER);
  const path = join(folder, `${name}.json`);
  return {
    of: (hash) => wordsIn(path)[hash],
    keep(hash, word) {
      const { [hash]: _, ...others } = wordsIn(path);
      const words = Object.fromEntries([...Object.entries(others), [hash, word]].slice(-most));
      try {
        makeFolder(folder);
        const apart = makeTemporaryFolder(join(folder, "new-"));
        createFile(join(apart, name), Buffer.from(JSON.stringify(words)));
        moveFile(join(apart, name), path);
        removeEmptyFolder(apart);
      } catch {
        // A folder that is only read, or a full disk.
      }
    },
  };
}

function wordsIn(path: string): Readonly<Record<string, string>> {
  try {
    const words: unknown = JSON.parse(readableFile(path)?.toString("utf8") ?? "{}");
    if (typeof words !== "object" || words === null) return {};
    return Object.fromEntries(Object.entries(words).filter(([, word]) => typeof word === "string"));
  } catch {
    return {};
  }
}
