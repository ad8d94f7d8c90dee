import { setFlagsFromString } from "node:v8";

/** V8 of Node 20 to 26, where these flags were tried. Of a flag that it does not know V8 complains to whoever reads the terminal. */
const OLDEST = 11;
const NEWEST = 14;

/** Of flags that only some releases know, the first and the last. */
const KNOWN: Readonly<Record<string, readonly [number, number]>> = {
  "interrupt-budget": [OLDEST, 11],
  "invocation-count-for-maglev": [12, NEWEST],
  "invocation-count-for-turbofan": [12, NEWEST],
};

/** The flags that a release of V8 ("11.3.244.8-node.33") knows and was tried with. */
export function flagsKnownTo(release: string, flags: readonly string[]): readonly string[] {
  const major = Number.parseInt(release, 10);
  return flags.filter((flag) => {
    const [first, last] = KNOWN[nameOf(flag)] ?? [OLDEST, NEWEST];
    return major >= first && major <= last;
  });
}

/** Tells V8 what it knows of these: `--name=value`. */
export function tellV8(...flags: readonly string[]): void {
  for (const flag of flagsKnownTo(process.versions.v8, flags)) setFlagsFromString(flag);
}

const nameOf = (flag: string): string => flag.replace(/^--/, "").replace(/=.*$/, "");
