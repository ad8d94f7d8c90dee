import type { Finding } from "../../src/domain/findings/finding.ts";
import { loadRules } from "../../src/load/rules.ts";
import { findWorkspace } from "../../src/read/workspace/workspace.ts";
import { type ReadSubmission, validateSubmission } from "../../src/validate/workbook/submission.ts";
import { read } from "../read/fixtures.ts";
import { ROOT } from "./workspace.ts";

const PERIOD = "2024-H1";
const rules = loadRules(findWorkspace(ROOT), PERIOD);

/** The way of `ntm validate` for one workbook of the sample's period, without its sheets of criteria. */
export async function readSubmission(bytes: Uint8Array): Promise<ReadSubmission> {
  const workbook = await read(bytes, { sheets: (name) => !/^(Tiêu chí xã NTM|Xã NTM nâng cao)$/.test(name) });
  if (!workbook.ok) return { findings: workbook.findings };
  const { forms, indicators, register } = rules;
  return validateSubmission(workbook.value, { forms, indicators, register, period: PERIOD });
}

export const brief = ({ severity, code, place, found }: Finding): string =>
  `${severity} ${code} ${place.address ?? ""}: ${found}`;
