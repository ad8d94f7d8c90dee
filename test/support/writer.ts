import type { Writer } from "../../src/domain/document/writer.ts";

/** A run that writes in tests: nobody else's process is there, and nobody is told anything. */
export const WRITER: Writer = {
  version: "test",
  node: "20.19.0",
  run: { pid: 1, host: "may-thu", started: 1, user: "kiem-thu", command: "ntm", since: "8:00 ngày 1/7/2024" },
  isGoing: () => false,
  patience: 0,
  tell: () => {},
  uninterrupted: async (work) => work(),
  cleaningUp: (work) => work(),
};
