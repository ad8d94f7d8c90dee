import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PRELOAD = join(import.meta.dirname, "usage.cjs");

/**
 * Runs one command once; one that `mayRefuse` may find errors in what it looks at: CPU in milliseconds and peak memory in MB
 * of the whole process, and what it said beside its results. Another `program` than Node.js writes what it used by itself.
 */
export function runOnce({ args, cwd, program, mayRefuse = false }) {
  const folder = mkdtempSync(join(tmpdir(), "ntm-bench-"));
  const file = join(folder, "usage.json");
  try {
    // Node 20 parses extra certificates at every start, which would sit in every figure.
    const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
    const result = spawnSync(program ?? process.execPath, [...(program ? [] : ["--require", PRELOAD]), ...args], {
      cwd,
      env: { ...env, NTM_BENCH_USAGE: file },
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
      maxBuffer: Number.POSITIVE_INFINITY,
    });
    if (result.error) throw result.error;
    if (result.status !== 0 && !(mayRefuse && result.status === 1))
      throw new Error(`${args.join(" ")} exited with ${result.status}\n${result.stderr}`);
    return { ...JSON.parse(readFileSync(file, "utf8")), said: result.stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Measures commands in turn (A B C A B C …), so that a drift of the machine's speed touches all alike; the first
 * round only warms the file cache. Gives the median CPU and memory of each, and the median of its per-round CPU ratio
 * to the first.
 */
export function measure(commands, rounds) {
  const samples = commands.map(() => []);
  for (let round = -1; round < rounds; round += 1) {
    commands.forEach((command, index) => {
      const usage = runOnce(command);
      if (round >= 0) samples[index].push(usage);
    });
  }
  return commands.map((command, index) => ({
    name: command.name,
    cpu: median(samples[index].map((sample) => sample.cpu)),
    memory: median(samples[index].map((sample) => sample.memory)),
    ratio: median(samples[index].map((sample, round) => sample.cpu / samples[0][round].cpu)),
  }));
}

export function tableText(title, rows) {
  const head = `${"".padEnd(46)}${"CPU ms".padStart(9)}${"MB".padStart(7)}${"ratio".padStart(8)}`;
  const lines = rows.map(
    ({ name, cpu, memory, ratio }) =>
      `${name.padEnd(46)}${cpu.toFixed(0).padStart(9)}${memory.toFixed(0).padStart(7)}${ratio.toFixed(2).padStart(8)}`,
  );
  return `\n${[title, head, ...lines].join("\n")}\n`;
}
