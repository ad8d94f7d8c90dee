import type { UnitOverview } from "../../../domain/document/period-overview.ts";
import type { Finding } from "../../../domain/findings/finding.ts";
import type { Submission } from "../../../domain/workbook/submission.ts";
import { changedAt } from "../../../read/workspace/file-times.ts";
import type { CheckedPeriod } from "../checked-period.ts";
import { isMissingWorkbook } from "../senders.ts";

/** Who has sent a workbook, who has not, and what was found in each. */
export function unitStates({ knowledge, prepared, findings, senders }: CheckedPeriod): readonly UnitOverview[] {
  const { data, register } = prepared.current;
  const sent = [...(data.province ? [data.province] : []), ...data.reports];
  const byName = new Map(sent.map((one) => [register.byCode.get(one.unit)?.name ?? one.unit, one]));
  const names = new Set([...byName.keys(), ...senders.missing]);
  const order = [register.province, ...register.districts, ...register.communes].map(({ name }) => name);
  const place = new Map(order.map((name, index) => [name, index]));
  return [...names]
    .toSorted((one, other) => (place.get(one) ?? order.length) - (place.get(other) ?? order.length))
    .map((name) => unitState(name, byName.get(name), findings, (file) => changedAt(knowledge.workspace.locate(file))));
}

function unitState(
  name: string,
  submission: Submission | undefined,
  findings: readonly Finding[],
  changedOf: (file: string) => string | undefined,
): UnitOverview {
  const file = submission?.file;
  const own = findings.filter((one) =>
    file === undefined ? isMissingWorkbook(one) && one.unit === name : one.place.file === file,
  );
  const count = (severity: Finding["severity"], answered: boolean) =>
    own.filter((one) => one.severity === severity && (one.answer !== undefined) === answered).length;
  const changed = file === undefined ? undefined : changedOf(file);
  return {
    name,
    ...(file === undefined ? {} : { file }),
    ...submission?.prepared,
    ...(changed === undefined ? {} : { changed }),
    errors: count("error", false),
    warnings: count("warning", false),
    answered: count("warning", true),
  };
}
