import { hostname, uptime, userInfo } from "node:os";
import type { Writer } from "../../domain/document/writer.ts";

/** Ctrl+C, a request to end, a closed window, Ctrl+Break on Windows. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"] as const;
const PATIENCE = 20_000;
/** Clocks of a machine are put right now and then. */
const CLOCK_SLACK = 60_000;

/** This process as one that writes; `tell` says a sentence to the person at the screen. */
export function thisRun(version: string, args: readonly string[], tell: (sentence: string) => void): Writer {
  const started = Date.now() - Math.round(process.uptime() * 1000);
  return {
    version,
    node: process.versions.node,
    run: {
      pid: process.pid,
      host: hostname(),
      started,
      user: userName(),
      command: ["ntm", ...args].join(" "),
      since: clockTime(new Date(started)),
    },
    isGoing: ({ pid, started: begun }) => begun > Date.now() - uptime() * 1000 - CLOCK_SLACK && hasProcess(pid),
    patience: PATIENCE,
    tell,
    uninterrupted,
    cleaningUp,
  };
}

async function uninterrupted<T>(work: () => T): Promise<T> {
  let came: NodeJS.Signals | undefined;
  const deaf = (signal: NodeJS.Signals): void => {
    came ??= signal;
  };
  for (const signal of SIGNALS) process.on(signal, deaf);
  try {
    return work();
  } finally {
    // A signal is told in the next turn of the loop but one.
    await nextTurn();
    await nextTurn();
    for (const signal of SIGNALS) process.off(signal, deaf);
    if (came) process.kill(process.pid, came);
  }
}

async function cleaningUp<T>(work: () => Promise<T>, cleanUp: () => void): Promise<T> {
  const stop = (signal: NodeJS.Signals): void => {
    cleanUp();
    for (const one of SIGNALS) process.off(one, stop);
    process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await work();
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is one too.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Some systems know no name for the user that runs a service. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "không rõ";
  }
}

const clockTime = (at: Date): string =>
  `${at.getHours()}:${String(at.getMinutes()).padStart(2, "0")} ngày ${at.getDate()}/${at.getMonth() + 1}/${at.getFullYear()}`;
