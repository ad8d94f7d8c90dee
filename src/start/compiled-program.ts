import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";

/** The program's script and where its compiled code is kept. */
export interface ProgramPlace {
  /** Path of the script: one expression in ASCII, a function of `Program`. */
  readonly script: string;
  /** Of the script's text, known since the build. */
  readonly hash: string;
  /** Where compiled code is kept, a file a command: a command runs a tenth of the program. */
  readonly folder: string;
  readonly command: string;
  /** What compiled code depends on beside the text: version and machine of Node. */
  readonly node: string;
}

/** The program as a function: `require` for what comes with Node, and the URL of the script. */
export type Program = (require: NodeJS.Require, url: string) => void;

export interface CompiledProgram {
  readonly run: Program;
  /** Whether the code of an earlier run serves. */
  readonly isKept: boolean;
  /** Keeps the code that this run has compiled when no earlier run left better; for the end of a run, with its exit code. */
  readonly keep: (exitCode: number) => void;
}

/** Exit codes of commands that did their work; 1 also tells of one that refused half-way. */
const WORKED = [0, 3];
const FOUND_ERRORS = 1;

/** SHA-256, then the exit code; V8 copies data that does not lie at a multiple of eight. */
const HASH_BYTES = 32;
const HEAD_BYTES = 40;

/**
 * Compiling code that runs once costs a sixth of a report. V8 can write down what it compiled, and read it back in the next
 * run; it checks there that version and flags are its own, but neither the text nor the bytes, so that is done here: with
 * bytes that do not fit it would end the process. Whatever is wrong, the script is compiled as ever, and nobody is told.
 */
export function compiledProgram({ script, hash, folder, command, node }: ProgramPlace): CompiledProgram {
  const source = readFileSync(script, "latin1");
  const file = /^[a-z][a-z-]*$/.test(command) ? join(folder, `${command}.bin`) : undefined;
  const key = `${hash} ${node}`;
  const kept = file === undefined ? undefined : keptCode(file, key);
  const compiled = new Script(source, { filename: script, ...(kept ? { cachedData: kept.code } : {}) });
  const isKept = kept !== undefined && !compiled.cachedDataRejected;
  // What `keep` names stays in memory until the end: not the code itself.
  const exitCodeBefore = isKept ? kept.exitCode : undefined;
  return {
    run: compiled.runInThisContext(),
    isKept,
    keep: (exitCode) => {
      const worked = WORKED.includes(exitCode);
      if (!file || !(worked || exitCode === FOUND_ERRORS)) return;
      if (exitCodeBefore !== undefined && (WORKED.includes(exitCodeBefore) || !worked)) return;
      keepCode(file, key, exitCode, compiled.createCachedData());
    },
  };
}

function keptCode(file: string, key: string): { readonly code: Buffer; readonly exitCode: number } | undefined {
  try {
    const bytes = readFileSync(file);
    const rest = bytes.subarray(HASH_BYTES);
    if (!hashOf(key, rest).equals(bytes.subarray(0, HASH_BYTES))) return undefined;
    return { code: bytes.subarray(HEAD_BYTES), exitCode: bytes[HASH_BYTES]! };
  } catch {
    return undefined;
  }
}

/** Another process may read or write the same file at the same time: it is put there whole. */
function keepCode(file: string, key: string, exitCode: number, code: Buffer): void {
  const written = `${file}.${process.pid}`;
  try {
    mkdirSync(join(file, ".."), { recursive: true });
    const rest = Buffer.concat([Buffer.alloc(HEAD_BYTES - HASH_BYTES, exitCode), code]);
    writeFileSync(written, Buffer.concat([hashOf(key, rest), rest]));
    renameSync(written, file);
  } catch {
    // A folder that nobody may write to, a full disk: the next run starts as this one did.
    removeIfThere(written);
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It never came to be.
  }
}

const hashOf = (key: string, bytes: Buffer): Buffer => createHash("sha256").update(`${key}\n`).update(bytes).digest();
