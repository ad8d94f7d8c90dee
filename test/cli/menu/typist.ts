import { PassThrough } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { run } from "../../../src/cli/program.ts";
import type { ExitCode } from "../../../src/cli/terminal/terminal.ts";
import { WRITER } from "../../support/writer.ts";

/** What a key sends. */
export const ENTER = "\r";
export const DOWN = "\u001b[B";
export const UP = "\u001b[A";
export const ESC = "\u001b";

/** What the person waits to see, and what is done then: keys, or work outside the program. */
export type Deed = readonly [sees: RegExp, does: readonly string[] | (() => void)];

export interface Session {
  readonly code: ExitCode;
  /** Everything that was shown, without colours and movements. */
  readonly shown: string;
  readonly keys: number;
}

/** `ntm` alone in a folder, with a person who reads and types. Fails when what is waited for does not come. */
export async function session(folder: string, deeds: readonly Deed[]): Promise<Session> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = "";
  let read = 0;
  let keys = 0;
  const show = (text: string): void => {
    shown += plain(text);
  };
  output.on("data", (bytes: Buffer) => show(bytes.toString("utf8")));
  let isOver = false;
  const going = run([], {
    version: "0.0.0",
    writer: { ...WRITER, version: "0.0.0" },
    folder,
    out: show,
    err: show,
    columns: 0,
    today: "2024-06-28",
    colours: false,
    keyboard: { input, output },
  }).finally(() => {
    isOver = true;
  });
  for (const [sees, does] of deeds) {
    for (;;) {
      const found = sees.exec(shown.slice(read));
      if (found) {
        read += found.index + found[0].length;
        break;
      }
      if (isOver) throw new Error(`ended before ${sees} was shown; the last was:\n${shown.slice(read)}`);
      await turn();
    }
    if (typeof does === "function") {
      does();
      continue;
    }
    for (const key of does) {
      // The prompt listens once it has drawn itself.
      for (let turns = 0; turns < 3; turns += 1) await turn();
      input.write(key);
      keys += 1;
    }
  }
  const code = await going;
  return { code, shown, keys };
}

// biome-ignore lint/complexity/useRegexLiterals: a literal may hold no escape character.
const SEQUENCES = new RegExp("\\u001b\\[[0-9;?]*[A-Za-z]", "g");
const plain = (text: string): string => text.replace(SEQUENCES, "");
