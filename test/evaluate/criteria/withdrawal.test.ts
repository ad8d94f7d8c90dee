import { expect, test } from "vitest";
import {
  type Assessment,
  Judgement,
  type Standing,
  type Verdict,
  type WithdrawalRule,
} from "../../../src/domain/criteria/criteria.ts";
import { withdrawalRisk } from "../../../src/evaluate/criteria/withdrawal.ts";
import { lawOf, place } from "../sample-law.ts";

/** Made-up rule; the real one is data. */
const RULE: WithdrawalRule = {
  basis: { document: "1/QĐ-TTg", clause: "Điều 4" },
  effectiveFrom: "2022-08-02",
  status: "unverified",
  share: 50,
  shareWithKey: 30,
  keyCriteria: { "sample-set": ["1"] },
};

const RECOGNISED: Standing = {
  unit: "440",
  title: "district",
  meetsStandard: "notMet",
  recognised: { decision: "2/QĐ-UBND", place },
};

const judgement = (number: string, verdict: Verdict): Judgement =>
  new Judgement(
    { number, name: `Tiêu chí ${number}`, verdict, ground: "computed", nearlyMet: false, parts: [] },
    () => "",
  );

/** A thousand criteria, so that tenths of a percent can be lost; the key criterion is the first. */
const assessmentOf = (lost: number, withKey: boolean, rest: Verdict = "met"): Assessment => ({
  set: lawOf([]),
  unit: "440",
  assessedOn: "2024-06-14",
  verdict: "notMet",
  preconditions: [],
  criteria: Array.from({ length: 1000 }, (_, index) => {
    const at = withKey ? index : index - 1;
    return judgement(String(index + 1), at >= 0 && at < lost ? "notMet" : rest);
  }),
});

const risk = (assessment: Assessment, standing = RECOGNISED, rule = RULE) =>
  withdrawalRisk(rule, assessment, standing, "Xã Thiên Lộc");

test.each([
  [299, true, false],
  [300, true, true],
  [499, true, true],
  [500, true, true],
  [299, false, false],
  [300, false, false],
  [499, false, false],
  [500, false, true],
  [501, false, true],
])("%i of 1000 criteria lost, a key one among them: %s → warning: %s", (lost, withKey, warns) => {
  expect(risk(assessmentOf(lost, withKey)) !== undefined).toBe(warns);
});

test("the warning stands at the recognition and names share, criteria, clause and that the rule is unverified", () => {
  const assessment = {
    ...assessmentOf(0, true),
    criteria: ["1", "2", "3"].map((n, i) => judgement(n, i < 1 ? "notMet" : "met")),
  };
  expect(risk(assessment)).toMatchObject({
    code: "standing/withdrawal-risk",
    severity: "warning",
    place,
    unit: "Xã Thiên Lộc",
    found: "đã được công nhận, nay không còn đạt 1/3 tiêu chí (33,3%): 1; trong đó có tiêu chí 1 (Tiêu chí 1)",
  });
  expect(risk(assessment)?.expected).toContain("Điều 4, 1/QĐ-TTg; mức chưa đối chiếu nguyên văn");
  expect(risk(assessment, RECOGNISED, { ...RULE, status: "confirmed" })?.expected).not.toContain("chưa đối chiếu");
});

test("missing data is not counted as lost", () => {
  expect(risk(assessmentOf(0, true, "noData"))).toBeUndefined();
  expect(risk(assessmentOf(299, true, "noData"))).toBeUndefined();
});

test("nobody is warned who is not recognised, whose set has no rule, or before the rule", () => {
  const all = assessmentOf(1000, true);
  const { recognised: _, ...open } = RECOGNISED;
  expect(risk(all, open)).toBeUndefined();
  expect(risk(all, RECOGNISED, { ...RULE, keyCriteria: {} })).toBeUndefined();
  expect(risk({ ...all, assessedOn: "2022-08-01" })).toBeUndefined();
  expect(risk({ ...all, assessedOn: "2022-08-02" })).toBeDefined();
});
