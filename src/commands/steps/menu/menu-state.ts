import { join } from "node:path";
import type { WrittenManifest } from "../../../domain/document/written-manifest.ts";
import { documentsFor } from "../../../domain/office/office.ts";
import type { Period } from "../../../domain/office/period.ts";
import { reportersOf } from "../../../domain/units/unit.ts";
import { type Knowledge, openKnowledge } from "../../../load/knowledge.ts";
import { namesIn } from "../../../write/disk/standing-file.ts";
import { readManifests } from "../../../write/record/recorded-outputs.ts";
import type { ValidatedPeriod } from "../annotate-workbooks.ts";
import { isMissingWorkbook } from "../senders.ts";

/** How far the work on a period has come. */
export interface MenuState {
  readonly period: Period;
  /** Absolute path of the folder for what units send. */
  readonly folder: string;
  /** How many forms lie ready to be sent. */
  readonly forms: number;
  /** Names of all units that are to send a workbook, and of those of whom there is none. */
  readonly units: readonly string[];
  readonly missing: readonly string[];
  /** Findings that nobody has answered, those of units without a workbook left out. */
  readonly errors: number;
  readonly warnings: number;
  /** Of each document that the settings name for this kind of period. */
  readonly documents: readonly DocumentState[];
}

export interface DocumentState {
  readonly type: string;
  readonly draft: Standing;
  readonly official: Standing;
}

/** `stale`: made from other workbooks than lie there now. */
export type Standing = "none" | "made" | "stale";

/** `checked` is what was found in the workbooks, where the period has any. Throws `CannotRun` for broken rules. */
export function menuState(folder: string, id: string, checked: ValidatedPeriod | undefined): MenuState {
  const knowledge = openKnowledge(folder);
  const period = knowledge.period(id);
  const register = knowledge.registerOn(period.end);
  const units = [...reportersOf(register), register.province].map(({ name }) => name);
  const out = join(knowledge.workspace.root, "out", period.id);
  const findings = checked?.findings ?? [];
  const open = findings.filter((one) => !one.answer && !isMissingWorkbook(one));
  return {
    period,
    folder: join(knowledge.workspace.root, "data/periods", period.id),
    forms: namesIn(join(out, "bieu-mau")).filter((name) => name.endsWith(".xlsx")).length,
    units,
    missing: checked?.senders.missing ?? units,
    errors: open.filter(({ severity }) => severity === "error").length,
    warnings: open.filter(({ severity }) => severity === "warning").length,
    documents: documentStates(knowledge, period, readManifests(out), checked?.inputs ?? []),
  };
}

function documentStates(
  knowledge: Knowledge,
  period: Period,
  manifests: readonly WrittenManifest[],
  inputs: ValidatedPeriod["inputs"],
): readonly DocumentState[] {
  const office = knowledge.office();
  const standing = (name: string): Standing => {
    const manifest = manifests.find(({ document }) => document === name);
    if (!manifest) return "none";
    const recorded = new Map(manifest.sources.inputs?.map(({ file, sha256 }) => [file, sha256]));
    return inputs.every(({ file, sha256 }) => recorded.get(file) === sha256) ? "made" : "stale";
  };
  return documentsFor(office, period).map((type) => {
    const name = office.documents[type]!.file ?? type;
    return { type, draft: standing(`${name}.du-thao`), official: standing(name) };
  });
}
