import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Writer } from "../../../src/domain/document/writer.ts";
import { calm, killAt, world } from "../../support/stopping-disk.ts";
import { emptyWorkspace } from "../../support/workspace.ts";
import { WRITER } from "../../support/writer.ts";

vi.mock("../../../src/write/disk/disk.ts", async (original) =>
  (await import("../../support/stopping-disk.ts")).stoppingDisk(original),
);

const { writeOutputs } = await import("../../../src/write/output.ts");
const { recoverFolders } = await import("../../../src/write/replace/recover.ts");

afterEach(calm);

/** Two runs of one machine that both go on, made from different inputs. */
const going = new Set<number>();
const told: string[] = [];
function runOf(pid: number, more: Partial<Writer> = {}): Writer {
  return {
    ...WRITER,
    run: { ...WRITER.run, pid, user: "lan", command: "ntm report -p 2024-H1", since: "9:12 ngày 20/6/2024" },
    isGoing: ({ pid: other }) => going.has(other),
    patience: 5_000,
    tell: (sentence) => told.push(sentence),
    ...more,
  };
}
const [A, B] = [runOf(11), runOf(22)];

const NAMES = ["bao-cao.docx", "bao-cao.trace.json", "bao-cao.manifest.json"];
const write = (folder: string, text: string, writer: Writer) =>
  writeOutputs(
    folder,
    NAMES.map((name) => ({ name, bytes: Buffer.from(text) })),
    { writer, force: true },
  );
const standingIn = (folder: string) =>
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]);
const setOf = (text: string) => [...NAMES].sort().map((name) => [name, text]);

function newFolder(): string {
  calm();
  told.length = 0;
  going.clear();
  going.add(11).add(22);
  const folder = join(emptyWorkspace(), "out/2024-H1");
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function changesOfOne(): Promise<number> {
  await write(newFolder(), "A", A);
  return world.changes.length;
}

describe("two runs with different inputs that write the same document", () => {
  test("the second one begins at any change of the first: it waits, and the whole set of the later one stands in the end", async () => {
    const count = await changesOfOne();
    for (let at = 0; at < count; at += 1) {
      const folder = newFolder();
      let second: Promise<unknown> | undefined;
      world.before = (index) => {
        if (index !== at) return;
        world.before = () => {};
        second = write(folder, "B", B);
      };
      await write(folder, "A", A);
      await second;
      // Before A has claimed the folder, B is done before A begins.
      expect(standingIn(folder), `B began at change ${at} of A`).toEqual(setOf(at < 2 ? "A" : "B"));
    }
  });

  test("the first one is killed at any change, the second one begins: B's document, trace and manifest", async () => {
    const count = await changesOfOne();
    for (let at = 0; at < count; at += 1) {
      const folder = newFolder();
      killAt(at);
      await write(folder, "A", A).catch(() => {});
      calm();
      going.delete(11);
      await write(folder, "B", B);
      expect(standingIn(folder), `A was killed at change ${at}`).toEqual(setOf("B"));
    }
  });

  test("both claim the folder at the same moment: both step back, both come to their turn", async () => {
    const folder = newFolder();
    const { makeClaim } = await import("../../../src/write/replace/claim.ts");
    let rival: string | undefined;
    world.before = (_, change) => {
      // Between A's look at the folder and its claim, B makes its own.
      if (change !== "makeTemporaryFolder" || rival !== undefined) return;
      rival = "";
      rival = makeClaim(folder, B).path;
    };
    const first = write(folder, "A", A);
    const { removeFolder } = await import("../../../src/write/disk/remove-folder.ts");
    setTimeout(() => removeFolder(rival!), 50);
    await first;
    expect(standingIn(folder)).toEqual(setOf("A"));
    expect(told).toEqual([expect.stringContaining("Đang chờ một lần chạy ntm khác ghi xong")]);
  });
});

describe("a folder that another run holds", () => {
  /** A claim as a run leaves it that is stopped, or was killed, while it replaces files. */
  async function heldBy(writer: Writer, at = 9): Promise<string> {
    const folder = newFolder();
    await write(folder, "trước", A);
    killAt(at);
    await write(folder, "A", writer).catch(() => {});
    calm();
    told.length = 0;
    return folder;
  }

  test("by a run that goes on and does not end: it says who, since when, and what to do", async () => {
    const folder = await heldBy(A);
    const waiting = write(folder, "B", { ...B, patience: 250 });
    await expect(waiting).rejects.toThrow(
      /đang có một lần chạy ntm khác ghi \(ntm report -p 2024-H1, tiến trình 11, máy may-thu, người dùng lan, chạy từ 9:12 ngày 20\/6\/2024\); chờ lần ấy xong/,
    );
    expect(told).toHaveLength(1);
    // Nor does a command that only reads touch what is being written.
    const before = readdirSync(folder);
    await recoverFolders([folder], B);
    expect(readdirSync(folder)).toEqual(before);
  });

  test("by a run that is dead: taken over at once, with a word", async () => {
    const folder = await heldBy(A);
    going.delete(11);
    await write(folder, "B", { ...B, patience: 0 });
    expect(standingIn(folder)).toEqual(setOf("B"));
    expect(told).toEqual([expect.stringMatching(/^Lần chạy trước bị ngắt khi đang ghi vào ".*2024-H1"; .*đã /)]);
  });

  test("by a run on another machine: taken over when nothing moves in its claim, and not before", async () => {
    const elsewhere = runOf(11, { run: { ...A.run, host: "VP-02" } });
    const still = await heldBy(elsewhere);
    await write(still, "B", { ...B, patience: 250 });
    expect(standingIn(still)).toEqual(setOf("B"));

    const moving = await heldBy(elsewhere);
    const claim = readdirSync(moving).find((name) => name.startsWith(".ntm-"))!;
    setTimeout(() => writeFileSync(join(moving, claim, "new-9"), "còn ghi"), 100);
    await expect(write(moving, "B", { ...B, patience: 250 })).rejects.toThrow(/máy VP-02/);
  });

  test("by this very run, which could not finish the document before: settled on the way", async () => {
    const folder = await heldBy(A);
    await write(folder, "A", A);
    expect(standingIn(folder)).toEqual(setOf("A"));
  });
});
