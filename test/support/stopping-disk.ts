// The disk of `src/write/disk/disk.ts`, on which the world can be stopped before any change, or a change can fail.
import { writeFileSync } from "node:fs";
import type * as Disk from "../../src/write/disk/disk.ts";

type Change = keyof typeof Disk;

/** What the next changes of the disk meet. */
export interface World {
  /** Changes made so far: their names with the file's, for counting and for reading. */
  readonly changes: string[];
  /** Called before each change, with its index from 0; may throw, and then the change is not made. */
  before: (index: number, change: Change, args: readonly unknown[]) => void;
}

/** A process that was killed: nothing that it still tries has an effect. */
export class Killed extends Error {}

export const world: World = { changes: [], before: () => {} };

export function calm(): void {
  world.changes.length = 0;
  world.before = () => {};
}

/** Kills the process before the change with this index; `torn` lets a file that is being written keep half of its bytes. */
export function killAt(at: number, { torn = false } = {}): void {
  calm();
  let isDead = false;
  world.before = (index, change, args) => {
    if (!isDead && index === at && torn && change === "createFile") tear(args);
    isDead ||= index >= at;
    if (isDead) throw new Killed();
  };
}

/** The change with this index fails, as do all later ones of which `lasting` says so. */
export function failAt(at: number, code: string, lasting: (change: Change, args: readonly unknown[]) => boolean): void {
  calm();
  world.before = (index, change, args) => {
    if (index === at || (index > at && lasting(change, args))) throw Object.assign(new Error(code), { code });
  };
}

let real: typeof Disk;
function tear([path, bytes]: readonly unknown[]): void {
  real.createFile(String(path), (bytes as Uint8Array).subarray(0, (bytes as Uint8Array).length / 2));
}

/** What `vi.mock` puts in the place of the module, given the original. */
export async function stoppingDisk(original: () => Promise<unknown>): Promise<typeof Disk> {
  // Whether bytes outlive a power cut no test can see, and waiting for that takes all of its time.
  real = {
    ...((await original()) as typeof Disk),
    createFile: (path, bytes) => writeFileSync(path, bytes, { flag: "wx" }),
    flushFolder: () => {},
  };
  const wrapped = Object.entries(real).map(([name, change]) => [
    name,
    (...args: readonly unknown[]) => {
      const index = world.changes.length;
      world.changes.push(`${name} ${String(args[0]).replace(/.*\//, "")}`);
      world.before(index, name as Change, args);
      return (change as (...args: readonly unknown[]) => unknown)(...args);
    },
  ]);
  return Object.fromEntries(wrapped) as typeof Disk;
}
