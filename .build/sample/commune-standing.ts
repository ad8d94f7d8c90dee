import type { UnitRegister } from "../../src/domain/units/unit.ts";
import type { SampleSources } from "./sample-sources.ts";

/** Where a commune of the programme stands, after the recognitions and dossiers of the sample. */
export interface CommuneStanding {
  readonly code: string;
  /** The highest title it holds. */
  readonly tier: "basic" | "advanced" | "model";
  /** Whether it holds the advanced title, has all of it but the decision, strives for it, or does not. */
  readonly advanced: "recognised" | "ready" | "striving" | "none";
}

/** Communes on their way, beside those whose dossier is appraised: what is left of the year's plan of 20. */
const STRIVING = 18;
const EVERY = 6;

export function communeStandings(register: UnitRegister, { lists }: SampleSources): readonly CommuneStanding[] {
  const holders = (rows: readonly Readonly<Record<string, string>>[], title: string) =>
    new Set(rows.filter((row) => row.title === title).map((row) => row.unit!));
  const model = holders(lists.recognitions, "model-commune");
  const recognised = holders(lists.recognitions, "advanced-commune");
  const ready = new Set([
    ...holders(lists.dossiers, "advanced-commune"),
    ...lists.exceptions.filter(({ column }) => column === "ready").map(({ unit }) => unit!),
  ]);
  const communes = register.communes.filter(({ type, inProgramme }) => type === "commune" && inProgramme);
  const rest = communes.filter(({ code }) => !recognised.has(code) && !ready.has(code));
  const striving = new Set(
    rest
      .filter((_, index) => index % EVERY === 0)
      .slice(0, STRIVING)
      .map(({ code }) => code),
  );
  return communes.map(({ code }) => ({
    code,
    tier: model.has(code) ? "model" : recognised.has(code) || ready.has(code) ? "advanced" : "basic",
    advanced: recognised.has(code)
      ? "recognised"
      : ready.has(code)
        ? "ready"
        : striving.has(code)
          ? "striving"
          : "none",
  }));
}
