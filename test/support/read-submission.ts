import type { Finding } from "../../src/domain/findings/finding.ts";
import { openKnowledge } from "../../src/load/knowledge.ts";
import { type ReadSubmission, validateSubmission } from "../../src/validate/workbook/submission.ts";
import { read } from "../read/fixtures.ts";
import { ROOT } from "./workspace.ts";

const PERIOD = "2024-H1";
const knowledge = openKnowledge(ROOT);
const { end } = knowledge.period(PERIOD);
const context = {
  forms: knowledge.formsOn(end),
  indicators: knowledge.indicators(),
  register: knowledge.registerOn(end),
  period: PERIOD,
};

/** The way of `ntm validate` for one workbook of the sample's period, without its sheets of criteria. */
export async function readSubmission(bytes: Uint8Array): Promise<ReadSubmission> {
  const workbook = await read(bytes, { sheets: (name) => !/^(Tiêu chí xã NTM|Xã NTM nâng cao)$/.test(name) });
  return workbook.ok ? validateSubmission(workbook.value, context) : { findings: workbook.findings };
}

export const brief = ({ severity, code, place, found }: Finding): string =>
  `${severity} ${code} ${place.address ?? ""}: ${found}`;
