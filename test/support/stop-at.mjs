// Loaded before the program (`node --import`): stops its process before a change of the disk below `out/`, or breaks it.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

const { STOP_AT, STOP_BY = "SIGKILL", BREAK } = process.env;
let changes = 0;
for (const name of ["mkdirSync", "mkdtempSync", "renameSync", "rmdirSync", "unlinkSync", "writeFileSync"]) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (/[\\/]out([\\/]|$)/.test(String(args[0])) && changes++ === Number(STOP_AT)) {
      process.kill(process.pid, STOP_BY);
      // Nothing that comes after the end has an effect.
      while (STOP_BY === "SIGKILL");
    }
    return real(...args);
  };
}
const { statSync } = fs;
fs.statSync = (...args) => {
  if (BREAK !== undefined && String(args[0]).includes(BREAK)) throw new TypeError("x is not a function");
  return statSync(...args);
};
syncBuiltinESMExports();
