import { spawn } from "node:child_process";

/** The program that opens an address in the browser of the person, by operating system; never a shell. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
  darwin: ["open"],
};

/** Starts the browser; where that fails, `failed` is told, and the address stands on the screen anyway. */
export function openBrowser(url: string, system: string, failed: () => void): void {
  const [program, ...args] = OPENERS[system] ?? ["xdg-open"];
  const child = spawn(program, [...args, url], { stdio: "ignore", detached: true, shell: false });
  child.once("error", failed);
  child.unref();
}
