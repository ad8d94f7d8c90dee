import { expect, test } from "vitest";
import { composeReport } from "../../../src/compose/compose-report.ts";
import type { Finding } from "../../../src/domain/findings/finding.ts";
import { CAN_LOC, SON_KIM_1, view } from "../../support/view.ts";
import { blockText, template } from "../composed.ts";

const fault = (severity: Finding["severity"], unit: string): Finding => ({
  code: "cell/missing",
  severity,
  unit,
  place: { file: "can-loc.xlsx", sheet: "Xã, phường", address: "E5" },
  found: "ô trống",
  expected: "số",
});

const SAID =
  '{{#if (eq (submission "443") "faulty")}}huyện có lỗi{{/if}}; {{#if (eq (submission "18196") "questioned")}}xã phải giải trình{{/if}}; {{num (faultNumber "443" severity="error") zero="không"}} và {{num (faultNumber "18196" severity="error") zero="không"}} lỗi, {{num (faultNumber "18196" severity="warning") zero="không"}} điểm.';

test("of a commune in its district's workbook only what touches that commune is told", () => {
  const findings = [fault("error", CAN_LOC.name), fault("error", "Xã Thạch Liên"), fault("warning", SON_KIM_1.name)];
  const of = { ...view(), submissions: new Map([[CAN_LOC.code, { state: "faulty" as const, findings }]]) };
  const outcome = composeReport(template(SAID), of, { draft: false });
  expect(outcome.ok && blockText(outcome.value.body[0])).toBe(
    "huyện có lỗi; xã phải giải trình; 2 và không lỗi, 1 điểm.",
  );
});
