import type { Finding } from "../../../domain/findings/finding.ts";
import { CannotRun } from "../../../domain/findings/finding.ts";
import { type Calendar, isPeriodId, parsePeriod } from "../../../domain/office/period.ts";
import type { IsoDate } from "../../../domain/text/iso-date.ts";
import type { UnitRegister } from "../../../domain/units/unit.ts";
import { unitSources } from "../../../load/unit-sources.ts";
import { readRules } from "../../../validate/rules/rule-data.ts";
import { PROVINCES, provincesFile } from "../../../validate/units/provinces.ts";
import { unitFindings, unitRegister } from "../../../validate/units/unit-register.ts";
import type { RulePart } from "./read-law.ts";
import type { RuleReader } from "./rule-reader.ts";
import type { Undecided } from "./undecided.ts";

const REGISTERS = "data/units/registers.yaml";
const OF_UNITS: Undecided = { codes: ["template/unknown-unit"] };

/** Everything wrong with the registers of all days, and a province's units in force on one, where these can be told. */
export function readUnits(
  reader: RuleReader,
  day: IsoDate,
  province: string | undefined,
): RulePart<UnitRegister | undefined> {
  const registers = reader.yaml(REGISTERS);
  if (!registers) return { value: undefined, findings: [], undecided: [OF_UNITS] };
  const { tables } = unitSources({ yaml: () => registers, text: (path) => reader.text(path) ?? "" });
  const sources = { registers, tables: { get: (name: string) => tables.get(name) || undefined } };
  const findings = unitFindings(sources);
  const value = province === undefined ? undefined : registerOn(() => unitRegister(sources, day, province));
  return { value, findings, undecided: value ? [] : [OF_UNITS] };
}

/** What is said of provinces on their own: regions, places, departments. */
export function provinceFindings({ yaml }: RuleReader): readonly Finding[] {
  const source = yaml(PROVINCES);
  return source ? readRules(provincesFile, source).findings : [];
}

/** Without a register of the day there are no units; why is told by the findings. */
function registerOn(read: () => UnitRegister): UnitRegister | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof CannotRun) return undefined;
    throw error;
  }
}

/** The last day of the newest of the periods that have a folder. */
export function newestDay(folders: readonly string[], calendar: Calendar | undefined): IsoDate | undefined {
  const ends = folders.filter(isPeriodId).map((id) => parsePeriod(id, calendar).end);
  return ends.sort().at(-1);
}
