import type { CriteriaSet, Requirement } from "../../../domain/criteria/criteria.ts";
import type { LegalRegister } from "../../../domain/criteria/legal.ts";
import { ALL_GROUPS } from "../../../domain/criteria/threshold-line.ts";
import type { ThresholdReading } from "../../../domain/criteria/threshold-reading.ts";
import type { Finding, FindingWords, Severity } from "../../../domain/findings/finding.ts";
import { THRESHOLDS } from "../../../domain/workbook/threshold-sheet.ts";
import { entryComplaints, hasTwo } from "./entry-complaints.ts";
import { labelOf, type ThresholdEntry } from "./threshold-entries.ts";

/**
 * Dated versions from what officers read. A version of which a part was not read is not made. One that a second person has
 * not read is unverified; a value that nobody read is never taken into a version that two people confirmed.
 */
export function readVersions(
  set: CriteriaSet,
  entries: readonly ThresholdEntry[],
  legal: LegalRegister,
): { readonly value: readonly ThresholdReading[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const say: Say = ({ line, placeOf }, column, code, severity, words) =>
    void findings.push({ code: `threshold/${code}`, severity, place: placeOf(column), unit: labelOf(line), ...words });
  const value = [...byVersion(entries).values()].flatMap((own): readonly ThresholdReading[] => {
    for (const entry of own)
      for (const { column, code, severity, words } of entryComplaints(entry, { set, legal }))
        say(entry, column, code, severity, words);
    const missing: string[] = [];
    const { version, indicator } = own[0]!.line;
    const requirement = requirementOf(version.requirement, own, { set, keeps: keepsKnown(own), depth: 0, missing });
    const [first] = own;
    if (missing.length > 0) {
      const words = {
        found: `chưa đọc: ${missing.join("; ")}`,
        expected: "đọc đủ các nội dung của chỉ tiêu",
        fix: "ghi nốt các dòng ấy; lần này chưa ghi chỉ tiêu",
      };
      say(first!, THRESHOLDS.value, "partly-read", "warning", words);
      return [];
    }
    checkAgreement(own, say);
    return [readingOf(indicator.number, own, requirement)];
  });
  return { value, findings };
}

type Say = (entry: ThresholdEntry, column: string, code: string, severity: Severity, words: FindingWords) => void;

const dayOf = ({ line, amended }: ThresholdEntry): string => amended?.from ?? line.version.effectiveFrom;

function byVersion(entries: readonly ThresholdEntry[]): ReadonlyMap<string, readonly ThresholdEntry[]> {
  const versions = new Map<string, ThresholdEntry[]>();
  for (const entry of entries) {
    const key = `${entry.line.indicator.number}@${dayOf(entry)}`;
    versions.set(key, [...(versions.get(key) ?? []), entry]);
  }
  return versions;
}

/** Lines of one version speak of one document, and compare in one way. */
function checkAgreement(own: readonly ThresholdEntry[], say: Say): void {
  const [first] = own;
  for (const entry of own) {
    if (entry.amended?.document !== first!.amended?.document || entry.amended?.clause !== first!.amended?.clause) {
      const words = {
        found: "hai dòng của một chỉ tiêu, cùng ngày, dẫn văn bản khác nhau",
        expected: "một văn bản, một điều khoản",
      };
      say(entry, THRESHOLDS.document, "unfit", "error", words);
    }
    if (entry.line.kind === "open" && entry.comparison !== first!.comparison) {
      const words = { found: "hai dòng của một chỉ tiêu so khác cách", expected: "một cách so" };
      say(entry, THRESHOLDS.comparison, "unfit", "error", words);
    }
  }
}

const keepsKnown = ([first]: readonly ThresholdEntry[]): boolean =>
  first!.line.version.status === "confirmed" && first!.amended === undefined;

function readingOf(number: string, own: readonly ThresholdEntry[], requirement: Requirement): ThresholdReading {
  const { line, amended } = own[0]!;
  const once = (texts: readonly (string | undefined)[]): readonly string[] => [
    ...new Set(texts.filter((text) => text !== undefined)),
  ];
  const { source: known, readers: before = [] } = keepsKnown(own) ? line.version : {};
  const notes = once(own.map(({ note }) => note));
  return {
    number,
    effectiveFrom: dayOf(own[0]!),
    basis: amended
      ? { document: amended.document, clause: amended.clause ?? line.version.basis.clause }
      : line.version.basis,
    status: own.every(hasTwo) ? "confirmed" : "unverified",
    requirement,
    source: once([...own.map(({ source }) => source), ...(known?.split("; ") ?? [])]).join("; "),
    ...(notes.length > 0 ? { note: notes.join("; ") } : {}),
    readers: once([...own.flatMap(({ readers }) => readers), ...before]),
  };
}

interface Building {
  readonly set: CriteriaSet;
  /** What was confirmed before and stands in the same version stays. */
  readonly keeps: boolean;
  readonly depth: number;
  /** Names of parts that nobody read. */
  readonly missing: string[];
}

function requirementOf(base: Requirement | null, own: readonly ThresholdEntry[], building: Building): Requirement {
  const { set, keeps, depth, missing } = building;
  const [first] = own;
  if (base !== null && "requirements" in base) {
    const requirements = base.requirements.map((part, index) => {
      const inside = own.filter(({ line }) => line.part[depth] === index);
      if (inside.length > 0)
        return { ...part, requirement: requirementOf(part.requirement, inside, { ...building, depth: depth + 1 }) };
      missing.push(part.name);
      return part;
    });
    return { ...base, requirements };
  }
  const kind = base?.kind ?? first!.comparison;
  if (kind === "isTrue") return { kind };
  if (kind === "oneOf") return { kind, values: first!.value as readonly string[] };
  if (kind === "atLeastByYear") {
    const before = base?.kind === kind ? base.thresholds : {};
    return { kind, thresholds: yearsRead(before, own, keeps) };
  }
  const before =
    base !== null && "thresholds" in base ? base.thresholds : set.groups.length > 1 ? { [ALL_GROUPS]: null } : {};
  // A group that is named and null is not known: it must not fall back to what was read for all.
  const kept = keeps ? before : Object.fromEntries(Object.keys(before).map((group) => [group, null]));
  const read = Object.fromEntries(own.map(({ line, value }) => [line.group, value as number]));
  return { kind: kind as "atLeast", thresholds: { ...(kept as Readonly<Record<string, number | null>>), ...read } };
}

type Years = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Years that nobody read are not known; a group without years does not fall back to what was read for all. */
function yearsRead(before: Years, own: readonly ThresholdEntry[], keeps: boolean): Years {
  const years: Record<string, Record<string, number>> = Object.fromEntries(
    Object.entries(before).map(([group, known]) => [group, keeps ? { ...known } : {}]),
  );
  for (const { line, value } of own) years[line.group] = { ...years[line.group], [line.year!]: value as number };
  return years;
}
