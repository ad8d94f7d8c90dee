// Preloaded into each measured process: writes what the whole process used, at its very end. CommonJS, because an
// ES module would start a loader that a bare `node -e 0` never starts, and flatter whatever is compared to it.
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 };
  if (process.env.NTM_BENCH_USAGE) writeFileSync(process.env.NTM_BENCH_USAGE, JSON.stringify(usage));
});
